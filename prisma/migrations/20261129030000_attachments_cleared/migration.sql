-- The privacy gate looks into attachments: what was found in each, what was decided, and nothing handed to the public before all of it is.
CREATE TYPE attachment_carrier AS ENUM ('name', 'text', 'hidden');

-- The scanner that has looked at what was read; what was read before any looked is read again.
ALTER TABLE attachment_reading ADD COLUMN scanner integer;
-- What the virus scanner said of the file that came, once an official's file is read in its place.
ALTER TABLE attachment_reading ADD COLUMN came_scan attachment_scan;
UPDATE attachment_reading SET read_at = NULL, scan = NULL, virus = '', text = '', hidden = '[]', needs_eyes = NULL, served_sha256 = NULL,
       attempts = 0, due_at = clock_timestamp();

CREATE TABLE attachment_finding (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  carrier attachment_carrier NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  kind finding_kind NOT NULL,
  score integer NOT NULL,
  decision finding_decision,
  decided_by_id uuid,
  decided_at timestamptz(3),
  CONSTRAINT attachment_finding_attachment_fkey FOREIGN KEY (submission_id, position) REFERENCES attachment (submission_id, position) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attachment_finding_is_somewhere CHECK (start >= 0 AND start < "end"),
  CONSTRAINT attachment_finding_decided_by_somebody CHECK ((decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT cpr_number_never_stays_in_a_file CHECK (kind <> 'cpr' OR score < 50 OR decision IS DISTINCT FROM 'may_stay')
);
CREATE UNIQUE INDEX attachment_finding_place_key ON attachment_finding (submission_id, position, carrier, start, "end", kind);

-- A file that an official has made of an attachment without what must not be public; then it is what is read, scanned and shown.
CREATE TABLE attachment_redaction (
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_by_id uuid NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  CONSTRAINT attachment_redaction_pkey PRIMARY KEY (submission_id, position),
  CONSTRAINT attachment_redaction_attachment_fkey FOREIGN KEY (submission_id, position) REFERENCES attachment (submission_id, position) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attachment_redaction_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT attachment_redaction_name_is_only_a_name CHECK (char_length(name) BETWEEN 1 AND 120 AND name !~ '[[:cntrl:]/\\]'),
  CONSTRAINT attachment_redaction_is_of_a_kind_we_take CHECK (media_type IN (
    'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text',
    'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'text/plain'))
);
CREATE INDEX attachment_redaction_sha256_idx ON attachment_redaction (sha256);

-- Whether the public gets an attachment, under which name, or why not.
CREATE TABLE attachment_clearing (
  submission_id uuid NOT NULL,
  position integer NOT NULL,
  published boolean NOT NULL,
  name text NOT NULL DEFAULT '',
  ground hold_ground,
  -- An official has looked at what no machine can see through.
  looked boolean NOT NULL DEFAULT false,
  cleared_by_id uuid NOT NULL,
  cleared_at timestamptz(3) NOT NULL,
  CONSTRAINT attachment_clearing_pkey PRIMARY KEY (submission_id, position),
  CONSTRAINT attachment_clearing_attachment_fkey FOREIGN KEY (submission_id, position) REFERENCES attachment (submission_id, position) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT attachment_held_back_on_a_ground CHECK (published = (ground IS NULL)),
  CONSTRAINT attachment_published_under_a_name CHECK (published = (name <> '')),
  CONSTRAINT attachment_name_without_cpr_number CHECK (NOT holds_cpr_number(name))
);
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON attachment_clearing FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();

-- Why an attachment cannot be published; empty when it can.
CREATE FUNCTION refusal_to_publish_attachment(of_submission uuid, at_position integer, looked boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE
      WHEN r.scan = 'infected' THEN 'attachment_infected'
      WHEN r.read_at IS NULL OR r.scanner IS NULL THEN 'attachment_unread'
      WHEN r.served_sha256 IS NULL THEN 'attachment_unreadable'
      WHEN EXISTS (SELECT FROM attachment_redaction d WHERE (d.submission_id, d.position) = (r.submission_id, r.position)
                      AND d.media_type NOT LIKE 'image/%' AND d.sha256 <> r.served_sha256) THEN 'attachment_unread'
      WHEN r.needs_eyes IS NOT NULL AND NOT looked THEN 'attachment_not_looked_at'
      WHEN EXISTS (SELECT FROM attachment_finding f WHERE (f.submission_id, f.position) = (r.submission_id, r.position) AND f.decision IS NULL) THEN 'attachment_findings_undecided'
      WHEN EXISTS (SELECT FROM attachment_finding f WHERE (f.submission_id, f.position) = (r.submission_id, r.position)
                      AND f.carrier <> 'name' AND f.decision = 'left_out') THEN 'attachment_not_redacted'
      ELSE '' END
    FROM attachment_reading r WHERE (r.submission_id, r.position) = (of_submission, at_position)), 'attachment_unread')
$$;
CREATE FUNCTION keep_attachment_cleared() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  refusal text;
BEGIN
  PERFORM FROM attachment_reading r WHERE (r.submission_id, r.position) = (NEW.submission_id, NEW.position) FOR UPDATE;
  refusal := refusal_to_publish_attachment(NEW.submission_id, NEW.position, NEW.looked);
  IF refusal <> '' THEN
    RAISE EXCEPTION '%', refusal USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_attachment_cleared BEFORE INSERT OR UPDATE ON attachment_clearing FOR EACH ROW WHEN (NEW.published) EXECUTE FUNCTION keep_attachment_cleared();

-- What is public stays as it was when it was cleared.
CREATE FUNCTION keep_published_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown attachment_clearing;
BEGIN
  SELECT * INTO shown FROM attachment_clearing c WHERE (c.submission_id, c.position) = (NEW.submission_id, NEW.position) AND c.published;
  IF FOUND AND refusal_to_publish_attachment(NEW.submission_id, NEW.position, shown.looked) <> '' THEN
    RAISE EXCEPTION 'attachment_is_published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_published_attachment AFTER INSERT OR UPDATE ON attachment_finding FOR EACH ROW EXECUTE FUNCTION keep_published_attachment();
CREATE FUNCTION keep_published_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM attachment_clearing c WHERE (c.submission_id, c.position) = (NEW.submission_id, NEW.position) AND c.published) THEN
    RAISE EXCEPTION 'attachment_is_published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published_reading BEFORE UPDATE ON attachment_reading FOR EACH ROW EXECUTE FUNCTION keep_published_reading();
CREATE TRIGGER keep_published_redaction BEFORE INSERT OR UPDATE ON attachment_redaction FOR EACH ROW EXECUTE FUNCTION keep_published_reading();

-- A submission is cleared with what came with it: its participant is told of all of it at once.
CREATE FUNCTION keep_cleared_with_attachments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF erasing_submission(NEW.submission_id) OR (TG_OP = 'UPDATE' AND OLD.clearance IN ('published', 'waiting')) THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM attachment a WHERE a.submission_id = NEW.submission_id AND NOT EXISTS (
               SELECT FROM attachment_clearing c WHERE (c.submission_id, c.position) = (a.submission_id, a.position))) THEN
    RAISE EXCEPTION 'attachments_undecided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_cleared_with_attachments AFTER INSERT OR UPDATE ON public_text FOR EACH ROW
  WHEN (NEW.clearance IN ('published', 'waiting')) EXECUTE FUNCTION keep_cleared_with_attachments();

-- What a white book lists of a submission's files goes with its words.
CREATE OR REPLACE FUNCTION without_words(contents jsonb, of_whom int[], of_what int[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT contents || jsonb_build_object(
    'submissions', coalesce((SELECT jsonb_agg(CASE WHEN (s.value->>'number')::int = ANY (of_what) THEN (s.value || '{"name": "", "text": ""}'::jsonb) - 'attachments'
                                                   WHEN (s.value->>'number')::int = ANY (of_whom) THEN s.value || '{"name": ""}'::jsonb ELSE s.value END ORDER BY s.ordinality)
                       FROM jsonb_array_elements(contents->'submissions') WITH ORDINALITY s), '[]'::jsonb),
    'points', coalesce((SELECT jsonb_agg(p.value || CASE WHEN (p.value->>'submission')::int = ANY (of_what) THEN '{"text": null}'::jsonb ELSE '{}'::jsonb END ORDER BY p.ordinality)
                  FROM jsonb_array_elements(contents->'points') WITH ORDINALITY p), '[]'::jsonb))
$$;
