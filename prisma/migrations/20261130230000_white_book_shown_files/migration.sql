-- The files that a snapshot names, each with a digest of its name: what is held back afterwards takes the snapshot away, as words do.
ALTER TABLE white_book ADD COLUMN shown_files jsonb NOT NULL DEFAULT '[]';

-- Snapshots that have been frozen already: an attachment's address ends with its place.
ALTER TABLE white_book DISABLE TRIGGER USER;
UPDATE white_book w SET shown_files = coalesce((
    SELECT jsonb_agg(jsonb_build_object('number', (s->>'number')::int, 'position', substring(a->>'address' FROM '(\d+)$')::int, 'digest', md5(a->>'name')))
      FROM jsonb_array_elements(w.contents::jsonb->'submissions') s, jsonb_array_elements(s->'attachments') a), '[]')
 WHERE erased_at IS NULL;
ALTER TABLE white_book ENABLE TRIGGER USER;

-- A snapshot from which something has been erased is read by nobody, and keeps no trace of the files' names.
CREATE FUNCTION forget_shown_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.shown_files := '[]';
  RETURN NEW;
END $$;
CREATE TRIGGER forget_shown_files BEFORE UPDATE ON white_book FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_shown_files();

CREATE OR REPLACE FUNCTION white_book_stands(book white_book) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM unnest(book.shows, book.digests) AS shown (number, digest)
      LEFT JOIN submission s ON s.hearing_id = book.hearing_id AND s.number = shown.number
      LEFT JOIN public_text t ON t.submission_id = s.id AND t.clearance = 'published'
     WHERE md5(t.name || E'\n' || t.text) IS DISTINCT FROM shown.digest)
  AND NOT EXISTS (
    SELECT FROM jsonb_to_recordset(book.shown_files) AS shown (number int, position int, digest text)
      LEFT JOIN submission s ON s.hearing_id = book.hearing_id AND s.number = shown.number
      LEFT JOIN attachment_clearing c ON c.submission_id = s.id AND c.position = shown.position AND c.published
     WHERE md5(c.name) IS DISTINCT FROM shown.digest)
$$;
