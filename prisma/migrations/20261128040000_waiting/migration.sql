-- Cleared, and shown when the deadline has passed. A new word of an enum cannot be used in the transaction that adds it.
ALTER TYPE clearance ADD VALUE IF NOT EXISTS 'waiting';
