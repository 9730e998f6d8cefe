-- Where a submission was given that came by another portal or debate tool.
CREATE TABLE submission_source (
  submission_id uuid NOT NULL PRIMARY KEY,
  name text NOT NULL,
  link text NOT NULL DEFAULT '',
  CONSTRAINT submission_source_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT source_has_a_name CHECK (name ~ '\S'),
  CONSTRAINT source_is_on_the_web CHECK (link = '' OR link ~ '^https?://')
);
CREATE TRIGGER submission_source_is_append_only BEFORE UPDATE OR TRUNCATE ON submission_source
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The minutes of a meeting, as a submission of all who were there. Who gave an address is among its signatories.
CREATE TABLE minutes (
  submission_id uuid NOT NULL PRIMARY KEY,
  title text NOT NULL,
  held_at timestamptz(3) NOT NULL,
  activity_id uuid,
  attended integer NOT NULL,
  CONSTRAINT minutes_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT minutes_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT minutes_have_a_title CHECK (title ~ '\S'),
  CONSTRAINT somebody_attended CHECK (attended > 0)
);
CREATE INDEX minutes_activity_id_idx ON minutes (activity_id);
CREATE FUNCTION keep_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.submission_id, NEW.title, NEW.held_at, NEW.attended) IS DISTINCT FROM (OLD.submission_id, OLD.title, OLD.held_at, OLD.attended) THEN
    RAISE EXCEPTION 'minutes_are_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_minutes BEFORE UPDATE ON minutes FOR EACH ROW EXECUTE FUNCTION keep_minutes();
