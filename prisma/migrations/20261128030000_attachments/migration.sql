-- Files that are stored, each once, under its SHA-256. One that nothing refers to is removed when nobody has needed it for a day.
CREATE TABLE stored_file (
  sha256 text NOT NULL PRIMARY KEY,
  size integer NOT NULL,
  needed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT stored_file_is_named_by_its_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT stored_file_is_of_some_size CHECK (size > 0)
);
CREATE INDEX stored_file_needed_at_idx ON stored_file (needed_at);

CREATE TABLE attachment (
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT attachment_pkey PRIMARY KEY (submission_id, position),
  CONSTRAINT attachment_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attachment_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT attachment_ten_at_most CHECK (position BETWEEN 1 AND 10),
  CONSTRAINT attachment_name_is_only_a_name CHECK (char_length(name) BETWEEN 1 AND 120 AND name !~ '[[:cntrl:]/\\]'),
  -- Nothing that a browser would run or show as a page of ours.
  CONSTRAINT attachment_is_of_a_kind_we_take CHECK (media_type IN (
    'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text',
    'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'text/plain'))
);
CREATE INDEX attachment_sha256_idx ON attachment (sha256);

-- What was sent is never changed; it goes only with a submission that an import takes back.
CREATE TRIGGER attachment_is_append_only BEFORE UPDATE OR TRUNCATE ON attachment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM submission s WHERE s.id = OLD.submission_id) THEN
    RAISE EXCEPTION 'attachment_is_never_removed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_attachment BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION keep_attachment();

CREATE TYPE attachment_scan AS ENUM ('not_scanned', 'clean', 'infected');
CREATE TYPE needs_eyes AS ENUM ('picture', 'scanned_pages', 'encrypted', 'unreadable', 'active_content');

-- What the worker found when it read an attachment: what it says, what it holds out of sight, and what may be handed out.
CREATE TABLE attachment_reading (
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  attempts integer NOT NULL DEFAULT 0,
  read_at timestamptz(3),
  scan attachment_scan,
  virus text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  -- [{"where": "metadata" | "comment" | …, "text": "…"}]
  hidden jsonb NOT NULL DEFAULT '[]',
  needs_eyes needs_eyes,
  -- What is handed out: the file itself, or a picture without what its camera wrote into it; null while nothing may be.
  served_sha256 text,
  search tsvector GENERATED ALWAYS AS (searchable(text)) STORED,
  CONSTRAINT attachment_reading_pkey PRIMARY KEY (submission_id, position),
  CONSTRAINT attachment_reading_attachment_fkey FOREIGN KEY (submission_id, position) REFERENCES attachment (submission_id, position) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attachment_reading_served_sha256_fkey FOREIGN KEY (served_sha256) REFERENCES stored_file (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT nothing_is_served_unread CHECK (served_sha256 IS NULL OR (read_at IS NOT NULL AND scan IS NOT NULL)),
  CONSTRAINT nothing_infected_is_served CHECK (scan IS DISTINCT FROM 'infected' OR (served_sha256 IS NULL AND text = ''))
);
CREATE INDEX attachment_reading_due ON attachment_reading (due_at) WHERE read_at IS NULL;
CREATE INDEX attachment_reading_served_sha256_idx ON attachment_reading (served_sha256);
CREATE INDEX attachment_reading_search ON attachment_reading USING gin (search);
CREATE TRIGGER learn_words_of_new AFTER INSERT ON attachment_reading REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_of_changed AFTER UPDATE ON attachment_reading REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();

-- The SHA-256 of the text alone; with files, of the text, a zero byte (which no text holds) and each file's SHA-256 on a line of its own.
CREATE FUNCTION fingerprint_with(body text, files text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(body, 'UTF8') || CASE WHEN cardinality(files) > 0
    THEN '\x00'::bytea || convert_to(array_to_string(files, E'\n') || E'\n', 'UTF8') ELSE ''::bytea END), 'hex')
$$;
CREATE OR REPLACE FUNCTION fingerprint_of(item jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT fingerprint_with(item->>'body', ARRAY(
    SELECT f.value->>'sha256' FROM jsonb_array_elements(item->'attachments') WITH ORDINALITY f ORDER BY f.ordinality))
$$;

-- Looked at when all of it has been stored: no file can be added to what a receipt vouches for.
ALTER TABLE submission DROP CONSTRAINT submission_fingerprint;
CREATE FUNCTION vouch_for_what_came(of_submission uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM submission s WHERE s.id = of_submission AND s.fingerprint <> fingerprint_with(s.body, ARRAY(
       SELECT a.sha256 FROM attachment a WHERE a.submission_id = s.id ORDER BY a.position))) THEN
    RAISE EXCEPTION 'submission_fingerprint' USING ERRCODE = 'check_violation';
  END IF;
END $$;
CREATE FUNCTION vouch_for_submission() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM vouch_for_what_came(NEW.id); RETURN NULL; END';
CREATE FUNCTION vouch_for_attachment() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM vouch_for_what_came(NEW.submission_id); RETURN NULL; END';
CREATE CONSTRAINT TRIGGER submission_fingerprint AFTER INSERT ON submission DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION vouch_for_submission();
CREATE CONSTRAINT TRIGGER submission_fingerprint AFTER INSERT ON attachment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION vouch_for_attachment();

CREATE OR REPLACE FUNCTION keep_attachments(of_submission uuid, item jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT item ? 'attachments' THEN
    RETURN;
  END IF;
  INSERT INTO attachment (submission_id, position, name, media_type, size, sha256)
  SELECT of_submission, f.ordinality, f.value->>'name', f.value->>'mediaType', (f.value->>'size')::integer, f.value->>'sha256'
    FROM jsonb_array_elements(item->'attachments') WITH ORDINALITY f;
  INSERT INTO attachment_reading (submission_id, position)
  SELECT a.submission_id, a.position FROM attachment a WHERE a.submission_id = of_submission;
END $$;

CREATE OR REPLACE FUNCTION same_attachments(of_submission uuid, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT a.sha256 || ' ' || a.name FROM attachment a WHERE a.submission_id = of_submission ORDER BY a.position)
       = ARRAY(SELECT (f.value->>'sha256') || ' ' || (f.value->>'name') FROM jsonb_array_elements(item->'attachments') WITH ORDINALITY f ORDER BY f.ordinality)
$$;
