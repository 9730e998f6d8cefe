-- A participant may ask that what they sent is not shown: it is held back by nobody of ours, and only they can take that back.
ALTER TABLE public_text ADD CONSTRAINT published_by_an_official CHECK (clearance <> 'published' OR cleared_by_id IS NOT NULL);

CREATE FUNCTION keep_own_wish() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.clearance = 'held_back' AND OLD.cleared_by_id IS NULL AND NEW.cleared_by_id IS NOT NULL AND NEW.clearance <> 'withdrawn' THEN
      RAISE EXCEPTION 'held_back_at_own_wish' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.clearance <> 'held_back' OR OLD.cleared_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'public_text_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_own_wish BEFORE UPDATE OR DELETE ON public_text FOR EACH ROW EXECUTE FUNCTION keep_own_wish();
