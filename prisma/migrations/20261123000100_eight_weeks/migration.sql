-- The eight-week rule, kept by the database as well as by the code. Periods are data (hearing_rule), never constants.

-- Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).
CREATE FUNCTION easter_sunday(year int) RETURNS date LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  a int := year % 19;
  b int := year / 100;
  c int := year % 100;
  h int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  l int := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  m int := (a + 11 * h + 22 * l) / 451;
BEGIN
  RETURN make_date(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
END $$;

-- Saturdays, Sundays, public holidays, 5 June, 24 and 31 December are no working days; store bededag until 2023.
CREATE FUNCTION is_danish_working_day(day date) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT extract(isodow FROM day) < 6
     AND to_char(day, 'MM-DD') NOT IN ('01-01', '06-05', '12-24', '12-25', '12-26', '12-31')
     AND day - easter_sunday(extract(year FROM day)::int) NOT IN (-3, -2, 0, 1, 39, 49, 50)
     AND NOT (day - easter_sunday(extract(year FROM day)::int) = 26 AND extract(year FROM day) < 2024)
$$;

-- The first instant after the last day: publication day + days, moved to the next working day, in Danish time.
CREATE FUNCTION earliest_closing(publish_on date, days int) RETURNS timestamptz LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  last_day date := publish_on + days;
BEGIN
  WHILE NOT is_danish_working_day(last_day) LOOP
    last_day := last_day + 1;
  END LOOP;
  RETURN ((last_day + 1)::timestamp) AT TIME ZONE 'Europe/Copenhagen';
END $$;

ALTER TABLE hearing
  ADD CONSTRAINT hearing_opens_before_it_closes CHECK (closes_at > opens_at),
  ADD CONSTRAINT hearing_opens_on_its_publication_day
    CHECK ((opens_at AT TIME ZONE 'Europe/Copenhagen')::date = publish_on),
  ADD CONSTRAINT hearing_closes_when_a_danish_day_ends
    CHECK ((closes_at AT TIME ZONE 'Europe/Copenhagen')::time = '00:00'),
  ADD CONSTRAINT hearing_approved_by_a_second_person CHECK (approved_by_id <> requested_by_id),
  ADD CONSTRAINT hearing_approved_before_it_opens CHECK (approved_at <= opens_at),
  ADD CONSTRAINT hearing_approved_whole CHECK (
    approved_at IS NULL OR (
      approved_by_id IS NOT NULL AND requested_by_id IS NOT NULL AND rule_id IS NOT NULL
      AND publish_on IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL
      AND hearing_version_id IS NOT NULL AND intro <> '' AND contact_name <> '' AND contact_email <> ''));

CREATE FUNCTION keep_hearing_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rule hearing_rule;
BEGIN
  IF NEW.approved_at IS NOT NULL THEN
    SELECT * INTO rule FROM hearing_rule WHERE id = NEW.rule_id;
    IF NEW.closes_at < earliest_closing(NEW.publish_on, rule.minimum_days) THEN
      RAISE EXCEPTION 'hearing_too_short: % demands % days', rule.key, rule.minimum_days USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.publish_on < rule.valid_from OR NEW.publish_on > coalesce(rule.valid_until, 'infinity') THEN
      RAISE EXCEPTION 'hearing_rule_not_in_force: %', rule.key USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM mandate WHERE hearing_id = NEW.id) THEN
      RAISE EXCEPTION 'hearing_without_mandate' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.approved_at IS NOT NULL THEN
    IF NEW.closes_at < OLD.closes_at THEN
      RAISE EXCEPTION 'deadline_moved_earlier' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.opens_at <= clock_timestamp() AND
       (NEW.slug, NEW.rule_id, NEW.publish_on, NEW.opens_at, NEW.hearing_version_id, NEW.approved_at, NEW.strategy_id)
       IS DISTINCT FROM
       (OLD.slug, OLD.rule_id, OLD.publish_on, OLD.opens_at, OLD.hearing_version_id, OLD.approved_at, OLD.strategy_id) THEN
      RAISE EXCEPTION 'open_hearing_is_locked' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_hearing_lawful BEFORE INSERT OR UPDATE ON hearing
  FOR EACH ROW EXECUTE FUNCTION keep_hearing_lawful();

-- The promise cannot be rewritten once it has been approved.
CREATE FUNCTION keep_frame_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM hearing WHERE id = coalesce(OLD.hearing_id, NEW.hearing_id) AND approved_at IS NOT NULL) THEN
    RAISE EXCEPTION 'approved_frame_is_locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_mandate_locked BEFORE INSERT OR UPDATE OR DELETE ON mandate
  FOR EACH ROW EXECUTE FUNCTION keep_frame_locked();

ALTER TABLE phase ADD CONSTRAINT phase_starts_before_it_ends CHECK (starts_on <= ends_on);
ALTER TABLE authority ADD CONSTRAINT one_authority CHECK (id = 1);
ALTER TABLE hearing_rule ADD CONSTRAINT hearing_rule_days CHECK (minimum_days >= 0 AND recommended_days >= minimum_days);
ALTER TABLE deadline_move
  ADD CONSTRAINT deadline_moves_later CHECK (to_at > from_at),
  ADD CONSTRAINT deadline_moves_with_a_reason CHECK (reason <> '');

-- The legal bases a hearing may rest on.
INSERT INTO hearing_rule (key, name, name_en, paragraph, minimum_days, recommended_days, valid_from, note, note_en) VALUES
  ('plan_strategy', 'Kommuneplanstrategi', 'Municipal planning strategy', 'Planloven § 23 a', 56, 56, '2000-01-01',
   'Strategien offentliggøres med en frist på mindst otte uger.', 'The strategy is published with a period of at least eight weeks.'),
  ('plan_proposal', 'Forslag til kommuneplan', 'Municipal plan proposal', 'Planloven § 24, stk. 3', 56, 56, '2000-01-01',
   'Mindst otte uger.', 'At least eight weeks.'),
  ('minor_plan_change', 'Mindre ændring af kommuneplan', 'Minor change of a municipal plan', 'Planloven § 24, stk. 4', 28, 28, '2000-01-01',
   'Mindst fire uger; længere, hvor det er nødvendigt (stk. 7).', 'At least four weeks; longer where needed (subsection 7).'),
  ('local_plan', 'Forslag til lokalplan', 'Local plan proposal', 'Planloven § 24, stk. 5', 28, 28, '2000-01-01',
   'Mindst fire uger; længere, hvor det er nødvendigt (stk. 7).', 'At least four weeks; longer where needed (subsection 7).'),
  ('minor_local_plan', 'Lokalplan af mindre betydning', 'Minor local plan', 'Planloven § 24, stk. 6', 14, 28, '2000-01-01',
   'Mindst to uger; længere, hvor det er nødvendigt (stk. 7).', 'At least two weeks; longer where needed (subsection 7).'),
  ('agenda_21', 'Agenda 21-strategi sammen med kommuneplanstrategien', 'Agenda 21 strategy with the municipal planning strategy',
   'Planloven § 33 a og § 23 a', 56, 56, '2000-01-01',
   'Har ikke sin egen frist; følger kommuneplanstrategiens otte uger.', 'Has no period of its own; follows the eight weeks of the municipal planning strategy.'),
  ('voluntary', 'Frivillig høring', 'Voluntary hearing', 'Kommunens egen beslutning', 0, 56, '2000-01-01',
   'Loven sætter ingen frist; otte uger anbefales.', 'The law sets no period; eight weeks are recommended.');
