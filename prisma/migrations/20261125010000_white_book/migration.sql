-- The white book: a foreword that is worked on, snapshots that are never changed, and the files made of them.
CREATE TYPE white_book_format AS ENUM ('docx', 'pdf', 'xlsx');
CREATE TYPE white_book_order AS ENUM ('theme', 'section', 'participant', 'submitter');

CREATE TABLE white_book_foreword (
  hearing_id uuid NOT NULL PRIMARY KEY,
  body text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  CONSTRAINT white_book_foreword_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE white_book (
  id text NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  number integer NOT NULL,
  contents text NOT NULL,
  -- The numbers of the submissions whose words are in it, and a digest of each one's name and text.
  shows integer[] NOT NULL,
  digests text[] NOT NULL,
  frozen_by_id uuid NOT NULL,
  frozen_at timestamptz(3) NOT NULL,
  CONSTRAINT white_book_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT white_book_is_its_fingerprint CHECK (id = encode(sha256(convert_to(contents, 'UTF8')), 'hex')),
  CONSTRAINT white_book_number CHECK (number > 0),
  CONSTRAINT white_book_digest_for_each CHECK (cardinality(shows) = cardinality(digests))
);
CREATE UNIQUE INDEX white_book_hearing_id_number_key ON white_book (hearing_id, number);

-- Nothing is frozen before answers have been released, and addenda follow each other.
CREATE FUNCTION keep_white_book_released() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM release r WHERE r.hearing_id = NEW.hearing_id) THEN
    RAISE EXCEPTION 'white_book_before_answers' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM white_book w WHERE w.hearing_id = NEW.hearing_id) THEN
    RAISE EXCEPTION 'white_book_numbers_have_no_gaps' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_white_book_released BEFORE INSERT ON white_book FOR EACH ROW EXECUTE FUNCTION keep_white_book_released();
CREATE TRIGGER white_book_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON white_book
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE white_book_file (
  white_book_id text NOT NULL,
  format white_book_format NOT NULL,
  "order" white_book_order NOT NULL,
  bytes bytea,
  due_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  attempts integer NOT NULL DEFAULT 0,
  made_at timestamptz(3),
  PRIMARY KEY (white_book_id, format, "order"),
  CONSTRAINT white_book_file_white_book_id_fkey FOREIGN KEY (white_book_id) REFERENCES white_book (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT white_book_file_made_whole CHECK ((bytes IS NULL) = (made_at IS NULL)),
  CONSTRAINT white_book_file_of_submissions_is_pdf CHECK ("order" <> 'submitter' OR format = 'pdf')
);
CREATE INDEX white_book_file_due ON white_book_file (due_at) WHERE bytes IS NULL;
-- The files are packed already.
ALTER TABLE white_book_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A file that has been made is never made otherwise.
CREATE FUNCTION keep_white_book_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.bytes IS NOT NULL THEN
    RAISE EXCEPTION 'white_book_file_is_made_once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_white_book_file BEFORE UPDATE ON white_book_file FOR EACH ROW EXECUTE FUNCTION keep_white_book_file();
CREATE TRIGGER white_book_file_is_never_removed BEFORE DELETE OR TRUNCATE ON white_book_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A snapshot may be read as long as every submission in it reads as it did when it was frozen.
CREATE FUNCTION white_book_stands(book white_book) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM unnest(book.shows, book.digests) AS shown (number, digest)
      LEFT JOIN submission s ON s.hearing_id = book.hearing_id AND s.number = shown.number
      LEFT JOIN public_text t ON t.submission_id = s.id AND t.clearance = 'published'
     WHERE md5(t.name || E'\n' || t.text) IS DISTINCT FROM shown.digest)
$$;

CREATE TRIGGER tell_page_changed AFTER INSERT ON white_book FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER UPDATE OF bytes ON white_book_file FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
