-- Who answers a point, and by when; and when the public may expect the answers.
ALTER TABLE point
  ADD COLUMN caseworker_id uuid,
  ADD COLUMN answer_by date,
  ADD CONSTRAINT point_caseworker_id_fkey FOREIGN KEY (caseworker_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX point_of_caseworker ON point (caseworker_id) WHERE response_id IS NULL AND same_as_id IS NULL;
CREATE INDEX point_to_answer_by ON point (answer_by) WHERE response_id IS NULL AND same_as_id IS NULL AND answer_by IS NOT NULL;
CREATE INDEX point_without_answer ON point (submission_id) WHERE response_id IS NULL AND same_as_id IS NULL;
ALTER TABLE hearing ADD COLUMN answers_expected_on date;

-- The caseworker of a theme, or of the nearest theme above it that has one who still has access.
CREATE FUNCTION caseworker_of_theme(of_theme uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT id, parent_id, caseworker_id, 0 AS steps FROM theme WHERE id = of_theme
    UNION ALL SELECT t.id, t.parent_id, t.caseworker_id, up.steps + 1 FROM theme t JOIN up ON t.id = up.parent_id)
  SELECT up.caseworker_id FROM up JOIN staff s ON s.id = up.caseworker_id AND s.active ORDER BY steps LIMIT 1
$$;

-- A point without a caseworker gets that of its theme, by whatever way it got the theme.
CREATE FUNCTION give_to_caseworker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH given AS (
    SELECT id, name, caseworker_of_theme(id) AS caseworker_id FROM theme WHERE id IN (SELECT "B" FROM links)
  ), first AS (
    SELECT DISTINCT ON (l."A") l."A" AS point_id, g.caseworker_id
      FROM links l JOIN given g ON g.id = l."B" WHERE g.caseworker_id IS NOT NULL ORDER BY l."A", g.name)
  UPDATE point p SET caseworker_id = first.caseworker_id FROM first
   WHERE p.id = first.point_id AND p.caseworker_id IS NULL AND p.same_as_id IS NULL AND p.response_id IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER give_to_caseworker AFTER INSERT ON "_PointToTheme" REFERENCING NEW TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION give_to_caseworker();

UPDATE point p SET caseworker_id = first.caseworker_id
  FROM (SELECT DISTINCT ON (l."A") l."A" AS point_id, caseworker_of_theme(t.id) AS caseworker_id
          FROM "_PointToTheme" l JOIN theme t ON t.id = l."B" WHERE caseworker_of_theme(t.id) IS NOT NULL
         ORDER BY l."A", t.name) first
 WHERE p.id = first.point_id AND p.same_as_id IS NULL AND p.response_id IS NULL;

-- Officials are reminded once a working day. The day is written down by the worker that does it.
CREATE TABLE reminder_round (
  day date PRIMARY KEY,
  at timestamptz(3) NOT NULL
);
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'points_due';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'answers_awaited';
ALTER TABLE notice
  ADD COLUMN hearing_id uuid,
  ADD CONSTRAINT notice_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_hearing CHECK ((kind::text = 'answers_awaited') = (hearing_id IS NOT NULL));
