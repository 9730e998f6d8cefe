-- Mails owed to officials, beside the participants' ledger: an invitation, a link to choose a new password.
CREATE TYPE notice_kind AS ENUM ('invitation', 'password');
CREATE TABLE notice (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  staff_id uuid NOT NULL,
  kind notice_kind NOT NULL,
  by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  due_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz(3),
  failed_at timestamptz(3),
  last_error text NOT NULL DEFAULT '',
  CONSTRAINT notice_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notice_is_sent_or_failed CHECK (sent_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX notice_staff_id_created_at_idx ON notice (staff_id, created_at);
CREATE INDEX notice_due ON notice (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
