-- Storing submissions: one statement, the database's clock, gap-free numbers, receipts owed in the same transaction.

CREATE UNIQUE INDEX participant_by_address ON participant (hearing_id, lower(email), lower(name)) WHERE email IS NOT NULL;
ALTER TABLE participant
  ADD CONSTRAINT participant_has_name CHECK (name <> ''),
  ADD CONSTRAINT participant_language CHECK (locale IN ('da', 'en'));
ALTER TABLE submission
  ADD CONSTRAINT submission_says_something CHECK (body ~ '\S'),
  ADD CONSTRAINT submission_fingerprint CHECK (fingerprint = encode(sha256(convert_to(body, 'UTF8')), 'hex'));

-- The original is never changed or removed.
CREATE TRIGGER submission_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A number that reads as a CPR number: a valid DDMMYY (replacement numbers: day + 60) and four digits, any separator.
CREATE FUNCTION holds_cpr_number(txt text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT txt ~ '(^|[^0-9])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{2}[-–—./ ]{0,3}[0-9]{4}($|[^0-9])'
$$;
ALTER TABLE public_text
  ADD CONSTRAINT public_text_without_cpr_number
    CHECK (clearance <> 'published' OR NOT (holds_cpr_number(text) OR holds_cpr_number(name))),
  ADD CONSTRAINT not_public_with_a_reason CHECK (clearance <> 'held_back' OR reason <> '');

-- Stores a list of submissions (a JSON array) and answers each by its place in the list: stored, already (the same again), changed (same key,
-- other text), not_open, concluded or no_hearing. `elapsedMs` is how long the request has been under way: what counts is
-- when it began, by this clock. `receivedAt` is only for what came on paper, by phone or at a meeting.
CREATE FUNCTION receive_submissions(items jsonb)
RETURNS TABLE (place int, key text, outcome text, submission_id uuid, number int, received_at timestamptz, late boolean, participant_id uuid)
LANGUAGE plpgsql AS $$
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
    received_at := coalesce((item->>'receivedAt')::timestamptz,
      stored_at - make_interval(secs => coalesce((item->>'elapsedMs')::numeric, 0) / 1000));

    SELECT * INTO hearing_row FROM hearing h WHERE h.id = (item->>'hearingId')::uuid AND h.approved_at IS NOT NULL FOR SHARE;
    IF NOT FOUND THEN
      outcome := 'no_hearing'; RETURN NEXT; CONTINUE;
    END IF;
    INSERT INTO submission_counter (hearing_id) VALUES (hearing_row.id) ON CONFLICT DO NOTHING;
    PERFORM FROM submission_counter c WHERE c.hearing_id = hearing_row.id FOR UPDATE;

    SELECT * INTO existing FROM submission s
     WHERE s.hearing_id = hearing_row.id AND s.idempotency_key = item->>'idempotencyKey';
    IF FOUND THEN
      outcome := CASE WHEN existing.body = item->>'body' THEN 'already' ELSE 'changed' END;
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
            encode(sha256(convert_to(item->>'body', 'UTF8')), 'hex'),
            replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), received_at, stored_at, late,
            (item->>'channel')::channel, coalesce(item->>'onBehalfOf', 'self')::on_behalf_of, coalesce(item->>'organisation', ''),
            (item->>'sectionIdentity')::uuid, coalesce(item->>'locale', 'da'),
            coalesce((SELECT array_agg(s) FROM jsonb_array_elements_text(item->'suspicions') s), '{}'),
            (item->>'registeredById')::uuid)
    RETURNING id INTO submission_id;
    IF coalesce(item->>'organisation', '') <> '' THEN
      UPDATE party SET submission_id = receive_submissions.submission_id
       WHERE party.hearing_id = hearing_row.id AND party.submission_id IS NULL AND lower(party.name) = lower(item->>'organisation');
    END IF;
    PERFORM owe_newcomer(hearing_row, participant_id, submission_id, stored_at);
    INSERT INTO journal_entry (chain, at, actor_kind, actor_id, deed, about_id, details)
    VALUES (hearing_row.id::text, stored_at, CASE WHEN item ? 'registeredById' AND item->>'registeredById' IS NOT NULL THEN 'staff' ELSE 'participant' END,
            (item->>'registeredById')::uuid, 'submission_received', submission_id,
            jsonb_build_object('number', number, 'channel', item->>'channel', 'late', late));
    outcome := 'stored';
    RETURN NEXT;
  END LOOP;
END $$;

-- One participant per hearing, address and name; without an e-mail address every submission has its own.
CREATE FUNCTION take_part(of_hearing uuid, item jsonb, at timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  found_id uuid;
BEGIN
  INSERT INTO participant (hearing_id, name, email, address, protected_address, locale, created_at)
  VALUES (of_hearing, item->>'name', item->>'email', item->>'address', coalesce((item->>'protectedAddress')::boolean, false),
          coalesce(item->>'locale', 'da'), at)
  ON CONFLICT (hearing_id, lower(email), lower(name)) WHERE email IS NOT NULL
  DO UPDATE SET protected_address = participant.protected_address OR excluded.protected_address,
                address = coalesce(excluded.address, participant.address)
  RETURNING id INTO found_id;
  RETURN found_id;
END $$;

-- What a submission makes the municipality owe: its receipt, and what the hearing has already told the others.
CREATE FUNCTION owe_newcomer(of_hearing hearing, participant uuid, submission uuid, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
  SELECT of_hearing.id, participant, told.milestone, told.occasion_id, at, at FROM (
    SELECT 'receipt'::milestone AS milestone, submission AS occasion_id
    UNION ALL SELECT 'closed', of_hearing.id WHERE of_hearing.closed_at IS NOT NULL
    UNION ALL SELECT 'decision', d.id FROM decision d WHERE d.hearing_id = of_hearing.id
    UNION ALL SELECT 'adopted', of_hearing.adopted_version_id WHERE of_hearing.adopted_version_id IS NOT NULL
  ) told
  ON CONFLICT DO NOTHING
$$;
