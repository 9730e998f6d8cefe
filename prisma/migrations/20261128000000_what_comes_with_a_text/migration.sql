-- What comes with a submission's text is stored in the same statement, each kind by a function of its own.
CREATE FUNCTION keep_attachments(of_submission uuid, item jsonb) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION keep_contributions(of_submission uuid, item jsonb) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION keep_signatories(of_submission uuid, item jsonb, at timestamptz) RETURNS void LANGUAGE sql AS '';

-- What the receipt vouches for.
CREATE FUNCTION fingerprint_of(item jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(item->>'body', 'UTF8')), 'hex')
$$;

CREATE FUNCTION same_attachments(of_submission uuid, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE FUNCTION same_contributions(of_submission uuid, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE FUNCTION same_signatories(of_submission uuid, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';

-- Whether a form that is sent again brings the same besides its text.
CREATE FUNCTION brings_the_same(stored submission, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT same_attachments(stored.id, item) AND same_contributions(stored.id, item) AND same_signatories(stored.id, item)
$$;

CREATE OR REPLACE FUNCTION receive_submissions(items jsonb)
RETURNS TABLE (place int, key text, outcome text, submission_id uuid, number int, received_at timestamptz, late boolean, participant_id uuid)
LANGUAGE plpgsql SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  item jsonb;
  hearing_row hearing;
  stored_at timestamptz(3);
  existing submission;
BEGIN
  FOR place, item IN
    SELECT i.ordinality - 1, i.value FROM jsonb_array_elements(items) WITH ORDINALITY i
     ORDER BY i.value->>'hearingId' COLLATE "C", i.ordinality
  LOOP
    key := item->>'idempotencyKey'; submission_id := NULL; number := NULL; late := NULL; participant_id := NULL;
    stored_at := coalesce((item->>'at')::timestamptz, clock_timestamp());
    -- When the statement began: whoever waits here for a lock came before they were let in.
    received_at := coalesce((item->>'receivedAt')::timestamptz,
      coalesce((item->>'at')::timestamptz, statement_timestamp()) - make_interval(secs => coalesce((item->>'elapsedMs')::numeric, 0) / 1000));

    SELECT * INTO hearing_row FROM hearing h WHERE h.id = (item->>'hearingId')::uuid AND h.approved_at IS NOT NULL FOR SHARE;
    IF NOT FOUND THEN
      outcome := 'no_hearing'; RETURN NEXT; CONTINUE;
    END IF;
    INSERT INTO submission_counter (hearing_id) VALUES (hearing_row.id) ON CONFLICT DO NOTHING;
    PERFORM FROM submission_counter c WHERE c.hearing_id = hearing_row.id FOR UPDATE;

    SELECT * INTO existing FROM submission s WHERE s.idempotency_key = key;
    IF FOUND THEN
      outcome := CASE WHEN existing.body = item->>'body' AND says_the_same(existing, item) AND brings_the_same(existing, item) THEN 'already' ELSE 'changed' END;
      submission_id := existing.id; number := existing.number; received_at := existing.received_at;
      late := existing.late; participant_id := existing.participant_id;
      RETURN NEXT; CONTINUE;
    END IF;
    IF received_at < hearing_row.opens_at THEN
      outcome := 'not_open'; RETURN NEXT; CONTINUE;
    END IF;
    IF hearing_row.concluded_at IS NOT NULL THEN
      outcome := 'concluded'; RETURN NEXT; CONTINUE;
    END IF;

    late := received_at >= hearing_row.closes_at;
    participant_id := take_part(hearing_row.id, item, stored_at);
    UPDATE submission_counter c SET last = c.last + 1 WHERE c.hearing_id = hearing_row.id RETURNING c.last INTO number;
    INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at, stored_at,
                            late, channel, on_behalf_of, organisation, section_identity, locale, suspicions, registered_by_id)
    VALUES (hearing_row.id, participant_id, number, key, item->>'body',
            fingerprint_of(item),
            replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), received_at, stored_at, late,
            (item->>'channel')::channel, coalesce(item->>'onBehalfOf', 'self')::on_behalf_of, coalesce(item->>'organisation', ''),
            (item->>'sectionIdentity')::uuid, coalesce(item->>'locale', 'da'),
            coalesce((SELECT array_agg(s) FROM jsonb_array_elements_text(item->'suspicions') s), '{}'),
            (item->>'registeredById')::uuid)
    RETURNING id INTO submission_id;
    PERFORM keep_attachments(submission_id, item);
    PERFORM keep_contributions(submission_id, item);
    PERFORM keep_signatories(submission_id, item, stored_at);
    PERFORM owe_newcomer(hearing_row, participant_id, submission_id, stored_at);
    INSERT INTO journal_entry (chain, at, actor_kind, actor_id, deed, about_id, details)
    VALUES (hearing_row.id::text, stored_at, CASE WHEN item ? 'registeredById' AND item->>'registeredById' IS NOT NULL THEN 'staff' ELSE 'participant' END,
            (item->>'registeredById')::uuid, 'submission_received', submission_id,
            jsonb_build_object('number', number, 'channel', item->>'channel', 'late', late));
    outcome := 'stored';
    RETURN NEXT;
  END LOOP;
END $$;
