-- What officials say to each other about a submission, one of its points or a response. The public never sees it.
CREATE TABLE comment (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  submission_id uuid,
  -- Which point of the submission it is about; the comment stays when the point is taken away.
  point_id uuid,
  response_id uuid,
  text text NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT comment_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT comment_point_id_fkey FOREIGN KEY (point_id) REFERENCES point (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT comment_response_id_fkey FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT comment_by_id_fkey FOREIGN KEY (by_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT comment_is_about_one CHECK (num_nonnulls(submission_id, response_id) = 1 AND (point_id IS NULL OR submission_id IS NOT NULL)),
  CONSTRAINT comment_has_words CHECK (text ~ '\S' AND length(text) <= 5000)
);
CREATE INDEX comment_submission_id_idx ON comment (submission_id);
CREATE INDEX comment_point_id_idx ON comment (point_id);
CREATE INDEX comment_response_id_idx ON comment (response_id);

CREATE TABLE comment_mention (
  comment_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  CONSTRAINT comment_mention_pkey PRIMARY KEY (comment_id, staff_id),
  CONSTRAINT comment_mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT comment_mention_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What was said stays said. Only the point may go from under it.
CREATE FUNCTION keep_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.point_id IS NOT NULL AND NOT EXISTS (SELECT FROM point p WHERE p.id = NEW.point_id AND p.submission_id = NEW.submission_id) THEN
      RAISE EXCEPTION 'comment_on_point_of_another_submission' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NEW.point_id IS NOT NULL
     OR (NEW.id, NEW.submission_id, NEW.response_id, NEW.text, NEW.by_id, NEW.at)
        IS DISTINCT FROM (OLD.id, OLD.submission_id, OLD.response_id, OLD.text, OLD.by_id, OLD.at) THEN
    RAISE EXCEPTION 'comment_is_never_changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_comment BEFORE INSERT OR UPDATE OR DELETE ON comment FOR EACH ROW EXECUTE FUNCTION keep_comment();
CREATE TRIGGER comment_is_not_emptied BEFORE TRUNCATE ON comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_mention_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON comment_mention
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever is mentioned gets a mail. A new word of an enum cannot be used in the transaction that adds it, hence the text.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'mention';
ALTER TABLE notice
  ADD COLUMN comment_id uuid,
  ADD CONSTRAINT notice_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_mention CHECK ((kind::text = 'mention') = (comment_id IS NOT NULL));
