-- Answers that are to be let out together at a chosen moment; why they were not, when something was still missing then.
CREATE TABLE release_plan (
  hearing_id uuid NOT NULL PRIMARY KEY,
  releases_at timestamptz(3) NOT NULL,
  planned_by_id uuid NOT NULL,
  planned_at timestamptz(3) NOT NULL,
  missed_at timestamptz(3),
  CONSTRAINT release_plan_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT release_plan_planned_by_id_fkey FOREIGN KEY (planned_by_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT release_plan_is_for_later CHECK (releases_at > planned_at)
);
CREATE INDEX release_plan_due ON release_plan (releases_at) WHERE missed_at IS NULL;
