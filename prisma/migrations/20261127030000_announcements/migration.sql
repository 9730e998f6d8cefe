-- What changes on the way, and what comes after: said once in public, and to everybody who took part.
CREATE TYPE announcement_kind AS ENUM ('text', 'event', 'renewal', 'status');
CREATE TABLE announcement (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  kind announcement_kind NOT NULL,
  section_identity uuid,
  material boolean NOT NULL DEFAULT false,
  text text NOT NULL,
  renewed_by_id uuid,
  announced_by_id uuid,
  announced_at timestamptz(3) NOT NULL,
  CONSTRAINT announcement_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT announcement_renewed_by_id_fkey FOREIGN KEY (renewed_by_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT announced_by_somebody CHECK ((kind = 'renewal') = (announced_by_id IS NULL)),
  CONSTRAINT renewal_names_its_hearing CHECK ((kind = 'renewal') = (renewed_by_id IS NOT NULL)),
  CONSTRAINT announcement_says_something CHECK (kind = 'renewal' OR text ~ '\S'),
  CONSTRAINT only_a_text_is_material CHECK (NOT material OR kind = 'text')
);
CREATE INDEX announcement_hearing_id_announced_at_idx ON announcement (hearing_id, announced_at);
CREATE UNIQUE INDEX announcement_renewal_once ON announcement (hearing_id, renewed_by_id) WHERE renewed_by_id IS NOT NULL;

-- A material correction of the text makes the whole period count from its day: the days of the hearing's rule must still be left.
CREATE FUNCTION keep_announcement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'announcement_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.material AND NOT EXISTS (
    SELECT FROM hearing h JOIN hearing_rule r ON r.id = h.rule_id
     WHERE h.id = NEW.hearing_id
       AND (h.closes_at AT TIME ZONE 'Europe/Copenhagen')::date > (NEW.announced_at AT TIME ZONE 'Europe/Copenhagen')::date + r.minimum_days) THEN
    RAISE EXCEPTION 'material_text_needs_the_whole_period' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_announcement BEFORE INSERT OR UPDATE OR DELETE ON announcement FOR EACH ROW EXECUTE FUNCTION keep_announcement();
CREATE TRIGGER tell_page_changed AFTER INSERT ON announcement FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();

ALTER TYPE milestone ADD VALUE IF NOT EXISTS 'announcement';
ALTER TYPE milestone ADD VALUE IF NOT EXISTS 'renewal';
ALTER TYPE news_kind ADD VALUE IF NOT EXISTS 'announcement';
ALTER TYPE news_kind ADD VALUE IF NOT EXISTS 'renewal';
ALTER TYPE news_kind ADD VALUE IF NOT EXISTS 'status';

-- Whoever took part before a change was announced is owed word of it.
CREATE FUNCTION lacking_announcements(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  SELECT p.id, CASE a.kind::text WHEN 'renewal' THEN 'renewal' ELSE 'announcement' END, a.id, 'missing'
    FROM announcement a JOIN participant p ON p.hearing_id = a.hearing_id AND p.created_at < a.announced_at
   WHERE a.hearing_id = of_hearing AND a.kind::text <> 'status'
     AND NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = p.id AND f.occasion_id = a.id)
$$;
ALTER FUNCTION lacking_follow_ups(uuid) RENAME TO lacking_of_hearing;
CREATE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  SELECT * FROM lacking_of_hearing(of_hearing) UNION ALL SELECT * FROM lacking_announcements(of_hearing)
$$;
