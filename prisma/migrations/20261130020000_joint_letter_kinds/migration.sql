-- Several people write together, and each is asked whether they stand behind it.
ALTER TYPE on_behalf_of ADD VALUE IF NOT EXISTS 'several';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'signatory_asked';
-- Whoever has not confirmed that they sent something is reminded once.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'confirm_reminder';
