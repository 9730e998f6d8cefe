-- The files that a snapshot names, each with a digest of its name: what is held back afterwards takes the snapshot away, as words do.
-- Snapshots that were frozen before this name none.
ALTER TABLE white_book ADD COLUMN shown_files jsonb NOT NULL DEFAULT '[]';

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
