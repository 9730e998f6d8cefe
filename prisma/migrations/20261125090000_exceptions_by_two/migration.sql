-- Whoever asks that somebody is not told does not decide it.
ALTER TABLE follow_up
  ADD COLUMN exception_reason text NOT NULL DEFAULT '',
  ADD COLUMN exception_by_id uuid,
  ADD COLUMN exception_at timestamptz(3),
  ADD CONSTRAINT exception_request_whole CHECK (
    (exception_by_id IS NULL) = (exception_at IS NULL) AND (exception_by_id IS NULL OR exception_reason ~ '\S')),
  ADD CONSTRAINT exception_by_two CHECK (
    state <> 'resolved' OR resolution <> 'exception' OR (exception_by_id IS NOT NULL AND exception_by_id <> resolved_by_id)) NOT VALID;
CREATE INDEX participant_hearing_id_name_id_idx ON participant (hearing_id, name, id);

-- A receipt that somebody got where they sent their submission, before it was imported here, is no exception.
ALTER TYPE resolution ADD VALUE IF NOT EXISTS 'elsewhere';
