-- What the administration knows about a submission's text beside its marks: how much of it is covered.
CREATE TABLE working_text (
  submission_id uuid NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  -- Whole per cent; null when marks have changed since it was worked out, and then nothing counts as covered.
  covered integer,
  CONSTRAINT working_text_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT working_text_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT covered_is_per_cent CHECK (covered BETWEEN 0 AND 100)
);
CREATE INDEX working_text_unknown ON working_text (hearing_id) WHERE covered IS NULL;

-- A mark that comes, goes or moves makes the coverage unknown until the deed that moved it, or the worker, has counted again.
CREATE FUNCTION forget_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO working_text (submission_id, hearing_id)
  SELECT DISTINCT s.id, s.hearing_id FROM marks JOIN submission s ON s.id = marks.submission_id
  ON CONFLICT (submission_id) DO UPDATE SET covered = NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_coverage_of_new AFTER INSERT ON point REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION forget_coverage();
CREATE TRIGGER forget_coverage_of_old AFTER DELETE ON point REFERENCING OLD TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION forget_coverage();
CREATE TRIGGER forget_coverage_of_new AFTER INSERT ON nothing_to_answer REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION forget_coverage();
CREATE TRIGGER forget_coverage_of_old AFTER DELETE ON nothing_to_answer REFERENCING OLD TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION forget_coverage();

-- A mark keeps its place: whoever wants another one takes it away and marks again.
CREATE FUNCTION keep_mark_in_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.start, NEW."end", NEW.submission_id) IS DISTINCT FROM (OLD.start, OLD."end", OLD.submission_id) THEN
    RAISE EXCEPTION 'mark_keeps_its_place' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_mark_in_place BEFORE UPDATE ON point FOR EACH ROW EXECUTE FUNCTION keep_mark_in_place();
CREATE TRIGGER keep_mark_in_place BEFORE UPDATE ON nothing_to_answer FOR EACH ROW EXECUTE FUNCTION keep_mark_in_place();

INSERT INTO working_text (submission_id, hearing_id)
SELECT s.id, s.hearing_id FROM submission s
 WHERE EXISTS (SELECT FROM point p WHERE p.submission_id = s.id)
    OR EXISTS (SELECT FROM nothing_to_answer n WHERE n.submission_id = s.id);

-- The same words may be an objection to one goal and a proposal for another: points may overlap each other.
ALTER TABLE point DROP CONSTRAINT points_do_not_overlap;
CREATE UNIQUE INDEX point_submission_id_start_end_kind_section_identity_key
  ON point (submission_id, start, "end", kind, section_identity) NULLS NOT DISTINCT;
