-- What each participant was sent, word for word: they can read it again, and nobody has to believe us.
CREATE TABLE kept_mail (
  follow_up_id uuid NOT NULL,
  attempt integer NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  CONSTRAINT kept_mail_pkey PRIMARY KEY (follow_up_id, attempt),
  CONSTRAINT kept_mail_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE FUNCTION keep_kept_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'kept_mail_is_never_rewritten' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_kept_mail BEFORE UPDATE ON kept_mail FOR EACH ROW EXECUTE FUNCTION keep_kept_mail();
