-- A number that stands on paper and is said on the phone: the hearings of the installation from 1 on, each its own for good.
ALTER TABLE hearing ADD COLUMN number integer;
UPDATE hearing h SET number = n.number
  FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS number FROM hearing) n WHERE n.id = h.id;
ALTER TABLE hearing ALTER COLUMN number SET NOT NULL, ALTER COLUMN number SET DEFAULT 0,
  ADD CONSTRAINT hearing_number CHECK (number > 0);
CREATE UNIQUE INDEX hearing_number_key ON hearing (number);

CREATE FUNCTION number_hearing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'A hearing keeps its number' USING ERRCODE = 'check_violation';
  END IF;
  -- Two that are begun at once take their numbers one after the other.
  PERFORM pg_advisory_xact_lock(hashtext('hearing_number'));
  NEW.number := (SELECT coalesce(max(number), 0) + 1 FROM hearing);
  RETURN NEW;
END $$;
CREATE TRIGGER number_hearing BEFORE INSERT ON hearing FOR EACH ROW EXECUTE FUNCTION number_hearing();
CREATE TRIGGER keep_hearing_number BEFORE UPDATE OF number ON hearing FOR EACH ROW
  WHEN (OLD.number IS DISTINCT FROM NEW.number) EXECUTE FUNCTION number_hearing();
