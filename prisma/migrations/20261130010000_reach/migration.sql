-- Who takes part, beside who lives here. Only sums are kept: no row is about one person.
ALTER TABLE hearing ADD COLUMN asks_background boolean NOT NULL DEFAULT false;

CREATE TYPE background_question AS ENUM ('age', 'gender', 'language', 'district');

-- How many in a hearing have given an answer. All of a hearing's rows are written anew together, so that none of them says when it last grew.
CREATE TABLE background_sum (
  hearing_id uuid NOT NULL,
  question background_question NOT NULL,
  answer text NOT NULL,
  count integer NOT NULL DEFAULT 0,
  PRIMARY KEY (hearing_id, question, answer),
  CONSTRAINT background_sum_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT background_sum_answer CHECK (answer ~ '\S'),
  CONSTRAINT background_sum_count CHECK (count >= 0)
);

-- That a sheet of questions has been used: a keyed digest of something random that nothing else holds. Goes when the hearing closes.
CREATE TABLE used_sheet (
  digest text NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  CONSTRAINT used_sheet_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX used_sheet_hearing_id_idx ON used_sheet (hearing_id);

-- A sum grows by one person at a time, and is never taken back.
CREATE FUNCTION keep_background_sum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.hearing_id <> OLD.hearing_id OR NEW.question <> OLD.question OR NEW.answer <> OLD.answer
     OR NEW.count NOT IN (OLD.count, OLD.count + 1) THEN
    RAISE EXCEPTION 'a background sum only grows, by one person at a time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_background_sum BEFORE UPDATE OR DELETE ON background_sum FOR EACH ROW EXECUTE FUNCTION keep_background_sum();

-- Who submits has been able to read whether the hearing asks: it begins before the approval or not at all, and may end at any time.
CREATE FUNCTION keep_background_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'background questions cannot be begun once a hearing is approved';
END $$;
CREATE TRIGGER keep_background_asked BEFORE UPDATE OF asks_background ON hearing FOR EACH ROW
  WHEN (NEW.asks_background AND NOT OLD.asks_background AND OLD.approved_at IS NOT NULL) EXECUTE FUNCTION keep_background_asked();

-- The areas that the municipality says it consists of, in its own order.
CREATE TABLE district (
  name text NOT NULL PRIMARY KEY,
  position integer NOT NULL,
  CONSTRAINT district_name CHECK (name ~ '\S' AND length(name) <= 80)
);

-- How many live in the municipality, by the same answers; and where that is known from.
CREATE TABLE population_figure (
  question background_question NOT NULL,
  answer text NOT NULL,
  people integer NOT NULL,
  PRIMARY KEY (question, answer),
  CONSTRAINT population_figure_people CHECK (people >= 0)
);
CREATE TABLE population_source (
  question background_question NOT NULL PRIMARY KEY,
  source text NOT NULL,
  year integer NOT NULL,
  CONSTRAINT population_source_source CHECK (source ~ '\S'),
  CONSTRAINT population_source_year CHECK (year BETWEEN 1970 AND 2200)
);

CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON district FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON population_figure FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON population_source FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
