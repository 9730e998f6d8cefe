-- Pieces of answers that are written once and used again, and which version of which response used them.
CREATE TABLE text_block (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  department_id uuid,
  name text NOT NULL,
  body text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  retired_at timestamptz(3),
  CONSTRAINT text_block_department_id_fkey FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT text_block_has_words CHECK (name ~ '\S' AND body ~ '\S')
);
CREATE UNIQUE INDEX text_block_name ON text_block (department_id, lower(name)) NULLS NOT DISTINCT WHERE retired_at IS NULL;

CREATE TABLE text_block_use (
  response_version_id uuid NOT NULL,
  text_block_id uuid NOT NULL,
  -- How the text began when it was used: the text itself may be edited later.
  opening text NOT NULL,
  CONSTRAINT text_block_use_pkey PRIMARY KEY (response_version_id, text_block_id),
  CONSTRAINT text_block_use_response_version_id_fkey FOREIGN KEY (response_version_id) REFERENCES response_version (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT text_block_use_text_block_id_fkey FOREIGN KEY (text_block_id) REFERENCES text_block (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX text_block_use_text_block_id_idx ON text_block_use (text_block_id);

-- A text as one line in small letters, so that another line break or capital does not hide that it is the same.
CREATE FUNCTION plain_line(txt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(lower(regexp_replace(txt, '\s+', ' ', 'g')))
$$;

-- A version's use is recorded with it and stays: what an answer was made of does not change afterwards.
CREATE TRIGGER text_block_use_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_block_use
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
