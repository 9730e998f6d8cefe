-- A change of the strategy's text that responses cause: proposed by one official, accepted by another, and then part of the draft.
CREATE TYPE change_state AS ENUM ('waiting', 'accepted', 'rejected');
CREATE TABLE change (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  number integer NOT NULL,
  section_identity uuid NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  state change_state NOT NULL DEFAULT 'waiting',
  written_by_id uuid NOT NULL,
  written_at timestamptz(3) NOT NULL,
  judged_by_id uuid,
  judged_at timestamptz(3),
  reason text NOT NULL DEFAULT '',
  CONSTRAINT change_hearing_id_number_key UNIQUE (hearing_id, number),
  CONSTRAINT change_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT change_changes_something CHECK (before <> after),
  CONSTRAINT change_judged_whole CHECK ((state = 'waiting') = (judged_by_id IS NULL) AND (judged_by_id IS NULL) = (judged_at IS NULL)),
  CONSTRAINT change_accepted_by_another CHECK (state <> 'accepted' OR judged_by_id <> written_by_id),
  CONSTRAINT change_rejected_with_reason CHECK (state <> 'rejected' OR reason <> '')
);
CREATE INDEX change_hearing_id_section_identity_idx ON change (hearing_id, section_identity);

CREATE TABLE change_response (
  change_id uuid NOT NULL,
  response_id uuid NOT NULL,
  PRIMARY KEY (change_id, response_id),
  CONSTRAINT change_response_change_id_fkey FOREIGN KEY (change_id) REFERENCES change (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT change_response_response_id_fkey FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX change_response_response_id_idx ON change_response (response_id);

-- What was proposed stays as it was; only the judgement is added, once.
CREATE FUNCTION keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.hearing_id, NEW.number, NEW.section_identity, NEW.before, NEW.after, NEW.written_by_id)
     IS DISTINCT FROM (OLD.hearing_id, OLD.number, OLD.section_identity, OLD.before, OLD.after, OLD.written_by_id) OR OLD.state <> 'waiting' THEN
    RAISE EXCEPTION 'change_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_change BEFORE UPDATE ON change FOR EACH ROW EXECUTE FUNCTION keep_change();
