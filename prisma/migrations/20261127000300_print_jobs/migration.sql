-- Letters to print and post together: one for each participant, with everything that waits for them.
CREATE TABLE print_job (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  number integer NOT NULL,
  made_by_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  attempts integer NOT NULL DEFAULT 0,
  pdf bytea,
  closed_at timestamptz(3),
  closed_by_id uuid,
  posted integer,
  CONSTRAINT print_job_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT print_job_number UNIQUE (hearing_id, number),
  CONSTRAINT closed_by_somebody CHECK ((closed_at IS NULL) = (closed_by_id IS NULL) AND (posted IS NULL OR closed_at IS NOT NULL)),
  -- What opens a participant's page is not kept longer than it takes to print it.
  CONSTRAINT closed_without_letters CHECK (closed_at IS NULL OR pdf IS NULL)
);
CREATE INDEX print_job_due ON print_job (due_at) WHERE pdf IS NULL AND closed_at IS NULL;

CREATE TABLE printed_letter (
  print_job_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  posted boolean,
  CONSTRAINT printed_letter_pkey PRIMARY KEY (print_job_id, participant_id),
  CONSTRAINT printed_letter_print_job_id_fkey FOREIGN KEY (print_job_id) REFERENCES print_job (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT printed_letter_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT posted_to_an_address CHECK (name ~ '\S' AND address ~ '\S')
);
CREATE INDEX printed_letter_participant_id_idx ON printed_letter (participant_id);

CREATE TABLE printed_follow_up (
  print_job_id uuid NOT NULL,
  follow_up_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  position integer NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  content jsonb NOT NULL,
  open boolean NOT NULL DEFAULT true,
  CONSTRAINT printed_follow_up_pkey PRIMARY KEY (print_job_id, follow_up_id),
  CONSTRAINT printed_follow_up_letter_fkey FOREIGN KEY (print_job_id, participant_id) REFERENCES printed_letter (print_job_id, participant_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT printed_follow_up_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Nobody gets the same letter twice because two officials pressed the button.
CREATE UNIQUE INDEX printed_follow_up_once ON printed_follow_up (follow_up_id) WHERE open;

CREATE FUNCTION keep_print_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
     OR (NEW.hearing_id, NEW.number, NEW.made_by_id, NEW.made_at) IS DISTINCT FROM (OLD.hearing_id, OLD.number, OLD.made_by_id, OLD.made_at) THEN
    RAISE EXCEPTION 'print_job_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_print_job BEFORE UPDATE OR DELETE ON print_job FOR EACH ROW EXECUTE FUNCTION keep_print_job();

-- Whoever has a letter in a job may have been told: an import is not taken back under it.
CREATE OR REPLACE FUNCTION refusal_to_undo(of_import uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM undone_submission u JOIN printed_letter l ON l.participant_id = u.participant_id
                  WHERE u.import_id = of_import) THEN 'import_told'
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
