-- A letter (brev) is what is printed for who has no e-mail; what a submission has to do with those like it is its likeness.
ALTER TABLE letter RENAME TO likeness;
ALTER TABLE letter_key RENAME TO likeness_key;
ALTER TYPE letter_state RENAME TO likeness_state;

CREATE OR REPLACE FUNCTION carry_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE likeness l SET carried = false FROM marks JOIN letter_group g ON g.centre_id = marks.submission_id
   WHERE l.group_id = g.id AND l.state = 'confirmed' AND l.carried;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION refusal_to_undo(of_import uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM import i JOIN undone_submission u ON u.import_id = i.id JOIN follow_up f ON f.participant_id = u.participant_id
                  WHERE i.id = of_import AND f.owed_at >= i.created_at
                    AND (f.sent_at IS NOT NULL OR f.state = 'sending' OR f.resolution = 'letter')) THEN 'import_told'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN public_text t ON t.submission_id = u.submission_id
                  WHERE u.import_id = of_import) THEN 'import_published'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN point p ON p.submission_id = u.submission_id
                  WHERE u.import_id = of_import AND p.response_id IS NOT NULL) THEN 'import_answered'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN letter_group g ON g.centre_id = u.submission_id JOIN likeness l ON l.group_id = g.id
                  WHERE u.import_id = of_import AND l.state = 'confirmed'
                    AND NOT EXISTS (SELECT FROM undone_submission o WHERE o.submission_id = l.submission_id)) THEN 'import_is_like_others'
    ELSE '' END
$$;

-- Whoever concludes a hearing waits for whoever marks in it, and the other way round.
CREATE OR REPLACE FUNCTION forget_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hearing h WHERE h.id IN (SELECT s.hearing_id FROM marks JOIN submission s ON s.id = marks.submission_id) FOR SHARE;
  IF EXISTS (SELECT FROM marks JOIN submission s ON s.id = marks.submission_id JOIN hearing h ON h.id = s.hearing_id
              WHERE h.concluded_at IS NOT NULL) THEN
    RAISE EXCEPTION 'hearing_is_concluded' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO working_text (submission_id, hearing_id)
  SELECT DISTINCT s.id, s.hearing_id FROM marks JOIN submission s ON s.id = marks.submission_id
  ON CONFLICT (submission_id) DO UPDATE SET covered = NULL;
  RETURN NULL;
END $$;

-- The rows of a file are their senders' data: once they are stored as submissions there is no use for them.
DELETE FROM import_row WHERE import_id IN (SELECT id FROM import WHERE state IN ('done', 'undone'));
