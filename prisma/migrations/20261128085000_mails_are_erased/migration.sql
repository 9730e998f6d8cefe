-- What came by mail is erased with the rest: its files, and what it forwarded.
DROP TRIGGER keep_until_erased ON inbound_mail;
CREATE TRIGGER keep_until_erased BEFORE UPDATE OR DELETE ON inbound_mail FOR EACH ROW WHEN (is_erasing())
  EXECUTE FUNCTION keep_until_erased('hearing', 'hearing_id', 'raw', 'subject', 'text', 'quoted', 'from_name', 'from_address', 'forwarded_name',
                                     'forwarded_address', 'forwarded_text', 'signs', 'digest', 'diagnosis', 'message_id', 'envelope_from', 'envelope_to', 'note', 'notice_id');

CREATE OR REPLACE FUNCTION erase(of_erasure uuid, at timestamptz) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
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
           UNION SELECT r.served_sha256 FROM attachment_reading r WHERE r.submission_id = ANY (texts) AND r.served_sha256 IS NOT NULL
           UNION SELECT a.sha256 FROM inbound_attachment a JOIN inbound_mail i ON i.id = a.inbound_mail_id
            WHERE i.hearing_id = deed.hearing_id AND (whole OR i.participant_id = ANY (people)) AND a.sha256 <> '');

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
  UPDATE inbound_mail SET raw = '', subject = '', text = '', quoted = '', from_name = '', from_address = '', forwarded_name = '', forwarded_address = '',
         forwarded_text = '', signs = '{}', digest = '', diagnosis = '',
         message_id = NULL, envelope_from = '', envelope_to = '', note = CASE WHEN note = '' THEN '' ELSE '–' END
   WHERE hearing_id = deed.hearing_id AND (whole OR participant_id = ANY (people));
  DELETE FROM inbound_attachment WHERE inbound_mail_id IN (
    SELECT i.id FROM inbound_mail i WHERE i.hearing_id = deed.hearing_id AND (whole OR i.participant_id = ANY (people)));
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
     AND NOT EXISTS (SELECT FROM attachment_reading r WHERE r.served_sha256 = f.sha256)
     AND NOT EXISTS (SELECT FROM inbound_attachment a WHERE a.sha256 = f.sha256);

  done := jsonb_build_object('participants', cardinality(people), 'submissions', cardinality(texts),
    'books', coalesce((SELECT jsonb_object_agg(w.number::text, encode(sha256(convert_to(w.contents, 'UTF8')), 'hex'))
                         FROM white_book w WHERE w.hearing_id = deed.hearing_id AND w.erased_at = at), '{}'::jsonb));
  UPDATE erasure SET running = false, erased_at = at, counts = done WHERE id = of_erasure;
  RETURN done;
END $$;
