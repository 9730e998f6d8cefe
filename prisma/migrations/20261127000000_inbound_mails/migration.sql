-- What comes back by mail: answers from participants, returned mails, automatic answers. Kept before the sender is told so.
CREATE TYPE inbound_kind AS ENUM ('reply', 'auto_reply', 'returned', 'delayed', 'complaint', 'repeated', 'stray', 'unreadable');

CREATE TABLE inbound_mail (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  received_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  envelope_from text NOT NULL,
  envelope_to text NOT NULL,
  raw bytea NOT NULL,
  due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  attempts integer NOT NULL DEFAULT 0,
  kind inbound_kind,
  message_id text,
  subject text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  quoted text NOT NULL DEFAULT '',
  from_name text NOT NULL DEFAULT '',
  from_address text NOT NULL DEFAULT '',
  attachments text[] NOT NULL DEFAULT '{}',
  diagnosis text NOT NULL DEFAULT '',
  hearing_id uuid,
  participant_id uuid,
  follow_up_id uuid,
  notice_id uuid,
  submission_id uuid,
  handled_by_id uuid,
  handled_at timestamptz(3),
  note text NOT NULL DEFAULT '',
  CONSTRAINT inbound_mail_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT inbound_mail_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT inbound_mail_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT inbound_mail_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT inbound_mail_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT handled_by_somebody CHECK ((handled_at IS NULL) = (handled_by_id IS NULL)),
  CONSTRAINT handled_with_a_word CHECK (handled_at IS NULL OR note ~ '\S' OR submission_id IS NOT NULL),
  CONSTRAINT handled_after_reading CHECK (handled_at IS NULL OR kind IS NOT NULL),
  CONSTRAINT reply_is_in_a_hearing CHECK (kind NOT IN ('reply', 'complaint') OR hearing_id IS NOT NULL)
);
CREATE INDEX inbound_mail_unread ON inbound_mail (due_at) WHERE kind IS NULL;
CREATE UNIQUE INDEX inbound_mail_once ON inbound_mail (envelope_to, message_id)
  WHERE kind IS NOT NULL AND kind <> 'repeated' AND message_id IS NOT NULL;
CREATE INDEX inbound_mail_hearing_id_received_at_idx ON inbound_mail (hearing_id, received_at);
CREATE INDEX inbound_mail_participant_id_idx ON inbound_mail (participant_id);
CREATE INDEX inbound_mail_waiting ON inbound_mail (received_at)
  WHERE handled_at IS NULL AND kind IN ('reply', 'complaint', 'stray', 'unreadable');

-- What came is never changed and never thrown away.
CREATE FUNCTION keep_inbound_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.handled_at IS NOT NULL AND NEW.notice_id IS NOT DISTINCT FROM OLD.notice_id)
     OR (NEW.id, NEW.received_at, NEW.envelope_from, NEW.envelope_to, NEW.raw)
        IS DISTINCT FROM (OLD.id, OLD.received_at, OLD.envelope_from, OLD.envelope_to, OLD.raw) THEN
    RAISE EXCEPTION 'inbound_mail_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_inbound_mail BEFORE UPDATE OR DELETE ON inbound_mail
  FOR EACH ROW EXECUTE FUNCTION keep_inbound_mail();

-- Whoever works on the points of somebody who answers a mail is told.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'reply_received';
ALTER TABLE notice
  ADD COLUMN inbound_mail_id uuid,
  ADD CONSTRAINT notice_inbound_mail_id_fkey FOREIGN KEY (inbound_mail_id) REFERENCES inbound_mail (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_reply CHECK ((kind::text = 'reply_received') = (inbound_mail_id IS NOT NULL));
CREATE UNIQUE INDEX notice_reply_once ON notice (staff_id, inbound_mail_id) WHERE inbound_mail_id IS NOT NULL;
