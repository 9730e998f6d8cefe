-- What is left of a concluded hearing: the account of its follow-up, and the day on which its personal data goes.
CREATE TABLE conclusion (
  hearing_id uuid PRIMARY KEY,
  erase_on date NOT NULL,
  report jsonb NOT NULL,
  CONSTRAINT conclusion_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER conclusion_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conclusion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
