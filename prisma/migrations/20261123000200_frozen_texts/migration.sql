-- A published text never changes: sections of a hearing or final version are written with the version, then frozen.

CREATE UNIQUE INDEX one_draft_per_strategy ON strategy_version (strategy_id) WHERE kind = 'draft';
ALTER TABLE section
  ADD CONSTRAINT section_position_in_version UNIQUE (version_id, position) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT section_level CHECK (level BETWEEN 1 AND 3),
  ADD CONSTRAINT section_has_title CHECK (title <> '');

CREATE FUNCTION keep_section_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen boolean;
BEGIN
  SELECT kind <> 'draft' AND NOT (TG_OP = 'INSERT' AND xmin = pg_current_xact_id()::xid) INTO frozen
    FROM strategy_version WHERE id = coalesce(NEW.version_id, OLD.version_id);
  IF NOT frozen AND TG_OP = 'UPDATE' AND NEW.version_id <> OLD.version_id THEN
    SELECT kind <> 'draft' INTO frozen FROM strategy_version WHERE id = OLD.version_id;
  END IF;
  IF frozen THEN
    RAISE EXCEPTION 'frozen_text_is_locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_section_frozen BEFORE INSERT OR UPDATE OR DELETE ON section
  FOR EACH ROW EXECUTE FUNCTION keep_section_frozen();

CREATE FUNCTION keep_version_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.strategy_id <> OLD.strategy_id THEN
    RAISE EXCEPTION 'version_keeps_its_kind' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_version_kind BEFORE UPDATE ON strategy_version
  FOR EACH ROW EXECUTE FUNCTION keep_version_kind();
