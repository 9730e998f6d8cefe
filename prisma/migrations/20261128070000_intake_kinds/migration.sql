-- A mail to a hearing's own address: what somebody wants to be heard with, or what is presumed to be spam.
ALTER TYPE inbound_kind ADD VALUE IF NOT EXISTS 'intake';
ALTER TYPE inbound_kind ADD VALUE IF NOT EXISTS 'spam';
-- Minutes are on behalf of whoever was at a meeting.
ALTER TYPE on_behalf_of ADD VALUE IF NOT EXISTS 'meeting';
