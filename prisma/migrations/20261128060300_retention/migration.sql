-- How long the personal data of a concluded hearing is kept, as data.
CREATE TABLE retention_rule (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  key text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  years integer NOT NULL,
  note text NOT NULL DEFAULT '',
  note_en text NOT NULL DEFAULT '',
  CONSTRAINT retention_rule_years CHECK (years BETWEEN 1 AND 30)
);
CREATE UNIQUE INDEX retention_rule_key_key ON retention_rule (key);
INSERT INTO retention_rule (key, name, name_en, years, note, note_en) VALUES
  ('five_years', 'Fem år efter afslutningen', 'Five years after the conclusion', 5,
   'Det sædvanlige: Så længe kan nogen få brug for at se, hvad der blev sagt og svaret.',
   'The usual: for so long somebody may need to see what was said and answered.'),
  ('two_years', 'To år efter afslutningen', 'Two years after the conclusion', 2,
   'Når der ikke er grund til at vente spørgsmål om sagen.', 'When no questions about the case are to be expected.'),
  ('ten_years', 'Ti år efter afslutningen', 'Ten years after the conclusion', 10,
   'Når strategien gælder så længe, og høringssvarene hører til den.', 'When the strategy is in force for so long and the submissions belong to it.');

-- The number of the case in the municipality's own records.
ALTER TABLE hearing ADD COLUMN case_number text NOT NULL DEFAULT '';
ALTER TABLE conclusion
  ADD COLUMN rule_id uuid,
  ADD CONSTRAINT conclusion_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES retention_rule (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everything of a concluded hearing in one file, for the municipality's records: made by the worker, taken and filed by an official.
CREATE TABLE journal_package (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  number integer NOT NULL,
  -- Null when the clock asked for it.
  asked_by_id uuid,
  asked_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  attempts integer NOT NULL DEFAULT 0,
  made_at timestamptz(3),
  -- How many entries the hearing's journal had when it was begun.
  entries integer,
  size bigint,
  sha256 text,
  taken_by_id uuid,
  taken_at timestamptz(3),
  filed_by_id uuid,
  filed_at timestamptz(3),
  case_number text NOT NULL DEFAULT '',
  -- When its file was given up, because a newer one was made or the hearing erased.
  removed_at timestamptz(3),
  CONSTRAINT journal_package_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT journal_package_number CHECK (number > 0),
  CONSTRAINT journal_package_made_whole CHECK (num_nonnulls(made_at, entries, size, sha256) IN (0, 4)),
  CONSTRAINT journal_package_taken_once_made CHECK ((taken_at IS NULL) = (taken_by_id IS NULL) AND (taken_at IS NULL OR made_at IS NOT NULL)),
  CONSTRAINT journal_package_filed_once_taken CHECK (
    (filed_at IS NULL) = (filed_by_id IS NULL) AND (filed_at IS NULL OR (taken_at IS NOT NULL AND case_number ~ '\S')))
);
CREATE UNIQUE INDEX journal_package_hearing_id_number_key ON journal_package (hearing_id, number);
CREATE INDEX journal_package_due ON journal_package (due_at) WHERE made_at IS NULL;

CREATE FUNCTION keep_journal_package() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.id, NEW.hearing_id, NEW.number, NEW.asked_by_id, NEW.asked_at)
        IS DISTINCT FROM (OLD.id, OLD.hearing_id, OLD.number, OLD.asked_by_id, OLD.asked_at)
     OR (OLD.made_at IS NOT NULL AND (NEW.made_at, NEW.entries, NEW.size, NEW.sha256) IS DISTINCT FROM (OLD.made_at, OLD.entries, OLD.size, OLD.sha256))
     OR (OLD.filed_at IS NOT NULL AND (NEW.filed_at, NEW.filed_by_id, NEW.case_number) IS DISTINCT FROM (OLD.filed_at, OLD.filed_by_id, OLD.case_number))
     OR (OLD.removed_at IS NOT NULL AND NEW.removed_at IS DISTINCT FROM OLD.removed_at) THEN
    RAISE EXCEPTION 'journal_package_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_journal_package BEFORE UPDATE OR DELETE ON journal_package FOR EACH ROW EXECUTE FUNCTION keep_journal_package();

-- Whether anything has happened in the hearing since a package was made that belongs in it.
CREATE FUNCTION is_outdated(package journal_package) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM journal_entry e
     WHERE e.chain = package.hearing_id::text AND e.number > package.entries
       AND e.deed NOT IN ('package_asked', 'package_made', 'package_taken', 'package_filed', 'case_number_set', 'own_data_taken',
                          'letters_taken', 'address_confirmed', 'contact_corrected', 'address_corrected', 'address_change_cancelled',
                          'erasure_asked', 'erasure_refused'))
$$;

-- Erasing personal data: of a whole hearing on its day, or of one participant when two officials want it.
CREATE TABLE erasure (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  -- Null for the whole hearing.
  participant_id uuid,
  reason text NOT NULL DEFAULT '',
  asked_by_id uuid,
  asked_at timestamptz(3) NOT NULL,
  refused_by_id uuid,
  refused_at timestamptz(3),
  approved_by_id uuid,
  erased_at timestamptz(3),
  -- True only inside the transaction that erases.
  running boolean NOT NULL DEFAULT false,
  counts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT erasure_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT erasure_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT erasure_of_somebody_is_asked_for CHECK ((participant_id IS NULL) = (asked_by_id IS NULL) AND (participant_id IS NULL OR reason ~ '\S')),
  CONSTRAINT erasure_by_two CHECK (approved_by_id IS NULL OR approved_by_id <> asked_by_id),
  CONSTRAINT erasure_refused_whole CHECK ((refused_at IS NULL) = (refused_by_id IS NULL) AND (refused_at IS NULL OR erased_at IS NULL)),
  CONSTRAINT erasure_ends CHECK (erased_at IS NULL OR NOT running)
);
CREATE UNIQUE INDEX erasure_of_hearing ON erasure (hearing_id) WHERE participant_id IS NULL;
CREATE UNIQUE INDEX erasure_of_participant ON erasure (participant_id) WHERE participant_id IS NOT NULL AND refused_at IS NULL;
CREATE INDEX erasure_running ON erasure (hearing_id) WHERE running;

-- Files in the storage, and words of the search, that are to go because what they came from was erased.
CREATE TABLE doomed_file (sha256 text NOT NULL PRIMARY KEY);
CREATE TABLE doomed_word (word text NOT NULL PRIMARY KEY);

ALTER TABLE participant ADD COLUMN erased_at timestamptz(3);
ALTER TABLE submission ADD COLUMN erased_at timestamptz(3);
ALTER TABLE white_book ADD COLUMN erased_at timestamptz(3);
ALTER TABLE submission
  DROP CONSTRAINT submission_says_something,
  ADD CONSTRAINT submission_says_something CHECK (CASE WHEN erased_at IS NULL THEN body ~ '\S' ELSE body = '' END);
ALTER TABLE white_book
  DROP CONSTRAINT white_book_is_its_fingerprint,
  ADD CONSTRAINT white_book_is_its_fingerprint CHECK (erased_at IS NOT NULL OR id = encode(sha256(convert_to(contents, 'UTF8')), 'hex'));

-- Why one participant cannot be erased yet; empty when they can.
CREATE FUNCTION refusal_to_erase_participant(of_participant uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM participant p WHERE p.id = of_participant AND p.erased_at IS NOT NULL) THEN 'participant_erased'
    WHEN EXISTS (SELECT FROM follow_up f WHERE f.participant_id = of_participant AND f.state = 'sending') THEN 'mail_under_way'
    WHEN EXISTS (SELECT FROM printed_letter l JOIN print_job j ON j.id = l.print_job_id
                  WHERE l.participant_id = of_participant AND j.closed_at IS NULL) THEN 'letters_open'
    WHEN EXISTS (SELECT FROM inbound_mail i WHERE i.participant_id = of_participant AND i.handled_at IS NULL
                    AND i.kind IN ('reply', 'complaint', 'unreadable')) THEN 'mails_unhandled'
    ELSE '' END
$$;

CREATE FUNCTION keep_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'erasure_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.erased_at IS NOT NULL OR OLD.refused_at IS NOT NULL
     OR (NEW.id, NEW.hearing_id, NEW.participant_id, NEW.reason, NEW.asked_by_id, NEW.asked_at)
        IS DISTINCT FROM (OLD.id, OLD.hearing_id, OLD.participant_id, OLD.reason, OLD.asked_by_id, OLD.asked_at)) THEN
    RAISE EXCEPTION 'erasure_is_kept' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.running AND (TG_OP = 'INSERT' OR NOT OLD.running) AND (CASE
       WHEN NEW.participant_id IS NULL THEN refusal_to_erase(NEW.hearing_id)
       WHEN NEW.approved_by_id IS NULL THEN 'not_approved'
       ELSE refusal_to_erase_participant(NEW.participant_id) END) <> '' THEN
    RAISE EXCEPTION 'erasure_before_its_time' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.erased_at IS NOT NULL AND (TG_OP = 'INSERT' OR NOT OLD.running) THEN
    RAISE EXCEPTION 'erasure_before_its_time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_erasure BEFORE INSERT OR UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION keep_erasure();
-- Nothing may be left half erased: what began in a transaction ends in it.
CREATE FUNCTION keep_erasure_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM erasure e WHERE e.id = NEW.id AND e.running) THEN
    RAISE EXCEPTION 'erasure_is_half_done' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_erasure_whole AFTER INSERT OR UPDATE ON erasure DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_erasure_whole();

-- What is kept for good gives way to this one deed, in which only words become nothing: everything else about a row stays.
CREATE FUNCTION is_erasing() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT EXISTS (SELECT FROM erasure e WHERE e.running)';
CREATE FUNCTION erasing_hearing(of_hearing uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM erasure e WHERE e.running AND e.hearing_id = of_hearing)
$$;
CREATE FUNCTION erasing_participant(of_participant uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM erasure e JOIN participant p ON p.hearing_id = e.hearing_id
                  WHERE e.running AND p.id = of_participant AND (e.participant_id IS NULL OR e.participant_id = p.id))
$$;
CREATE FUNCTION erasing_submission(of_submission uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM submission s WHERE s.id = of_submission AND erasing_participant(s.participant_id))
$$;

-- Arguments: whose the row is, the column that says which one, and the columns that may become nothing. Without such columns, the row may go.
CREATE FUNCTION keep_until_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  becomes jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(NEW) END;
  whose uuid := (was ->> TG_ARGV[1])::uuid;
  emptied text[] := TG_ARGV[2:];
  due boolean := CASE TG_ARGV[0] WHEN 'submission' THEN erasing_submission(whose) WHEN 'participant' THEN erasing_participant(whose)
                                 ELSE erasing_hearing(whose) END;
BEGIN
  -- A mail stays when the notice that it answers goes with what that was about.
  IF TG_TABLE_NAME = 'inbound_mail' AND becomes = was || '{"notice_id": null}'::jsonb THEN
    RETURN NEW;
  END IF;
  IF due AND TG_OP = 'DELETE' AND cardinality(emptied) = 0 THEN
    RETURN OLD;
  END IF;
  IF due AND TG_OP = 'UPDATE' AND becomes - emptied - 'erased_at' = was - emptied - 'erased_at' AND NOT EXISTS (
       SELECT FROM unnest(emptied) c WHERE becomes -> c IS DISTINCT FROM was -> c AND coalesce(becomes ->> c, '') NOT IN ('', '–', '–@–', '[]', '{}', '\x')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%_is_append_only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

DROP TRIGGER submission_is_append_only ON submission;
CREATE TRIGGER submission_is_append_only BEFORE UPDATE ON submission FOR EACH STATEMENT WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submission_is_not_emptied BEFORE TRUNCATE ON submission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_until_erased BEFORE UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION keep_until_erased('submission', 'id', 'body', 'organisation', 'suspicions');

DROP TRIGGER keep_attachment ON attachment;
CREATE TRIGGER keep_attachment BEFORE DELETE ON attachment FOR EACH ROW WHEN (NOT is_erasing()) EXECUTE FUNCTION keep_attachment();
CREATE TRIGGER keep_until_erased BEFORE DELETE ON attachment FOR EACH ROW WHEN (is_erasing()) EXECUTE FUNCTION keep_until_erased('submission', 'submission_id');

DROP TRIGGER keep_representation ON representation;
CREATE TRIGGER keep_representation BEFORE UPDATE OR DELETE ON representation FOR EACH ROW WHEN (NOT is_erasing()) EXECUTE FUNCTION keep_representation();
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON representation FOR EACH ROW WHEN (is_erasing())
  EXECUTE FUNCTION keep_until_erased('submission', 'submission_id');

DROP TRIGGER keep_comment ON comment;
CREATE TRIGGER keep_comment BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION keep_comment();
CREATE TRIGGER keep_comment_as_it_is BEFORE UPDATE OR DELETE ON comment FOR EACH ROW WHEN (NOT is_erasing()) EXECUTE FUNCTION keep_comment();
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON comment FOR EACH ROW WHEN (is_erasing())
  EXECUTE FUNCTION keep_until_erased('submission', 'submission_id', 'text');

DROP TRIGGER keep_advice_request ON advice_request;
CREATE TRIGGER keep_advice_request BEFORE INSERT ON advice_request FOR EACH ROW EXECUTE FUNCTION keep_advice_request();
CREATE TRIGGER keep_advice_request_as_it_is BEFORE UPDATE OR DELETE ON advice_request FOR EACH ROW WHEN (NOT is_erasing()) EXECUTE FUNCTION keep_advice_request();
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON advice_request FOR EACH ROW WHEN (is_erasing())
  EXECUTE FUNCTION keep_until_erased('submission', 'submission_id', 'question', 'expert_name', 'expert_email');

DROP TRIGGER advice_is_append_only ON advice;
CREATE TRIGGER advice_is_append_only BEFORE UPDATE OR DELETE ON advice FOR EACH STATEMENT WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advice_is_not_emptied BEFORE TRUNCATE ON advice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_advice_until_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.request_id, NEW.number, NEW.given_at) IS DISTINCT FROM (OLD.request_id, OLD.number, OLD.given_at) OR NEW.text <> '–'
     OR NOT EXISTS (SELECT FROM advice_request q WHERE q.id = OLD.request_id AND erasing_submission(q.submission_id)) THEN
    RAISE EXCEPTION 'advice_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON advice FOR EACH ROW EXECUTE FUNCTION keep_advice_until_erased();

DROP TRIGGER keep_inbound_mail ON inbound_mail;
CREATE TRIGGER keep_inbound_mail BEFORE UPDATE OR DELETE ON inbound_mail FOR EACH ROW WHEN (NOT is_erasing()) EXECUTE FUNCTION keep_inbound_mail();

DROP TRIGGER white_book_is_append_only ON white_book;
CREATE TRIGGER white_book_is_append_only BEFORE UPDATE OR DELETE ON white_book FOR EACH STATEMENT WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER white_book_is_not_emptied BEFORE TRUNCATE ON white_book FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DROP TRIGGER white_book_file_is_never_removed ON white_book_file;
CREATE TRIGGER white_book_file_is_never_removed BEFORE DELETE ON white_book_file FOR EACH STATEMENT WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER white_book_file_is_not_emptied BEFORE TRUNCATE ON white_book_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a white book says without the names and words of some submissions: every figure, answer and mark of it stays.
CREATE FUNCTION without_words(contents jsonb, of_whom int[], of_what int[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT contents || jsonb_build_object(
    'submissions', coalesce((SELECT jsonb_agg(s.value || CASE WHEN (s.value->>'number')::int = ANY (of_what) THEN '{"name": "", "text": ""}'::jsonb
                                                              WHEN (s.value->>'number')::int = ANY (of_whom) THEN '{"name": ""}'::jsonb ELSE '{}'::jsonb END ORDER BY s.ordinality)
                       FROM jsonb_array_elements(contents->'submissions') WITH ORDINALITY s), '[]'::jsonb),
    'points', coalesce((SELECT jsonb_agg(p.value || CASE WHEN (p.value->>'submission')::int = ANY (of_what) THEN '{"text": null}'::jsonb ELSE '{}'::jsonb END ORDER BY p.ordinality)
                  FROM jsonb_array_elements(contents->'points') WITH ORDINALITY p), '[]'::jsonb))
$$;
CREATE FUNCTION keep_white_book_until_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  others jsonb;
BEGIN
  IF TG_OP = 'DELETE' OR NOT erasing_hearing(OLD.hearing_id) OR NEW.erased_at IS NULL
     OR (NEW.id, NEW.hearing_id, NEW.number, NEW.shows, NEW.frozen_by_id, NEW.frozen_at)
        IS DISTINCT FROM (OLD.id, OLD.hearing_id, OLD.number, OLD.shows, OLD.frozen_by_id, OLD.frozen_at)
     OR without_words(NEW.contents::jsonb, NEW.shows, NEW.shows) IS DISTINCT FROM without_words(OLD.contents::jsonb, OLD.shows, OLD.shows) THEN
    RAISE EXCEPTION 'white_book_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON white_book FOR EACH ROW EXECUTE FUNCTION keep_white_book_until_erased();
CREATE FUNCTION keep_white_book_file_until_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM white_book w WHERE w.id = OLD.white_book_id AND w.erased_at IS NOT NULL AND erasing_hearing(w.hearing_id)) THEN
    RAISE EXCEPTION 'white_book_file_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_until_erased BEFORE DELETE ON white_book_file FOR EACH ROW EXECUTE FUNCTION keep_white_book_file_until_erased();

DROP TRIGGER conclusion_is_append_only ON conclusion;
CREATE TRIGGER conclusion_is_append_only BEFORE UPDATE OR DELETE ON conclusion FOR EACH STATEMENT WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER conclusion_is_not_emptied BEFORE TRUNCATE ON conclusion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_conclusion_until_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NOT erasing_hearing(OLD.hearing_id) OR (NEW.hearing_id, NEW.erase_on, NEW.rule_id) IS DISTINCT FROM (OLD.hearing_id, OLD.erase_on, OLD.rule_id)
     OR NEW.report - 'exceptions' IS DISTINCT FROM OLD.report - 'exceptions'
     OR jsonb_array_length(NEW.report->'exceptions') <> jsonb_array_length(OLD.report->'exceptions') THEN
    RAISE EXCEPTION 'conclusion_is_append_only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON conclusion FOR EACH ROW EXECUTE FUNCTION keep_conclusion_until_erased();

-- Whoever has been erased is told nothing more: what is owed to them is settled as the exception that two officials have made.
CREATE FUNCTION settle_for_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone erasure;
BEGIN
  SELECT e.* INTO gone FROM erasure e JOIN participant p ON p.id = e.participant_id
   WHERE e.participant_id = NEW.participant_id AND e.erased_at IS NOT NULL;
  IF FOUND THEN
    NEW.state := 'resolved'; NEW.resolution := 'exception'; NEW.resolution_reason := 'Personoplysningerne er slettet.';
    NEW.resolved_by_id := gone.approved_by_id; NEW.resolved_at := NEW.owed_at;
    NEW.exception_by_id := gone.asked_by_id; NEW.exception_at := gone.asked_at; NEW.exception_reason := 'Personoplysningerne er slettet.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settle_for_erased BEFORE INSERT ON follow_up FOR EACH ROW EXECUTE FUNCTION settle_for_erased();

-- Whoever owns a hearing hears of it before its personal data goes.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'erasure_due';
ALTER TABLE notice
  DROP CONSTRAINT notice_of_a_hearing,
  ADD CONSTRAINT notice_of_a_hearing CHECK ((kind::text IN ('answers_awaited', 'answers_preview', 'erasure_due')) = (hearing_id IS NOT NULL));
