-- Sending that can be stopped: by an administrator for the whole installation, by a hearing's owners for that hearing.
CREATE TABLE sending_pause (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid,
  reason text NOT NULL,
  restored boolean NOT NULL DEFAULT false,
  paused_by_id uuid,
  paused_at timestamptz(3) NOT NULL,
  reconciled_at timestamptz(3),
  reconciled_sent integer NOT NULL DEFAULT 0,
  reconciled_unknown integer NOT NULL DEFAULT 0,
  resumed_by_id uuid,
  resumed_at timestamptz(3),
  CONSTRAINT sending_pause_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT paused_for_a_reason CHECK (reason ~ '\S'),
  CONSTRAINT paused_by_somebody CHECK (restored = (paused_by_id IS NULL) AND (NOT restored OR hearing_id IS NULL)),
  CONSTRAINT resumed_by_somebody CHECK ((resumed_by_id IS NULL) = (resumed_at IS NULL)),
  CONSTRAINT resumed_when_reconciled CHECK (NOT restored OR resumed_at IS NULL OR reconciled_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_pause_at_a_time
  ON sending_pause (coalesce(hearing_id, '00000000-0000-0000-0000-000000000000'), restored) WHERE resumed_at IS NULL;

CREATE FUNCTION keep_sending_pause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.resumed_at IS NOT NULL
     OR (NEW.hearing_id, NEW.reason, NEW.restored, NEW.paused_by_id, NEW.paused_at)
        IS DISTINCT FROM (OLD.hearing_id, OLD.reason, OLD.restored, OLD.paused_by_id, OLD.paused_at) THEN
    RAISE EXCEPTION 'sending_pause_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_sending_pause BEFORE UPDATE OR DELETE ON sending_pause
  FOR EACH ROW EXECUTE FUNCTION keep_sending_pause();

-- Whose turn it is, for all workers together: when the next mail may go, to anybody ('all'), to a domain ('@…'), and when
-- the mail server wants to hear from us again ('server'). A crash may forget it.
CREATE UNLOGGED TABLE mail_turn (
  key text NOT NULL PRIMARY KEY,
  free_at timestamptz(3) NOT NULL
);

-- Since when the mail itself is under way; until then a worker that dies has sent nothing.
ALTER TABLE follow_up ADD COLUMN begun_at timestamptz(3);

-- Begins the mails that this worker holds, unless sending is paused. A pause takes the same lock alone: when it is
-- committed, no mail begins any more.
CREATE FUNCTION begin_mails(ids uuid[], fences integer[], lease_seconds double precision)
RETURNS SETOF uuid LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7203115);
  RETURN QUERY
    UPDATE follow_up f
       SET begun_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
      FROM unnest(ids, fences) mine (id, fence)
     WHERE f.id = mine.id AND f.fence = mine.fence AND f.state = 'sending'
       AND NOT EXISTS (SELECT FROM sending_pause p
                        WHERE p.resumed_at IS NULL AND (p.hearing_id IS NULL OR p.hearing_id = f.hearing_id))
       AND NOT EXISTS (SELECT FROM mail_turn t WHERE t.key = 'server' AND t.free_at > clock_timestamp())
    RETURNING f.id;
END $$;

-- Mails by which officials try what will be sent: to themselves.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'test_mail';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'answers_preview';
ALTER TABLE notice
  ADD COLUMN participant_id uuid,
  ADD CONSTRAINT notice_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE,
  DROP CONSTRAINT notice_of_a_hearing,
  ADD CONSTRAINT notice_of_a_hearing CHECK ((kind::text IN ('answers_awaited', 'answers_preview')) = (hearing_id IS NOT NULL)),
  ADD CONSTRAINT notice_of_a_participant CHECK ((kind::text = 'answers_preview') = (participant_id IS NOT NULL));

-- How fast it goes: what was sent in the last minutes.
CREATE INDEX follow_up_sent_at ON follow_up (sent_at) WHERE state = 'sent';
