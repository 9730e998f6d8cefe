-- Mails to a hearing's own address, and what officials make of mails.
CREATE TYPE mail_handling AS ENUM ('submission', 'belongs', 'question', 'set_aside', 'other');
CREATE TYPE sender_check AS ENUM ('passed', 'failed', 'unknown');

ALTER TABLE inbound_mail
  ADD COLUMN trusted boolean NOT NULL DEFAULT false,
  ADD COLUMN digest text NOT NULL DEFAULT '',
  ADD COLUMN thread_id uuid,
  ADD COLUMN sender_check sender_check NOT NULL DEFAULT 'unknown',
  ADD COLUMN server_received_at timestamptz(3),
  ADD COLUMN signs text[] NOT NULL DEFAULT '{}',
  ADD COLUMN forwarded_name text NOT NULL DEFAULT '',
  ADD COLUMN forwarded_address text NOT NULL DEFAULT '',
  ADD COLUMN forwarded_text text NOT NULL DEFAULT '',
  ADD COLUMN handled_as mail_handling,
  ADD COLUMN adds_to_id uuid,
  ADD CONSTRAINT inbound_mail_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES inbound_mail (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT inbound_mail_adds_to_id_fkey FOREIGN KEY (adds_to_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT reply_is_in_a_hearing,
  ADD CONSTRAINT mail_is_in_a_hearing CHECK (kind NOT IN ('reply', 'complaint', 'intake', 'spam') OR hearing_id IS NOT NULL);

-- What hangs on a mail; without a size when it was read before sizes were kept.
CREATE TABLE inbound_attachment (
  inbound_mail_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL DEFAULT '',
  size integer,
  sha256 text NOT NULL DEFAULT '',
  within boolean NOT NULL DEFAULT false,
  CONSTRAINT inbound_attachment_pkey PRIMARY KEY (inbound_mail_id, position),
  CONSTRAINT inbound_attachment_inbound_mail_id_fkey FOREIGN KEY (inbound_mail_id) REFERENCES inbound_mail (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO inbound_attachment (inbound_mail_id, position, name)
SELECT i.id, a.ordinality - 1, a.name FROM inbound_mail i CROSS JOIN unnest(i.attachments) WITH ORDINALITY a (name, ordinality);
ALTER TABLE inbound_mail DROP COLUMN attachments;

-- What came is never changed and never thrown away; what was handled stays so, unless it is brought back and nothing was made of it.
ALTER TABLE inbound_mail DISABLE TRIGGER keep_inbound_mail;
UPDATE inbound_mail SET handled_as = CASE WHEN submission_id IS NULL THEN 'other'::mail_handling ELSE 'belongs' END WHERE handled_at IS NOT NULL;
ALTER TABLE inbound_mail ENABLE TRIGGER keep_inbound_mail;
ALTER TABLE inbound_mail
  ADD CONSTRAINT handled_as_something CHECK ((handled_at IS NULL) = (handled_as IS NULL)),
  ADD CONSTRAINT handled_as_a_submission CHECK ((submission_id IS NOT NULL) = coalesce(handled_as IN ('submission', 'belongs'), false)),
  ADD CONSTRAINT only_a_submission_adds CHECK (adds_to_id IS NULL OR coalesce(handled_as = 'submission' AND adds_to_id <> submission_id, false));
CREATE OR REPLACE FUNCTION keep_inbound_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (OLD.handled_at IS NOT NULL AND NEW.notice_id IS NOT DISTINCT FROM OLD.notice_id
         AND NOT (OLD.submission_id IS NULL AND NEW.handled_at IS NULL))
     OR (NEW.id, NEW.received_at, NEW.envelope_from, NEW.envelope_to, NEW.raw, NEW.trusted)
        IS DISTINCT FROM (OLD.id, OLD.received_at, OLD.envelope_from, OLD.envelope_to, OLD.raw, OLD.trusted) THEN
    RAISE EXCEPTION 'inbound_mail_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A submission is made of one mail at the most once: however many confirm it.
CREATE UNIQUE INDEX inbound_mail_one_submission ON inbound_mail (submission_id) WHERE handled_as = 'submission';

-- The same mail twice is one: in a hearing by whatever address, elsewhere at the same address.
DROP INDEX inbound_mail_once;
CREATE UNIQUE INDEX inbound_mail_once
  ON inbound_mail (hearing_id, (CASE WHEN hearing_id IS NULL THEN envelope_to END), message_id, digest) NULLS NOT DISTINCT
  WHERE kind IS NOT NULL AND kind <> 'repeated' AND digest <> '';
CREATE INDEX inbound_mail_message_id_idx ON inbound_mail (message_id);
CREATE INDEX inbound_mail_thread_id_idx ON inbound_mail (thread_id);
DROP INDEX inbound_mail_waiting;
CREATE INDEX inbound_mail_waiting ON inbound_mail (hearing_id, received_at)
  WHERE handled_at IS NULL AND kind IN ('reply', 'complaint', 'stray', 'unreadable', 'intake');

-- Nobody is forgotten who has written to a hearing by mail.
CREATE FUNCTION keep_conclusion_from_waiting_mails() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.concluded_at IS NOT NULL AND OLD.concluded_at IS NULL AND EXISTS (
    SELECT FROM inbound_mail i WHERE i.hearing_id = NEW.id AND i.handled_at IS NULL AND (i.kind IS NULL OR i.kind IN ('intake', 'unreadable'))) THEN
    RAISE EXCEPTION 'mails_wait_in_the_hearing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_conclusion_from_waiting_mails BEFORE UPDATE OF concluded_at ON hearing
  FOR EACH ROW EXECUTE FUNCTION keep_conclusion_from_waiting_mails();
