-- Advice on a point, asked of a colleague or of somebody outside by a mail with a link that is worked out and not stored.
CREATE TABLE advice_request (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  submission_id uuid NOT NULL,
  -- The request stays when the point is taken away, but nobody can open it any more.
  point_id uuid,
  question text NOT NULL,
  wanted_by date NOT NULL,
  staff_id uuid,
  expert_name text,
  expert_email text,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  closed_by_id uuid,
  closed_at timestamptz(3),
  CONSTRAINT advice_request_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT advice_request_point_id_fkey FOREIGN KEY (point_id) REFERENCES point (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT advice_request_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT advice_request_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT advice_is_asked_of_one CHECK (
    (staff_id IS NOT NULL AND expert_name IS NULL AND expert_email IS NULL)
    OR (staff_id IS NULL AND expert_name ~ '\S' AND expert_email ~ '@')),
  CONSTRAINT advice_request_has_a_question CHECK (question ~ '\S'),
  CONSTRAINT advice_request_closed_whole CHECK ((closed_at IS NULL) = (closed_by_id IS NULL))
);
CREATE INDEX advice_request_submission_id_idx ON advice_request (submission_id);
CREATE INDEX advice_request_point_id_idx ON advice_request (point_id);

-- Every wording of the advice; the newest is the one that counts.
CREATE TABLE advice (
  request_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL,
  given_at timestamptz(3) NOT NULL,
  CONSTRAINT advice_pkey PRIMARY KEY (request_id, number),
  CONSTRAINT advice_request_id_fkey FOREIGN KEY (request_id) REFERENCES advice_request (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT advice_has_words CHECK (text ~ '\S' AND length(text) <= 10000)
);

-- A request is asked once and closed once; only the point may go from under it.
CREATE FUNCTION keep_advice_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM point p WHERE p.id = NEW.point_id AND p.submission_id = NEW.submission_id) THEN
      RAISE EXCEPTION 'advice_on_point_of_another_submission' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
     OR (NEW.id, NEW.submission_id, NEW.question, NEW.wanted_by, NEW.staff_id, NEW.expert_name, NEW.expert_email, NEW.asked_by_id, NEW.asked_at)
        IS DISTINCT FROM (OLD.id, OLD.submission_id, OLD.question, OLD.wanted_by, OLD.staff_id, OLD.expert_name, OLD.expert_email, OLD.asked_by_id, OLD.asked_at)
     OR (NEW.point_id IS DISTINCT FROM OLD.point_id AND NEW.point_id IS NOT NULL)
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at) THEN
    RAISE EXCEPTION 'advice_request_is_never_changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_advice_request BEFORE INSERT OR UPDATE OR DELETE ON advice_request FOR EACH ROW EXECUTE FUNCTION keep_advice_request();
CREATE TRIGGER advice_request_is_not_emptied BEFORE TRUNCATE ON advice_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Advice is given while the request is open, on a point that has not been answered in public.
CREATE FUNCTION keep_advice_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM advice_request q WHERE q.id = NEW.request_id AND q.closed_at IS NULL AND q.point_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM released_answer r WHERE r.point_id = q.point_id)) THEN
    RAISE EXCEPTION 'advice_request_is_closed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_advice_open BEFORE INSERT ON advice FOR EACH ROW EXECUTE FUNCTION keep_advice_open();
CREATE TRIGGER advice_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON advice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A notice can be to somebody who is no official: then the request says to whom. A new word of an enum cannot be used in
-- the transaction that adds it, hence the text.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'advice_request';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'advice_given';
ALTER TABLE notice
  ALTER COLUMN staff_id DROP NOT NULL,
  ADD COLUMN advice_request_id uuid,
  ADD CONSTRAINT notice_advice_request_id_fkey FOREIGN KEY (advice_request_id) REFERENCES advice_request (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_advice CHECK ((kind::text IN ('advice_request', 'advice_given')) = (advice_request_id IS NOT NULL)),
  ADD CONSTRAINT notice_has_a_recipient CHECK (staff_id IS NOT NULL OR kind::text = 'advice_request');
CREATE INDEX notice_advice_request_id_idx ON notice (advice_request_id);

-- Whoever has the link gives the advice, signed in or not.
ALTER TABLE journal_entry
  DROP CONSTRAINT journal_actor,
  ADD CONSTRAINT journal_actor CHECK (actor_kind IN ('staff', 'participant', 'clock', 'adviser'));
