-- What is in a letter that is being printed is settled with its job and in no other way, and nothing that is settled is printed anew.
CREATE FUNCTION settle_letters_with_their_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM printed_follow_up o WHERE o.follow_up_id = NEW.id AND o.open) THEN
    RAISE EXCEPTION 'follow_up_is_in_an_open_print_job' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settle_letters_with_their_job BEFORE UPDATE OF state ON follow_up FOR EACH ROW
  WHEN (NEW.state = 'resolved' AND OLD.state <> 'resolved') EXECUTE FUNCTION settle_letters_with_their_job();

CREATE FUNCTION print_what_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM follow_up f WHERE f.id = NEW.follow_up_id AND f.state IN ('owed', 'failed') FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only_what_is_open_is_printed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER print_what_is_open BEFORE INSERT ON printed_follow_up FOR EACH ROW EXECUTE FUNCTION print_what_is_open();
