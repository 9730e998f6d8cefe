-- Participants put right themselves who they are and where they are reached.
-- Since when their name, or whether it may be shown, is another one: what stands in public is looked through anew.
ALTER TABLE participant ADD COLUMN renamed_at timestamptz(3);

-- Another e-mail address counts once a mail to it has been answered with a button; until then the old one does.
CREATE TABLE address_change (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  participant_id uuid NOT NULL,
  email text NOT NULL,
  -- Where they were told of it; null when they had no address.
  former_email text,
  asked_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3),
  CONSTRAINT address_change_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX address_change_participant_id_idx ON address_change (participant_id);
CREATE UNIQUE INDEX address_change_one_open ON address_change (participant_id) WHERE confirmed_at IS NULL;

ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'address_confirm';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'address_told';
ALTER TABLE notice
  ADD COLUMN address_change_id uuid,
  ADD CONSTRAINT notice_address_change_id_fkey FOREIGN KEY (address_change_id) REFERENCES address_change (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_an_address CHECK ((kind::text IN ('address_confirm', 'address_told')) = (address_change_id IS NOT NULL)),
  DROP CONSTRAINT notice_has_a_recipient,
  ADD CONSTRAINT notice_has_a_recipient CHECK (
    staff_id IS NOT NULL OR party_id IS NOT NULL OR subscriber_id IS NOT NULL OR draft_id IS NOT NULL OR address_change_id IS NOT NULL
    OR kind::text = 'advice_request');
CREATE INDEX notice_address_change_id_idx ON notice (address_change_id);

-- Whether somebody has changed how they are named since what they sent was published.
CREATE FUNCTION stands_otherwise(s submission, t public_text, p participant) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(t.clearance = 'published' AND s.organisation = '' AND p.renamed_at > t.cleared_at, false)
$$;
