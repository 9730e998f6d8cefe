-- Submissions from elsewhere: a file, its columns, a dry run, then all of it; and undone as long as nobody has been told.
ALTER TYPE channel ADD VALUE 'portal';

CREATE TYPE import_state AS ENUM ('received', 'unreadable', 'read', 'mapped', 'checked', 'running', 'done', 'undoing', 'undone');
CREATE TABLE import (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  file bytea,
  state import_state NOT NULL DEFAULT 'received',
  fault text NOT NULL DEFAULT '',
  headers text[] NOT NULL DEFAULT '{}',
  columns jsonb,
  rows integer NOT NULL DEFAULT 0,
  faulty integer NOT NULL DEFAULT 0,
  senders integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  due_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  started_by_id uuid,
  finished_at timestamptz(3),
  CONSTRAINT import_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT import_runs_with_columns_and_somebody CHECK (state IN ('received', 'unreadable', 'read') OR columns IS NOT NULL),
  CONSTRAINT import_done_is_whole CHECK (state <> 'done' OR (done = senders AND started_by_id IS NOT NULL AND finished_at IS NOT NULL))
);
CREATE INDEX import_hearing_id_idx ON import (hearing_id);
CREATE INDEX import_due ON import (due_at) WHERE state IN ('received', 'mapped', 'running');
CREATE UNIQUE INDEX import_of_the_same_file ON import (hearing_id, file_hash) WHERE state IN ('running', 'done');

CREATE TABLE import_row (
  import_id uuid NOT NULL,
  position integer NOT NULL,
  cells text[] NOT NULL,
  -- Which of the import's submissions the row belongs to; null for a row that cannot be imported.
  sender integer,
  fault text NOT NULL DEFAULT '',
  PRIMARY KEY (import_id, position),
  CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX import_row_import_id_sender_idx ON import_row (import_id, sender);

CREATE TABLE imported_submission (
  submission_id uuid NOT NULL PRIMARY KEY,
  import_id uuid NOT NULL,
  sender integer NOT NULL,
  CONSTRAINT imported_submission_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT imported_submission_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT imported_submission_import_id_sender_key UNIQUE (import_id, sender)
);

-- What was sent is never removed, except what an import put there and an official undoes before anybody has been told.
DROP TRIGGER submission_is_append_only ON submission;
CREATE TRIGGER submission_is_append_only BEFORE UPDATE OR TRUNCATE ON submission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM undone_submission u WHERE u.submission_id = OLD.id) THEN
    RAISE EXCEPTION 'submission_is_never_removed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE VIEW undone_submission AS
  SELECT s.id AS submission_id, s.participant_id, i.id AS import_id
    FROM import i JOIN imported_submission l ON l.import_id = i.id JOIN submission s ON s.id = l.submission_id WHERE i.state = 'undoing';

CREATE OR REPLACE FUNCTION keep_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.sent_at IS NULL AND EXISTS (SELECT FROM undone_submission u WHERE u.participant_id = OLD.participant_id) THEN
      RETURN OLD;
    END IF;
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
CREATE TRIGGER keep_submission BEFORE DELETE ON submission FOR EACH ROW EXECUTE FUNCTION keep_submission();

-- Why an import cannot be taken back: somebody has been told, something published or answered. Empty when it can.
CREATE FUNCTION refusal_to_undo(of_import uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM import i JOIN undone_submission u ON u.import_id = i.id JOIN follow_up f ON f.participant_id = u.participant_id
                  WHERE i.id = of_import AND f.owed_at >= i.created_at AND (f.sent_at IS NOT NULL OR f.state = 'sending')) THEN 'import_told'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN public_text t ON t.submission_id = u.submission_id
                  WHERE u.import_id = of_import) THEN 'import_published'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN point p ON p.submission_id = u.submission_id
                  WHERE u.import_id = of_import AND p.response_id IS NOT NULL) THEN 'import_answered'
    ELSE '' END
$$;

-- Takes an import back and answers why not when it cannot be. Numbers that were given are not given again.
CREATE FUNCTION undo_import(of_import uuid) RETURNS text LANGUAGE plpgsql AS $$
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
  SELECT array_agg(submission_id), array_agg(DISTINCT participant_id) INTO gone, people FROM undone_submission WHERE import_id = of_import;
  SELECT array_agg(person) INTO people FROM unnest(people) person
   WHERE NOT EXISTS (SELECT FROM submission s WHERE s.participant_id = person AND s.id <> ALL (gone));
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
