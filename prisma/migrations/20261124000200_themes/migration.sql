-- Themes get a colour, a caseworker who exists, and can be merged: the name that was given up leads to the one that stays.
CREATE TYPE theme_colour AS ENUM ('grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'brown');
ALTER TABLE theme
  ADD COLUMN colour theme_colour NOT NULL DEFAULT 'grey',
  ADD COLUMN merged_into_id uuid,
  ADD CONSTRAINT theme_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES theme (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT theme_caseworker_id_fkey FOREIGN KEY (caseworker_id) REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE;

-- A theme is under one of its own hearing and never, however far up, under itself; one that was merged has no points.
CREATE FUNCTION keep_themes_a_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM theme t WHERE t.id IN (NEW.parent_id, NEW.merged_into_id)
              AND (t.hearing_id <> NEW.hearing_id OR t.merged_into_id IS NOT NULL)) THEN
    RAISE EXCEPTION 'theme_of_another_hearing' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT NEW.parent_id AS id UNION SELECT t.parent_id FROM theme t JOIN above a ON t.id = a.id
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'theme_under_itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_themes_a_tree BEFORE INSERT OR UPDATE ON theme FOR EACH ROW EXECUTE FUNCTION keep_themes_a_tree();

CREATE FUNCTION keep_merged_theme_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM theme WHERE id = NEW."B" AND merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'theme_was_merged' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_merged_theme_empty BEFORE INSERT ON "_PointToTheme" FOR EACH ROW EXECUTE FUNCTION keep_merged_theme_empty();
