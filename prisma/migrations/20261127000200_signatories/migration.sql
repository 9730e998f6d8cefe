-- A letter that several have signed: each of them takes part, and is told what the sender is told.
CREATE TABLE signatory (
  submission_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  added_by_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT signatory_pkey PRIMARY KEY (submission_id, participant_id),
  CONSTRAINT signatory_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT signatory_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX signatory_participant_id_idx ON signatory (participant_id);

-- Whose a submission is: who sent it, and who signed it.
CREATE VIEW voice AS
  SELECT id AS submission_id, participant_id, hearing_id FROM submission
  UNION ALL
  SELECT g.submission_id, g.participant_id, s.hearing_id FROM signatory g JOIN submission s ON s.id = g.submission_id;

CREATE FUNCTION keep_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  signed submission;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'signatory_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO signed FROM submission WHERE id = NEW.submission_id;
  IF signed.participant_id = NEW.participant_id
     OR NOT EXISTS (SELECT FROM participant p WHERE p.id = NEW.participant_id AND p.hearing_id = signed.hearing_id) THEN
    RAISE EXCEPTION 'signatory_takes_part_in_the_same_hearing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_signatory BEFORE INSERT OR UPDATE ON signatory FOR EACH ROW EXECUTE FUNCTION keep_signatory();

-- Adds who signed a submission, and owes each what its sender has been told. Who is among them already is not added again; answers
-- how many were.
CREATE FUNCTION add_signatories(of_submission uuid, people jsonb, by_id uuid, at timestamptz) RETURNS int
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  signed submission;
  hearing_row hearing;
  person jsonb;
  one uuid;
  added int := 0;
BEGIN
  SELECT * INTO STRICT signed FROM submission WHERE id = of_submission;
  SELECT * INTO STRICT hearing_row FROM hearing WHERE id = signed.hearing_id FOR SHARE;
  FOR person IN SELECT value FROM jsonb_array_elements(people) LOOP
    CONTINUE WHEN person->>'email' IS NULL AND EXISTS (
      SELECT FROM voice v JOIN participant p ON p.id = v.participant_id
       WHERE v.submission_id = of_submission AND p.email IS NULL AND lower(p.name) = lower(person->>'name'));
    one := take_part(hearing_row.id, person, at);
    CONTINUE WHEN one = signed.participant_id;
    INSERT INTO signatory (submission_id, participant_id, added_by_id, added_at) VALUES (of_submission, one, by_id, at)
    ON CONFLICT DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    added := added + 1;
    PERFORM owe_newcomer(hearing_row, one, of_submission, at);
    INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
    SELECT hearing_row.id, one, told.milestone::milestone, told.occasion_id, at, at FROM (
      SELECT 'publication' AS milestone, (SELECT c.id FROM clearing c WHERE c.submission_id = of_submission ORDER BY c.cleared_at DESC LIMIT 1) AS occasion_id
      UNION ALL
      SELECT 'answers', r.id FROM release r WHERE r.corrects_id IS NULL AND EXISTS (
        SELECT FROM released_answer a JOIN point p ON p.id = a.point_id WHERE a.release_id = r.id AND p.submission_id = of_submission)
    ) told WHERE told.occasion_id IS NOT NULL
    ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN added;
END $$;

-- Who is lacking something: signatories too. What was decided or corrected before somebody was added, they were not told of then.
CREATE OR REPLACE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  WITH due AS (
    SELECT v.participant_id, 'receipt' AS milestone, v.submission_id AS occasion_id FROM voice v WHERE v.hearing_id = of_hearing
    UNION ALL
    SELECT s.participant_id, 'publication', c.id FROM submission s JOIN clearing c ON c.submission_id = s.id
     WHERE s.hearing_id = of_hearing
    UNION ALL
    SELECT g.participant_id, 'publication', c.id FROM signatory g JOIN submission s ON s.id = g.submission_id
      JOIN clearing c ON c.submission_id = g.submission_id AND c.cleared_at > g.added_at
     WHERE s.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'closed', h.id FROM participant p JOIN hearing h ON h.id = p.hearing_id WHERE h.id = of_hearing
    UNION ALL
    SELECT DISTINCT s.participant_id, 'correction', r.id
      FROM release r JOIN released_answer a ON a.release_id = r.id JOIN point p ON p.id = a.point_id
      JOIN submission s ON s.id = p.submission_id
     WHERE r.hearing_id = of_hearing AND r.corrects_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT g.participant_id, 'correction', r.id
      FROM release r JOIN released_answer a ON a.release_id = r.id JOIN point p ON p.id = a.point_id
      JOIN signatory g ON g.submission_id = p.submission_id AND g.added_at < r.released_at
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

-- An import is taken back with everybody who signed what it brought; whoever stands elsewhere too stays.
CREATE OR REPLACE VIEW undone_submission AS
  SELECT v.submission_id, v.participant_id, i.id AS import_id
    FROM import i JOIN imported_submission l ON l.import_id = i.id JOIN voice v ON v.submission_id = l.submission_id WHERE i.state = 'undoing';
CREATE OR REPLACE FUNCTION undo_import(of_import uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  refusal text;
  gone uuid[];
  people uuid[];
BEGIN
  UPDATE import SET state = 'undoing' WHERE id = of_import AND state = 'done';
  IF NOT FOUND THEN RETURN 'import_not_done'; END IF;
  refusal := refusal_to_undo(of_import);
  IF refusal <> '' THEN
    UPDATE import SET state = 'done' WHERE id = of_import;
    RETURN refusal;
  END IF;
  SELECT array_agg(DISTINCT submission_id), array_agg(DISTINCT participant_id) INTO gone, people FROM undone_submission WHERE import_id = of_import;
  SELECT array_agg(person) INTO people FROM unnest(people) person
   WHERE NOT EXISTS (SELECT FROM voice v WHERE v.participant_id = person AND v.submission_id <> ALL (gone));
  DELETE FROM follow_up WHERE occasion_id = ANY (gone) OR participant_id = ANY (people);
  DELETE FROM point WHERE submission_id = ANY (gone);
  DELETE FROM nothing_to_answer WHERE submission_id = ANY (gone);
  DELETE FROM working_text WHERE submission_id = ANY (gone);
  UPDATE party SET submission_id = NULL WHERE submission_id = ANY (gone);
  DELETE FROM submission WHERE id = ANY (gone);
  DELETE FROM participant WHERE id = ANY (people);
  DELETE FROM import_row WHERE import_id = of_import;
  UPDATE import SET state = 'undone', file = NULL WHERE id = of_import;
  RETURN '';
END $$;
