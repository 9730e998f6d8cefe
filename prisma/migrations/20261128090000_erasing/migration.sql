-- What the privacy gate, the mails and the quarantine keep of somebody goes when they are erased.
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON inbound_mail FOR EACH ROW WHEN (is_erasing())
  EXECUTE FUNCTION keep_until_erased('hearing', 'hearing_id', 'raw', 'subject', 'text', 'quoted', 'from_name', 'from_address', 'diagnosis', 'digest', 'signs',
                                     'forwarded_name', 'forwarded_address', 'forwarded_text', 'message_id', 'envelope_from', 'envelope_to', 'note', 'notice_id');

-- Why a hearing's personal data cannot be erased yet; empty when it can.
CREATE FUNCTION refusal_to_erase(of_hearing uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM erasure e WHERE e.hearing_id = of_hearing AND e.participant_id IS NULL AND e.erased_at IS NOT NULL) THEN 'hearing_erased'
    WHEN NOT EXISTS (SELECT FROM conclusion c WHERE c.hearing_id = of_hearing) THEN 'hearing_not_concluded'
    WHEN EXISTS (SELECT FROM conclusion c WHERE c.hearing_id = of_hearing
                    AND c.erase_on > (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date) THEN 'erase_day_not_reached'
    WHEN NOT EXISTS (SELECT FROM journal_package p WHERE p.hearing_id = of_hearing AND p.filed_at IS NOT NULL) THEN 'package_not_filed'
    WHEN NOT EXISTS (SELECT FROM journal_package p WHERE p.hearing_id = of_hearing AND p.filed_at IS NOT NULL AND NOT is_outdated(p)) THEN 'package_outdated'
    WHEN EXISTS (SELECT FROM follow_up f WHERE f.hearing_id = of_hearing AND f.state NOT IN ('sent', 'resolved')) THEN 'follow_ups_open'
    WHEN EXISTS (SELECT FROM print_job j WHERE j.hearing_id = of_hearing AND j.closed_at IS NULL) THEN 'letters_open'
    WHEN EXISTS (SELECT FROM inbound_mail i WHERE i.hearing_id = of_hearing AND i.handled_at IS NULL AND i.kind IN ('reply', 'complaint', 'unreadable', 'intake'))
      OR EXISTS (SELECT FROM inbound_mail i WHERE i.kind IS NULL AND i.hearing_id = of_hearing) THEN 'mails_unhandled'
    ELSE '' END
$$;

-- Erases what an erasure is about and answers what it came to. Receipts, numbers, times, marks, outcomes and figures stay.
CREATE FUNCTION erase(of_erasure uuid, at timestamptz) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  deed erasure;
  whole boolean;
  people uuid[];
  sent uuid[];
  texts uuid[];
  numbers int[];
  said int[];
  files text[];
  done jsonb;
BEGIN
  UPDATE erasure SET running = true WHERE id = of_erasure AND erased_at IS NULL RETURNING * INTO STRICT deed;
  whole := deed.participant_id IS NULL;
  people := ARRAY(SELECT p.id FROM participant p WHERE p.hearing_id = deed.hearing_id AND (whole OR p.id = deed.participant_id));
  sent := ARRAY(SELECT s.id FROM submission s WHERE s.hearing_id = deed.hearing_id AND s.participant_id = ANY (people));
  -- What others have signed too is theirs as well: of one participant only the name goes.
  texts := ARRAY(SELECT s.id FROM submission s WHERE s.id = ANY (sent) AND (whole OR NOT EXISTS (SELECT FROM signatory g WHERE g.submission_id = s.id)));
  numbers := ARRAY(SELECT s.number FROM submission s WHERE s.id = ANY (sent));
  said := ARRAY(SELECT s.number FROM submission s WHERE s.id = ANY (texts));

  files := ARRAY(SELECT a.sha256 FROM attachment a WHERE a.submission_id = ANY (texts)
           UNION SELECT r.served_sha256 FROM attachment_reading r WHERE r.submission_id = ANY (texts) AND r.served_sha256 IS NOT NULL);

  INSERT INTO doomed_word (word)
  SELECT DISTINCT w.lexeme FROM (
    SELECT search FROM working_text WHERE submission_id = ANY (sent) UNION ALL SELECT search FROM public_text WHERE submission_id = ANY (sent)
    UNION ALL SELECT search FROM attachment_reading WHERE submission_id = ANY (texts)) t, unnest(t.search) w
  ON CONFLICT DO NOTHING;

  IF NOT whole THEN
    UPDATE follow_up SET state = 'resolved', resolution = 'exception', resolution_reason = 'Personoplysningerne er slettet.', lease_until = NULL,
           resolved_by_id = deed.approved_by_id, resolved_at = at, exception_by_id = deed.asked_by_id, exception_at = deed.asked_at,
           exception_reason = 'Personoplysningerne er slettet.'
     WHERE participant_id = ANY (people) AND state IN ('owed', 'failed');
  END IF;
  UPDATE follow_up SET last_error = '', server_reply = '',
         resolution_reason = CASE WHEN resolution_reason = '' OR resolution_reason = 'Personoplysningerne er slettet.' THEN resolution_reason ELSE '–' END,
         exception_reason = CASE WHEN exception_reason = '' OR exception_reason = 'Personoplysningerne er slettet.' THEN exception_reason ELSE '–' END
   WHERE participant_id = ANY (people);
  DELETE FROM kept_mail WHERE follow_up_id IN (SELECT f.id FROM follow_up f WHERE f.participant_id = ANY (people));
  UPDATE printed_follow_up SET subject = '', text = '', content = '{}' WHERE participant_id = ANY (people);
  UPDATE printed_letter SET name = '–', address = '–' WHERE participant_id = ANY (people);
  UPDATE inbound_mail SET raw = '', subject = '', text = '', quoted = '', from_name = '', from_address = '', diagnosis = '', digest = '', signs = '{}',
         forwarded_name = '', forwarded_address = '', forwarded_text = '', message_id = NULL, envelope_from = '', envelope_to = '', note = CASE WHEN note = '' THEN '' ELSE '–' END
   WHERE hearing_id = deed.hearing_id AND (whole OR participant_id = ANY (people));
  UPDATE inbound_attachment SET name = '–', sha256 = ''
   WHERE inbound_mail_id IN (SELECT i.id FROM inbound_mail i WHERE i.hearing_id = deed.hearing_id AND (whole OR i.participant_id = ANY (people)));
  UPDATE notice SET last_error = ''
   WHERE participant_id = ANY (people) OR (whole AND (hearing_id = deed.hearing_id OR party_id IN (SELECT y.id FROM party y WHERE y.hearing_id = deed.hearing_id)))
      OR inbound_mail_id IN (SELECT i.id FROM inbound_mail i WHERE i.hearing_id = deed.hearing_id AND (whole OR i.participant_id = ANY (people)))
      OR advice_request_id IN (SELECT q.id FROM advice_request q WHERE q.submission_id = ANY (texts));
  DELETE FROM address_change WHERE participant_id = ANY (people);
  DELETE FROM draft d WHERE d.hearing_id = deed.hearing_id
     AND (whole OR lower(d.email) IN (SELECT lower(p.email) FROM participant p WHERE p.id = ANY (people)));

  UPDATE comment SET text = '–' WHERE submission_id = ANY (texts);
  UPDATE advice SET text = '–' WHERE request_id IN (SELECT q.id FROM advice_request q WHERE q.submission_id = ANY (texts));
  UPDATE advice_request SET question = '–', expert_name = CASE WHEN whole AND expert_name IS NOT NULL THEN '–' ELSE expert_name END,
         expert_email = CASE WHEN whole AND expert_email IS NOT NULL THEN '–@–' ELSE expert_email END
   WHERE submission_id = ANY (texts);
  UPDATE clearing SET name = '', reason = CASE WHEN reason = '' THEN '' ELSE '–' END WHERE submission_id = ANY (texts);
  UPDATE clearing c SET name = '' FROM submission s WHERE s.id = c.submission_id AND s.id = ANY (sent) AND s.organisation = '';
  UPDATE public_text SET name = '', text = '', reason = CASE WHEN reason = '' THEN '' ELSE '–' END WHERE submission_id = ANY (texts);
  UPDATE public_text t SET name = '' FROM submission s WHERE s.id = t.submission_id AND s.id = ANY (sent) AND s.organisation = '';
  DELETE FROM finding WHERE submission_id = ANY (texts) OR (submission_id = ANY (sent) AND carrier = 'name');
  UPDATE name_report SET contact = '–', message = CASE WHEN message = '' THEN '' ELSE '–' END, note = CASE WHEN note = '' THEN '' ELSE '–' END
   WHERE submission_id = ANY (sent);
  UPDATE quarantine SET reason = '–' WHERE submission_id = ANY (sent) AND reason <> '';
  DELETE FROM submission_source WHERE submission_id = ANY (texts);
  DELETE FROM attachment WHERE submission_id = ANY (texts);
  DELETE FROM representation WHERE submission_id = ANY (texts);
  DELETE FROM point_words WHERE point_id IN (SELECT p.id FROM point p WHERE p.submission_id = ANY (texts));
  DELETE FROM likeness_key WHERE submission_id = ANY (texts);
  UPDATE likeness l SET state = 'split_off', group_id = NULL, carried = false FROM letter_group g
   WHERE l.group_id = g.id AND g.centre_id = ANY (texts) AND l.state = 'suggested';
  UPDATE submission SET body = '', organisation = '', suspicions = '{}', erased_at = at WHERE id = ANY (texts);
  UPDATE participant SET name = '–', email = NULL, address = NULL, protected_address = false, renamed_at = NULL, erased_at = at WHERE id = ANY (people);
  UPDATE working_text w SET search = CASE WHEN s.id = ANY (texts) THEN NULL ELSE searchable(concat_ws(' ', s.organisation, s.body)) END
    FROM submission s WHERE s.id = w.submission_id AND s.id = ANY (sent);

  UPDATE white_book w SET contents = without_words(w.contents::jsonb, numbers, said)::text, erased_at = at,
         digests = ARRAY(SELECT CASE WHEN d.number = ANY (numbers) THEN '' ELSE d.digest END FROM unnest(w.shows, w.digests) WITH ORDINALITY d (number, digest, place) ORDER BY d.place)
   WHERE w.hearing_id = deed.hearing_id AND w.shows && numbers;
  DELETE FROM white_book_file WHERE white_book_id IN (SELECT w.id FROM white_book w WHERE w.hearing_id = deed.hearing_id AND w.shows && numbers);

  IF whole THEN
    UPDATE party SET contact_name = '', email = '' WHERE hearing_id = deed.hearing_id;
    DELETE FROM import_row WHERE import_id IN (SELECT i.id FROM import i WHERE i.hearing_id = deed.hearing_id);
    UPDATE import SET file = NULL, file_name = '–', headers = '{}', fault = '' WHERE hearing_id = deed.hearing_id;
    UPDATE conclusion SET report = report || jsonb_build_object('exceptions', coalesce((
             SELECT jsonb_agg(x.value || '{"reason": "–"}'::jsonb ORDER BY x.ordinality) FROM jsonb_array_elements(report->'exceptions') WITH ORDINALITY x), '[]'::jsonb))
     WHERE hearing_id = deed.hearing_id;
    INSERT INTO doomed_file (sha256) SELECT p.sha256 FROM journal_package p WHERE p.hearing_id = deed.hearing_id AND p.sha256 IS NOT NULL AND p.removed_at IS NULL
    ON CONFLICT DO NOTHING;
    UPDATE journal_package SET removed_at = at WHERE hearing_id = deed.hearing_id AND made_at IS NOT NULL AND removed_at IS NULL;
  END IF;
  -- Files that nothing refers to any more are swept away without waiting.
  UPDATE stored_file f SET needed_at = 'epoch'
   WHERE f.sha256 = ANY (files) AND f.needed_at < at - interval '1 day' AND NOT EXISTS (SELECT FROM attachment a WHERE a.sha256 = f.sha256)
     AND NOT EXISTS (SELECT FROM attachment_reading r WHERE r.served_sha256 = f.sha256);

  done := jsonb_build_object('participants', cardinality(people), 'submissions', cardinality(texts),
    'books', coalesce((SELECT jsonb_object_agg(w.number::text, encode(sha256(convert_to(w.contents, 'UTF8')), 'hex'))
                         FROM white_book w WHERE w.hearing_id = deed.hearing_id AND w.erased_at = at), '{}'::jsonb));
  UPDATE erasure SET running = false, erased_at = at, counts = done WHERE id = of_erasure;
  RETURN done;
END $$;

-- What is erased is public no more: nothing about it has to be decided.
CREATE OR REPLACE FUNCTION keep_cleared() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sent submission;
  held hearing;
  same_text boolean := false;
BEGIN
  IF NEW.name = '' AND erasing_submission(NEW.submission_id) THEN
    RETURN NULL;
  END IF;
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

-- Whoever is named by nothing in a hearing is not named otherwise; what waits for the deadline is shown under the name of today too.
CREATE OR REPLACE FUNCTION stands_otherwise(s submission, t public_text, p participant) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(t.clearance IN ('published', 'waiting') AND s.organisation = '' AND p.renamed_at > t.cleared_at, false)
     AND EXISTS (SELECT FROM hearing h WHERE h.id = s.hearing_id AND h.names_shown = 'all')
$$;
