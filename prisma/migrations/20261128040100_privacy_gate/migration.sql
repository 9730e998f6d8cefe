-- The privacy gate: what was found in a submission, what was decided of each finding, and nothing public before all of it is decided.
CREATE TYPE finding_kind AS ENUM ('cpr', 'account', 'email', 'phone', 'address', 'person', 'health', 'other');
CREATE TYPE finding_carrier AS ENUM ('text', 'name');
CREATE TYPE finding_decision AS ENUM ('left_out', 'may_stay');
CREATE TYPE hold_ground AS ENUM ('personal_data', 'tone', 'rights', 'off_topic', 'name_misused', 'own_wish', 'other');
CREATE TYPE publish_when AS ENUM ('as_cleared', 'after_deadline');
CREATE TYPE names_shown AS ENUM ('all', 'organisations', 'none');

CREATE TABLE privacy_scan (
  submission_id uuid NOT NULL PRIMARY KEY,
  scanner integer NOT NULL,
  scanned_at timestamptz(3) NOT NULL,
  CONSTRAINT privacy_scan_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE finding (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  submission_id uuid NOT NULL,
  carrier finding_carrier NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  kind finding_kind NOT NULL,
  score integer NOT NULL,
  decision finding_decision,
  decided_by_id uuid,
  decided_at timestamptz(3),
  CONSTRAINT finding_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT finding_is_somewhere CHECK (start >= 0 AND start < "end"),
  CONSTRAINT finding_decided_by_somebody CHECK ((decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT cpr_number_never_stays CHECK (kind <> 'cpr' OR score < 50 OR decision IS DISTINCT FROM 'may_stay')
);
CREATE UNIQUE INDEX finding_submission_id_carrier_start_end_kind_key ON finding (submission_id, carrier, start, "end", kind);

-- How far the worker has scanned a hearing, and with which scanner: a newer one begins again.
ALTER TABLE reading_progress ADD COLUMN scanned integer NOT NULL DEFAULT 0, ADD COLUMN scanner integer NOT NULL DEFAULT 0;

-- When and under which name submissions are shown: a promise to who writes, so it stands once the hearing is approved.
ALTER TABLE hearing
  ADD COLUMN publish_when publish_when NOT NULL DEFAULT 'as_cleared',
  ADD COLUMN names_shown names_shown NOT NULL DEFAULT 'all';
CREATE FUNCTION keep_publication_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.approved_at IS NOT NULL AND NEW.approved_at IS NOT NULL
     AND (NEW.publish_when, NEW.names_shown) IS DISTINCT FROM (OLD.publish_when, OLD.names_shown) THEN
    RAISE EXCEPTION 'publication_policy_is_a_promise' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_publication_policy BEFORE UPDATE ON hearing FOR EACH ROW EXECUTE FUNCTION keep_publication_policy();

-- Why something is not shown, as the public reads it; and how many passages of which kind were left out.
ALTER TABLE public_text ADD COLUMN ground hold_ground, ADD COLUMN left_out jsonb NOT NULL DEFAULT '{}';
ALTER TABLE clearing ADD COLUMN ground hold_ground, ADD COLUMN passages jsonb NOT NULL DEFAULT '{}';
UPDATE public_text SET ground = 'other' WHERE clearance = 'held_back';
UPDATE clearing SET ground = 'other' WHERE clearance = 'held_back';
ALTER TABLE public_text ADD CONSTRAINT held_back_on_a_ground CHECK ((clearance = 'held_back') = (ground IS NOT NULL));
ALTER TABLE clearing
  ADD CONSTRAINT cleared_on_a_ground CHECK ((clearance = 'held_back') = (ground IS NOT NULL)),
  ADD CONSTRAINT nobody_is_told_before_it_is_shown CHECK (clearance <> 'waiting');

-- A CPR number: a day that exists (replacement numbers: day + 60) and four digits, with the signs between them that people and programs put there.
-- A date that four digits merely follow is not taken for one.
CREATE OR REPLACE FUNCTION holds_cpr_number(txt text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT plain ~ '(?<![0-9])(?:(?:0[1-9]|1[0-9]|2[0-8]|6[1-9]|7[0-9]|8[0-8])(?:0[1-9]|1[0-2])[0-9]{2}|(?:29|30|89|90)(?:0[13-9]|1[0-2])[0-9]{2}|(?:31|91)(?:0[13578]|1[02])[0-9]{2}|(?:29|89)02(?:[02468][048]|[13579][26]))[-./_:[:space:]\u200b·]{0,4}[0-9]{4}(?![0-9])'
      OR plain ~ '(?<![0-9])(?:(?:0[1-9]|1[0-9]|2[0-8]|6[1-9]|7[0-9]|8[0-8])[-./_:[:space:]\u200b·]{0,3}(?:0[1-9]|1[0-2])[-./_:[:space:]\u200b·]{0,3}(?:18|19|20)?[0-9]{2}|(?:29|30|89|90)[-./_:[:space:]\u200b·]{0,3}(?:0[13-9]|1[0-2])[-./_:[:space:]\u200b·]{0,3}(?:18|19|20)?[0-9]{2}|(?:31|91)[-./_:[:space:]\u200b·]{0,3}(?:0[13578]|1[02])[-./_:[:space:]\u200b·]{0,3}(?:18|19|20)?[0-9]{2}|(?:29|89)[-./_:[:space:]\u200b·]{0,3}02[-./_:[:space:]\u200b·]{0,3}(?:18|19|20)?(?:[02468][048]|[13579][26]))(?: ?[-_/] ?)?[0-9]{4}(?![0-9])'
    FROM (SELECT translate(regexp_replace(regexp_replace(txt, '[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]', '-', 'g'),
                   '[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]', E'\u200b', 'g'),
                   E'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0e',
                   '                0123456789.') AS plain) written
$$;
ALTER TABLE public_text DROP CONSTRAINT public_text_without_cpr_number;
ALTER TABLE public_text ADD CONSTRAINT public_text_without_cpr_number
  CHECK (NOT (holds_cpr_number(text) OR holds_cpr_number(name)));

-- Nothing is cleared unscanned, with a finding that nobody has decided, under a name that the hearing does not show, or shown too early.
CREATE FUNCTION keep_cleared() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sent submission;
  held hearing;
  same_text boolean := false;
BEGIN
  SELECT * INTO STRICT sent FROM submission WHERE id = NEW.submission_id;
  SELECT * INTO STRICT held FROM hearing WHERE id = sent.hearing_id;
  IF TG_OP = 'UPDATE' THEN
    same_text := OLD.clearance IN ('published', 'waiting') AND OLD.text = NEW.text;
  END IF;
  IF NOT same_text AND NOT EXISTS (SELECT FROM privacy_scan p WHERE p.submission_id = NEW.submission_id) THEN
    RAISE EXCEPTION 'submission_not_scanned' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT same_text AND EXISTS (SELECT FROM finding f WHERE f.submission_id = NEW.submission_id AND f.decision IS NULL) THEN
    RAISE EXCEPTION 'findings_undecided' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.name <> '' AND (held.names_shown = 'none' OR held.names_shown = 'organisations' AND sent.organisation = '') THEN
    RAISE EXCEPTION 'name_is_not_shown_here' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.clearance = 'published' AND held.publish_when = 'after_deadline' AND held.closes_at > clock_timestamp() THEN
    RAISE EXCEPTION 'shown_after_the_deadline' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.clearance = 'waiting' AND held.publish_when <> 'after_deadline' THEN
    RAISE EXCEPTION 'nothing_to_wait_for' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_cleared AFTER INSERT OR UPDATE ON public_text FOR EACH ROW
  WHEN (NEW.clearance IN ('published', 'waiting')) EXECUTE FUNCTION keep_cleared();

-- Somebody says that their name was used without their knowing: an official decides, within a working day.
CREATE TYPE name_report_outcome AS ENUM ('name_removed', 'held_back', 'left');
CREATE TABLE name_report (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  contact text NOT NULL,
  message text NOT NULL,
  locale text NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  answer_by date NOT NULL,
  outcome name_report_outcome,
  note text NOT NULL DEFAULT '',
  handled_by_id uuid,
  handled_at timestamptz(3),
  CONSTRAINT name_report_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT name_report_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT name_report_can_be_answered CHECK (contact ~ '\S'),
  CONSTRAINT name_report_handled_by_somebody CHECK ((outcome IS NULL) = (handled_at IS NULL) AND (outcome IS NULL) = (handled_by_id IS NULL)),
  CONSTRAINT name_report_handled_with_a_note CHECK (outcome IS NULL OR note ~ '\S')
);
CREATE INDEX name_report_hearing_id_handled_at_idx ON name_report (hearing_id, handled_at);
CREATE INDEX name_report_submission_id_idx ON name_report (submission_id);

ALTER TABLE journal_entry
  DROP CONSTRAINT journal_actor,
  ADD CONSTRAINT journal_actor CHECK (actor_kind IN ('staff', 'participant', 'clock', 'adviser', 'reporter'));
