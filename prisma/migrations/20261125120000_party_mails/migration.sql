-- Parties are invited when the hearing opens, and reminded once before it closes.
ALTER TABLE party ADD COLUMN reminded_at timestamptz(3);
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'party_invited';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'party_reminded';
ALTER TABLE notice
  ADD COLUMN party_id uuid,
  ADD CONSTRAINT notice_party_id_fkey FOREIGN KEY (party_id) REFERENCES party (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_party CHECK ((kind::text IN ('party_invited', 'party_reminded')) = (party_id IS NOT NULL)),
  DROP CONSTRAINT notice_has_a_recipient,
  ADD CONSTRAINT notice_has_a_recipient CHECK (staff_id IS NOT NULL OR party_id IS NOT NULL OR kind::text = 'advice_request');
CREATE UNIQUE INDEX notice_party_once ON notice (party_id, kind) WHERE party_id IS NOT NULL;
