-- Whoever owns a hearing is reminded of mails in its mailbox that have waited for a day.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'mails_waiting';
