-- What somebody has begun to write and not sent: theirs by a link in a mail, reminded of before the deadline, and erased after it.
CREATE TABLE draft (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  email text NOT NULL,
  locale text NOT NULL,
  fields jsonb NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  reminded_at timestamptz(3),
  CONSTRAINT draft_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX draft_hearing_id_idx ON draft (hearing_id);

ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'draft_saved';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'draft_reminder';
ALTER TABLE notice
  ADD COLUMN draft_id uuid,
  ADD CONSTRAINT notice_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_draft CHECK ((kind::text IN ('draft_saved', 'draft_reminder')) = (draft_id IS NOT NULL)),
  DROP CONSTRAINT notice_has_a_recipient,
  ADD CONSTRAINT notice_has_a_recipient CHECK (
    staff_id IS NOT NULL OR party_id IS NOT NULL OR subscriber_id IS NOT NULL OR draft_id IS NOT NULL OR kind::text = 'advice_request');
CREATE INDEX notice_draft_id_idx ON notice (draft_id);
