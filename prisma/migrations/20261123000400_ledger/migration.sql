-- The follow-up ledger: what is owed to whom, and the proof that a hearing with anything open cannot be concluded.

ALTER TABLE follow_up
  ADD CONSTRAINT follow_up_sent_has_time CHECK (state <> 'sent' OR sent_at IS NOT NULL),
  ADD CONSTRAINT follow_up_sending_has_lease CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
  ADD CONSTRAINT follow_up_resolved_is_signed CHECK (
    state <> 'resolved' OR (resolution IS NOT NULL AND resolved_by_id IS NOT NULL AND resolved_at IS NOT NULL
                            AND (resolution <> 'exception' OR resolution_reason <> '')));
CREATE INDEX follow_up_due ON follow_up (due_at) WHERE state IN ('owed', 'sending');
CREATE INDEX follow_up_failed ON follow_up (hearing_id) WHERE state = 'failed';

CREATE FUNCTION keep_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'follow_up_is_never_forgotten' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.participant_id, NEW.milestone, NEW.occasion_id, NEW.hearing_id)
     IS DISTINCT FROM (OLD.participant_id, OLD.milestone, OLD.occasion_id, OLD.hearing_id) THEN
    RAISE EXCEPTION 'follow_up_keeps_what_it_is_about' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state IN ('sent', 'resolved') AND NEW.state NOT IN (OLD.state, 'failed') THEN
    RAISE EXCEPTION 'follow_up_is_done_once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_follow_up BEFORE UPDATE OR DELETE ON follow_up FOR EACH ROW EXECUTE FUNCTION keep_follow_up();

-- Everybody a hearing still owes something: open rows, and rows that should exist and do not.
CREATE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone milestone, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  WITH due AS (
    SELECT p.id AS participant_id, 'receipt'::milestone AS milestone, s.id AS occasion_id
      FROM participant p JOIN submission s ON s.participant_id = p.id WHERE p.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'closed', h.id FROM participant p JOIN hearing h ON h.id = p.hearing_id WHERE h.id = of_hearing
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
                        AND f.milestone = d.milestone AND f.occasion_id = d.occasion_id)
  UNION ALL
  SELECT p.id, 'answers', NULL, 'missing'
    FROM participant p
   WHERE p.hearing_id = of_hearing
     AND NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = p.id AND f.milestone = 'answers')
  UNION ALL
  SELECT f.participant_id, f.milestone, f.occasion_id, f.state::text
    FROM follow_up f WHERE f.hearing_id = of_hearing AND f.state NOT IN ('sent', 'resolved')
$$;

CREATE FUNCTION keep_conclusion_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.concluded_at IS NOT NULL AND OLD.concluded_at IS NULL THEN
    IF NEW.closed_at IS NULL OR NEW.adopted_at IS NULL THEN
      RAISE EXCEPTION 'hearing_not_decided' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM lacking_follow_ups(NEW.id)) THEN
      RAISE EXCEPTION 'follow_ups_lacking' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM point p JOIN submission s ON s.id = p.submission_id
                WHERE s.hearing_id = NEW.id
                  AND NOT EXISTS (SELECT FROM released_answer r WHERE r.point_id = p.id)) THEN
      RAISE EXCEPTION 'points_unanswered' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_conclusion_true BEFORE UPDATE ON hearing
  FOR EACH ROW EXECUTE FUNCTION keep_conclusion_true();

ALTER TABLE hearing
  ADD CONSTRAINT adopted_whole CHECK ((adopted_at IS NULL) = (adopted_version_id IS NULL)),
  ADD CONSTRAINT concluded_whole CHECK ((concluded_at IS NULL) = (concluded_by_id IS NULL));
ALTER TABLE decision
  ADD CONSTRAINT decision_says_what_and_why CHECK (text <> '' AND political_reason <> '' AND body <> '');
