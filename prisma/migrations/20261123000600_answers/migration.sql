-- Answers: every word belongs somewhere, an answer needs a reason and two people, and what was released stays released.
CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE point
  ADD CONSTRAINT point_range CHECK (0 <= start AND start < "end"),
  ADD CONSTRAINT points_do_not_overlap EXCLUDE USING gist (submission_id WITH =, int4range(start, "end") WITH &&);
ALTER TABLE nothing_to_answer
  ADD CONSTRAINT nothing_to_answer_range CHECK (0 <= start AND start < "end"),
  ADD CONSTRAINT nothing_to_answer_does_not_overlap EXCLUDE USING gist (submission_id WITH =, int4range(start, "end") WITH &&);

ALTER TABLE response_version
  ADD CONSTRAINT response_has_a_reason CHECK (reason ~ '\S'),
  ADD CONSTRAINT response_approval_whole CHECK ((approved_at IS NULL) = (approved_by_id IS NULL)),
  ADD CONSTRAINT response_sent_back_whole CHECK ((sent_back_at IS NULL) = (sent_back_by_id IS NULL)
                                                AND (sent_back_at IS NULL OR sent_back_reason <> '')),
  ADD CONSTRAINT response_approved_or_sent_back CHECK (approved_at IS NULL OR sent_back_at IS NULL);

CREATE FUNCTION keep_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.outcome, NEW.reason, NEW.author_id, NEW.number, NEW.response_id)
     IS DISTINCT FROM (OLD.outcome, OLD.reason, OLD.author_id, OLD.number, OLD.response_id) THEN
    RAISE EXCEPTION 'response_version_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by_id) IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id) THEN
    RAISE EXCEPTION 'approval_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.approved_by_id IS NOT NULL AND EXISTS (
       SELECT FROM response_version v WHERE v.response_id = NEW.response_id AND v.author_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'approver_wrote_the_response' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.approved_by_id = NEW.author_id THEN
    RAISE EXCEPTION 'approver_wrote_the_response' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_four_eyes BEFORE INSERT OR UPDATE ON response_version FOR EACH ROW EXECUTE FUNCTION keep_four_eyes();

CREATE FUNCTION keep_release_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM response_version v JOIN point p ON p.response_id = v.response_id
                  WHERE v.id = NEW.response_version_id AND p.id = NEW.point_id AND v.approved_at IS NOT NULL) THEN
    RAISE EXCEPTION 'released_answer_not_approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_release_approved BEFORE INSERT ON released_answer FOR EACH ROW EXECUTE FUNCTION keep_release_approved();
CREATE TRIGGER released_answer_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON released_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A point that has been answered in public keeps its range and its place.
CREATE FUNCTION keep_released_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM released_answer r WHERE r.point_id = OLD.id)
     AND (TG_OP = 'DELETE' OR (NEW.start, NEW."end", NEW.submission_id, NEW.response_id)
                              IS DISTINCT FROM (OLD.start, OLD."end", OLD.submission_id, OLD.response_id)) THEN
    RAISE EXCEPTION 'released_point_is_locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_released_point BEFORE UPDATE OR DELETE ON point FOR EACH ROW EXECUTE FUNCTION keep_released_point();
