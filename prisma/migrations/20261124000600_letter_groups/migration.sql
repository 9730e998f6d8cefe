-- Letters that say the same: found by the worker, confirmed by an official, answered once, every sender counted and told.
ALTER TABLE reading_progress ADD COLUMN grouped integer NOT NULL DEFAULT 0;

CREATE TABLE letter_group (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  centre_id uuid NOT NULL,
  found_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT letter_group_centre_id_key UNIQUE (centre_id),
  CONSTRAINT letter_group_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT letter_group_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX letter_group_hearing_id_idx ON letter_group (hearing_id);

-- A submission beside the others: the first of its kind, or like another.
CREATE TYPE letter_state AS ENUM ('first', 'suggested', 'confirmed', 'split_off');
CREATE TABLE letter (
  submission_id uuid NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  group_id uuid,
  state letter_state NOT NULL,
  -- Share of five-word sequences that it has in common with the group's centre; of the same words, one after the other, nothing differs.
  similarity real NOT NULL DEFAULT 1,
  same_words boolean NOT NULL DEFAULT false,
  -- Whether the centre's points have been carried over since they last changed.
  carried boolean NOT NULL DEFAULT false,
  judged_by_id uuid,
  judged_at timestamptz(3),
  CONSTRAINT letter_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT letter_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT letter_group_id_fkey FOREIGN KEY (group_id) REFERENCES letter_group (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT letter_like_another_has_group CHECK ((state IN ('suggested', 'confirmed')) = (group_id IS NOT NULL)),
  CONSTRAINT letter_judged_by_somebody CHECK ((state IN ('confirmed', 'split_off')) = (judged_by_id IS NOT NULL))
);
-- The sketches of the firsts, number by number: by one that both have, a like letter finds its first.
CREATE TABLE letter_key (
  hearing_id uuid NOT NULL,
  key integer NOT NULL,
  submission_id uuid NOT NULL,
  PRIMARY KEY (hearing_id, key, submission_id),
  CONSTRAINT letter_key_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES letter (submission_id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX letter_key_submission_id_idx ON letter_key (submission_id);
CREATE INDEX letter_group_id_state_idx ON letter (group_id, state, same_words);
CREATE INDEX letter_to_carry ON letter (group_id) WHERE state = 'confirmed' AND NOT carried;

-- A mark of a letter that says the same as the centre's mark: it has the same answer, and goes when that goes.
ALTER TABLE point ADD COLUMN same_as_id uuid,
  ADD CONSTRAINT point_same_as_id_fkey FOREIGN KEY (same_as_id) REFERENCES point (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX point_same_as_id_idx ON point (same_as_id);
ALTER TABLE nothing_to_answer ADD COLUMN same_as_id uuid,
  ADD CONSTRAINT nothing_to_answer_same_as_id_fkey FOREIGN KEY (same_as_id) REFERENCES nothing_to_answer (id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX nothing_to_answer_same_as_id_idx ON nothing_to_answer (same_as_id);
CREATE INDEX nothing_to_answer_submission_id_idx ON nothing_to_answer (submission_id);

CREATE FUNCTION carry_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE letter l SET carried = false FROM marks JOIN letter_group g ON g.centre_id = marks.submission_id
   WHERE l.group_id = g.id AND l.state = 'confirmed' AND l.carried;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_new AFTER INSERT ON point REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION carry_again();
CREATE TRIGGER carry_new AFTER INSERT ON nothing_to_answer REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION carry_again();

CREATE FUNCTION follow_centre() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The update below is a statement of its own and would come here again, also when it changes nothing.
  IF NOT EXISTS (SELECT FROM new_points n JOIN point p ON p.same_as_id = n.id WHERE p.response_id IS DISTINCT FROM n.response_id) THEN
    RETURN NULL;
  END IF;
  UPDATE point p SET response_id = n.response_id
    FROM new_points n JOIN old_points o ON o.id = n.id
   WHERE p.same_as_id = n.id AND n.response_id IS DISTINCT FROM o.response_id AND p.response_id IS DISTINCT FROM n.response_id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_centre AFTER UPDATE ON point REFERENCING OLD TABLE AS old_points NEW TABLE AS new_points
  FOR EACH STATEMENT EXECUTE FUNCTION follow_centre();
