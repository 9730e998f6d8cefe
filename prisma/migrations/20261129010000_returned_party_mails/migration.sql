-- A party's mail that did not arrive stays as it was when its address is put right and another goes: to which address it was, and who dealt with it.
ALTER TABLE notice
  ADD COLUMN party_email text NOT NULL DEFAULT '',
  ADD COLUMN dealt_with_at timestamptz(3),
  ADD COLUMN dealt_with_by_id uuid,
  ADD CONSTRAINT notice_dealt_with_by_id_fkey FOREIGN KEY (dealt_with_by_id) REFERENCES staff (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_to_a_party CHECK (party_email = '' OR party_id IS NOT NULL),
  ADD CONSTRAINT notice_dealt_with CHECK ((dealt_with_at IS NULL) = (dealt_with_by_id IS NULL)
                                          AND (dealt_with_at IS NULL OR (party_id IS NOT NULL AND failed_at IS NOT NULL AND sent_at IS NULL)));
UPDATE notice n SET party_email = y.email FROM party y WHERE y.id = n.party_id;

-- Nobody is invited or reminded again by a mail unless every earlier one came back or was refused, and somebody has dealt with it.
DROP INDEX notice_party_once;
CREATE UNIQUE INDEX notice_party_once ON notice (party_id, kind) WHERE party_id IS NOT NULL AND dealt_with_at IS NULL;

-- What has been dealt with stays so, and to whom a mail was once it has been sent.
CREATE FUNCTION keep_party_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.dealt_with_at IS NOT NULL AND (NEW.dealt_with_at, NEW.dealt_with_by_id, NEW.sent_at, NEW.failed_at)
     IS DISTINCT FROM (OLD.dealt_with_at, OLD.dealt_with_by_id, OLD.sent_at, OLD.failed_at) THEN
    RAISE EXCEPTION 'notice_is_dealt_with_once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.party_email NOT IN ('', OLD.party_email) AND (OLD.sent_at IS NOT NULL OR OLD.failed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'notice_keeps_its_address' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_party_notice BEFORE UPDATE ON notice FOR EACH ROW WHEN (OLD.party_id IS NOT NULL) EXECUTE FUNCTION keep_party_notice();

-- An erasure empties a party's address: then it stands nowhere.
CREATE FUNCTION forget_party_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE notice SET party_email = '' WHERE party_id = NEW.id AND party_email <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER forget_party_address AFTER UPDATE OF email ON party FOR EACH ROW
  WHEN (OLD.email <> '' AND NEW.email = '') EXECUTE FUNCTION forget_party_address();
