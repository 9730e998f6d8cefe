-- What of a submission's text is about which section: a comment, or a new wording that is proposed.
CREATE TYPE contribution_kind AS ENUM ('comment', 'amendment');
CREATE TABLE contribution (
  submission_id uuid NOT NULL,
  position int NOT NULL,
  kind contribution_kind NOT NULL,
  section_identity uuid NOT NULL,
  start int NOT NULL,
  "end" int NOT NULL,
  CONSTRAINT contribution_pkey PRIMARY KEY (submission_id, position),
  CONSTRAINT contribution_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT contribution_is_a_range CHECK (position >= 1 AND start >= 0 AND "end" > start)
);
CREATE INDEX contribution_section_identity_idx ON contribution (section_identity);

-- What somebody is to the organisation they write for, when they say so; never public.
CREATE TABLE representation (
  submission_id uuid NOT NULL,
  capacity text NOT NULL,
  CONSTRAINT representation_pkey PRIMARY KEY (submission_id),
  CONSTRAINT representation_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT representation_says_something CHECK (capacity ~ '\S' AND length(capacity) <= 160)
);

-- Offsets are counted in UTF-16: a sign outside the usual ones counts twice.
CREATE FUNCTION utf16_length(words text) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE WHEN octet_length(words) = length(words) THEN length(words)
              ELSE length(words) + length(regexp_replace(words, '[^\U00010000-\U0010FFFF]', '', 'g')) END
$$;

-- A contribution stands in the text of its submission, after the one before it, and is about a section that is in hearing. It is
-- never changed, and goes only with its submission.
CREATE FUNCTION keep_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said submission;
BEGIN
  SELECT * INTO said FROM submission WHERE id = coalesce(NEW.submission_id, OLD.submission_id);
  IF TG_OP = 'DELETE' AND NOT FOUND THEN
    RETURN OLD;
  ELSIF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'contribution_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."end" > utf16_length(said.body) THEN
    RAISE EXCEPTION 'contribution_stands_in_its_submission' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.position <> (SELECT count(*) + 1 FROM contribution c WHERE c.submission_id = NEW.submission_id)
     OR NEW.start < (SELECT coalesce(max(c."end"), 0) FROM contribution c WHERE c.submission_id = NEW.submission_id) THEN
    RAISE EXCEPTION 'contributions_follow_one_another' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM hearing h JOIN section s ON s.version_id = h.hearing_version_id
                  WHERE h.id = said.hearing_id AND s.identity = NEW.section_identity) THEN
    RAISE EXCEPTION 'contribution_is_about_a_section_in_hearing' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_contribution BEFORE INSERT OR UPDATE OR DELETE ON contribution FOR EACH ROW EXECUTE FUNCTION keep_contribution();
CREATE TRIGGER contribution_is_append_only BEFORE TRUNCATE ON contribution FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_representation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM submission WHERE id = OLD.submission_id) THEN
    RAISE EXCEPTION 'representation_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_representation BEFORE UPDATE OR DELETE ON representation FOR EACH ROW EXECUTE FUNCTION keep_representation();
CREATE TRIGGER representation_is_append_only BEFORE TRUNCATE ON representation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Stored in the statement that stores the submission.
CREATE OR REPLACE FUNCTION keep_contributions(of_submission uuid, item jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_array_length(coalesce(item->'contributions', '[]')) > 0 THEN
    INSERT INTO contribution (submission_id, position, kind, section_identity, start, "end")
    SELECT of_submission, c.ordinality, (c.value->>'kind')::contribution_kind, (c.value->>'sectionIdentity')::uuid,
           (c.value->>'start')::int, (c.value->>'end')::int
      FROM jsonb_array_elements(item->'contributions') WITH ORDINALITY c ORDER BY c.ordinality;
  END IF;
  IF coalesce(item->>'capacity', '') <> '' THEN
    INSERT INTO representation (submission_id, capacity) VALUES (of_submission, item->>'capacity');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION same_contributions(of_submission uuid, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT jsonb_agg(jsonb_build_array(c.kind, c.section_identity, c.start, c."end") ORDER BY c.position)
                     FROM contribution c WHERE c.submission_id = of_submission), '[]')
       = coalesce((SELECT jsonb_agg(jsonb_build_array(c.value->>'kind', c.value->>'sectionIdentity', c.value->'start', c.value->'end') ORDER BY c.ordinality)
                     FROM jsonb_array_elements(coalesce(item->'contributions', '[]')) WITH ORDINALITY c), '[]')
     AND coalesce((SELECT r.capacity FROM representation r WHERE r.submission_id = of_submission), '') = coalesce(item->>'capacity', '')
$$;
