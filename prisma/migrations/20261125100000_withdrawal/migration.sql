-- A participant may withdraw what they sent: nobody of ours has cleared it then.
ALTER TABLE clearing ALTER COLUMN cleared_by_id DROP NOT NULL;

-- What has been withdrawn stays withdrawn.
CREATE FUNCTION keep_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.clearance = 'withdrawn' AND NEW.clearance <> 'withdrawn' THEN
    RAISE EXCEPTION 'submission_is_withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_withdrawn BEFORE UPDATE ON public_text FOR EACH ROW EXECUTE FUNCTION keep_withdrawn();
ALTER TABLE public_text ADD CONSTRAINT withdrawn_shows_nothing CHECK (clearance <> 'withdrawn' OR (text = '' AND name = ''));

-- Who withdraws leaves their group of like letters, and holds nothing to answer, without an official's judgement.
ALTER TABLE likeness DROP CONSTRAINT letter_judged_by_somebody;
ALTER TABLE likeness ADD CONSTRAINT likeness_judged_by_somebody CHECK (
  CASE WHEN state = 'confirmed' THEN judged_by_id IS NOT NULL WHEN state = 'split_off' THEN true ELSE judged_by_id IS NULL END);
ALTER TABLE nothing_to_answer ALTER COLUMN created_by_id DROP NOT NULL;
