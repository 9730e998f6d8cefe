-- The words of each point by their stems, so that points that say the same are found at once while answering. A mark
-- keeps its place, so they are worked out once. (Its place is counted in UTF-16: after a sign outside the usual ones the
-- words are off by a letter, which does not matter here.)
CREATE TABLE point_words (
  point_id uuid NOT NULL PRIMARY KEY,
  words text[] NOT NULL,
  CONSTRAINT point_words_point_id_fkey FOREIGN KEY (point_id) REFERENCES point (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE FUNCTION stems_of(txt text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT tsvector_to_array(to_tsvector('danish', left(txt, 4000)))
$$;

CREATE FUNCTION learn_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO point_words (point_id, words)
  SELECT m.id, stems_of(substring(s.body FROM m.start + 1 FOR m."end" - m.start)) FROM marks m JOIN submission s ON s.id = m.submission_id;
  RETURN NULL;
END $$;
CREATE TRIGGER learn_point AFTER INSERT ON point REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION learn_point();

INSERT INTO point_words (point_id, words)
SELECT p.id, stems_of(substring(s.body FROM p.start + 1 FOR p."end" - p.start)) FROM point p JOIN submission s ON s.id = p.submission_id;
