-- Participants are told when their submission is published or held back, and when an answer to them is corrected.
ALTER TYPE milestone ADD VALUE IF NOT EXISTS 'publication';
ALTER TYPE milestone ADD VALUE IF NOT EXISTS 'correction';

-- What was decided each time a submission was looked through, as its participant is told.
CREATE TABLE clearing (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  submission_id uuid NOT NULL,
  clearance clearance NOT NULL,
  name text NOT NULL,
  left_out boolean NOT NULL,
  reason text NOT NULL,
  cleared_by_id uuid NOT NULL,
  cleared_at timestamptz(3) NOT NULL,
  CONSTRAINT clearing_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT held_back_for_a_reason CHECK (clearance <> 'held_back' OR reason ~ '\S')
);
CREATE INDEX clearing_submission_id_idx ON clearing (submission_id);

-- A released answer that was wrong: a new version says why, and a release of its own lets it out.
ALTER TABLE response_version ADD COLUMN correction text NOT NULL DEFAULT '';
ALTER TABLE release
  ADD COLUMN corrects_id uuid,
  ADD CONSTRAINT release_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES response (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION keep_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.correction <> OLD.correction THEN
    RAISE EXCEPTION 'response_version_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_correction BEFORE UPDATE ON response_version FOR EACH ROW EXECUTE FUNCTION keep_correction();

-- A new word of an enum cannot be used in the transaction that adds it: milestones are compared as text.
DROP FUNCTION lacking_follow_ups(uuid);
CREATE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  WITH due AS (
    SELECT p.id AS participant_id, 'receipt' AS milestone, s.id AS occasion_id
      FROM participant p JOIN submission s ON s.participant_id = p.id WHERE p.hearing_id = of_hearing
    UNION ALL
    SELECT s.participant_id, 'publication', c.id FROM submission s JOIN clearing c ON c.submission_id = s.id
     WHERE s.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'closed', h.id FROM participant p JOIN hearing h ON h.id = p.hearing_id WHERE h.id = of_hearing
    UNION ALL
    SELECT DISTINCT s.participant_id, 'correction', r.id
      FROM release r JOIN released_answer a ON a.release_id = r.id JOIN point p ON p.id = a.point_id
      JOIN submission s ON s.id = p.submission_id
     WHERE r.hearing_id = of_hearing AND r.corrects_id IS NOT NULL
    UNION ALL
    SELECT p.id, 'decision', d.id FROM participant p JOIN decision d ON d.hearing_id = p.hearing_id
     WHERE p.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'adopted', h.adopted_version_id FROM participant p JOIN hearing h ON h.id = p.hearing_id
     WHERE h.id = of_hearing AND h.adopted_version_id IS NOT NULL
  )
  SELECT d.participant_id, d.milestone, d.occasion_id, 'missing'
    FROM due d
   WHERE NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = d.participant_id
                        AND f.milestone::text = d.milestone AND f.occasion_id = d.occasion_id)
  UNION ALL
  SELECT p.id, 'answers', NULL, 'missing'
    FROM participant p
   WHERE p.hearing_id = of_hearing
     AND NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = p.id AND f.milestone::text = 'answers')
  UNION ALL
  SELECT f.participant_id, f.milestone::text, f.occasion_id, f.state::text
    FROM follow_up f WHERE f.hearing_id = of_hearing AND f.state NOT IN ('sent', 'resolved')
$$;
