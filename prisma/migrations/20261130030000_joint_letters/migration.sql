-- Who signed: null when they said so themselves, by their own mail.
ALTER TABLE signatory ALTER COLUMN added_by_id DROP NOT NULL;

CREATE TYPE signatory_answer AS ENUM ('confirmed', 'declined');

-- Whom a sender has named as signing with them. Counts for nothing until the person has said so: then they are a signatory.
CREATE TABLE named_signatory (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  -- Empty once they are a participant, who has the name and the address.
  name text NOT NULL,
  -- Null when none was given, and once they have answered.
  email text,
  -- They stood behind an earlier text of the same letter.
  renewed boolean NOT NULL DEFAULT false,
  -- From when they may be asked: later when another mail of the hour went to the address.
  due_at timestamptz(3) NOT NULL,
  asked_at timestamptz(3),
  answer signatory_answer,
  answered_at timestamptz(3),
  participant_id uuid,
  CONSTRAINT named_signatory_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT named_signatory_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT named_signatory_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL OR (email IS NULL AND asked_at IS NOT NULL))),
  CONSTRAINT named_signatory_takes_part CHECK ((answer IS NOT DISTINCT FROM 'confirmed') = (participant_id IS NOT NULL))
);
CREATE UNIQUE INDEX named_signatory_submission_id_position_key ON named_signatory (submission_id, position);
CREATE UNIQUE INDEX named_signatory_address ON named_signatory (submission_id, lower(email)) WHERE email IS NOT NULL;
CREATE INDEX named_signatory_participant_id_idx ON named_signatory (participant_id);
CREATE INDEX named_signatory_due ON named_signatory (due_at) WHERE asked_at IS NULL AND email IS NOT NULL;

-- What somebody has answered stands.
CREATE FUNCTION keep_named_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signatory has answered once' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_named_signatory BEFORE UPDATE ON named_signatory FOR EACH ROW
  WHEN (OLD.answer IS NOT NULL AND (NEW.answer, NEW.participant_id, NEW.submission_id) IS DISTINCT FROM (OLD.answer, OLD.participant_id, OLD.submission_id))
  EXECUTE FUNCTION keep_named_signatory();

-- With a sender's data goes what they told of others; with anybody's, what others told of them.
CREATE FUNCTION forget_named_signatories() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM named_signatory n USING submission s WHERE s.id = n.submission_id AND s.participant_id = NEW.id;
  DELETE FROM named_signatory n USING submission s
   WHERE s.id = n.submission_id AND s.hearing_id = NEW.hearing_id AND (n.participant_id = NEW.id OR lower(n.email) = lower(OLD.email));
  RETURN NULL;
END $$;
CREATE TRIGGER forget_named_signatories AFTER UPDATE OF erased_at ON participant FOR EACH ROW
  WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL) EXECUTE FUNCTION forget_named_signatories();

-- When whoever has not confirmed was reminded to.
ALTER TABLE participant ADD COLUMN confirm_reminded_at timestamptz(3);

ALTER TABLE notice
  ADD COLUMN named_signatory_id uuid,
  ADD CONSTRAINT notice_named_signatory_id_fkey FOREIGN KEY (named_signatory_id) REFERENCES named_signatory (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_signatory CHECK ((kind::text = 'signatory_asked') = (named_signatory_id IS NOT NULL)),
  DROP CONSTRAINT notice_of_a_participant,
  ADD CONSTRAINT notice_of_a_participant CHECK ((kind::text IN ('answers_preview', 'confirm_reminder')) = (participant_id IS NOT NULL)),
  DROP CONSTRAINT notice_has_a_recipient,
  ADD CONSTRAINT notice_has_a_recipient CHECK (
    staff_id IS NOT NULL OR party_id IS NOT NULL OR subscriber_id IS NOT NULL OR draft_id IS NOT NULL OR address_change_id IS NOT NULL
    OR named_signatory_id IS NOT NULL OR kind::text IN ('advice_request', 'confirm_reminder'));
CREATE INDEX notice_named_signatory_id_idx ON notice (named_signatory_id);
