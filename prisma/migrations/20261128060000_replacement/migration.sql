-- Who edits what they sent sends it anew: the new submission says which one it replaces, and that one is withdrawn in the same deed.
ALTER TABLE submission
  ADD COLUMN replaces_id uuid,
  ADD CONSTRAINT submission_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES submission (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX submission_replaces_id_key ON submission (replaces_id);

-- Why a submission cannot be replaced any more; empty when it can.
CREATE FUNCTION refusal_to_replace(of_submission uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM submission r WHERE r.replaces_id = of_submission) THEN 'replaced'
    WHEN EXISTS (SELECT FROM public_text t WHERE t.submission_id = of_submission AND t.clearance = 'withdrawn') THEN 'withdrawn'
    WHEN EXISTS (SELECT FROM released_answer a JOIN point p ON p.id = a.point_id WHERE p.submission_id = of_submission) THEN 'answered'
    ELSE '' END
$$;

-- Only the same participant's, only one that stands, only in time, and never to an earlier one.
CREATE FUNCTION keep_replacement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.late OR refusal_to_replace(NEW.replaces_id) <> '' OR NOT EXISTS (
    SELECT FROM submission s WHERE s.id = NEW.replaces_id AND s.hearing_id = NEW.hearing_id
       AND s.participant_id = NEW.participant_id AND s.number < NEW.number) THEN
    RAISE EXCEPTION 'submission_cannot_be_replaced' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_replacement BEFORE INSERT ON submission
  FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION keep_replacement();

CREATE FUNCTION keep_replaced_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = NEW.replaces_id AND t.clearance = 'withdrawn') THEN
    RAISE EXCEPTION 'replaced_submission_is_withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_replaced_withdrawn AFTER INSERT ON submission DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION keep_replaced_withdrawn();

CREATE OR REPLACE FUNCTION receive_submissions(items jsonb)
RETURNS TABLE (place int, key text, outcome text, submission_id uuid, number int, received_at timestamptz, late boolean, participant_id uuid)
LANGUAGE plpgsql SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  item jsonb;
  hearing_row hearing;
  stored_at timestamptz(3);
  existing submission;
  replaced submission;
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
      outcome := CASE WHEN existing.body = item->>'body' AND says_the_same(existing, item) AND brings_the_same(existing, item)
                      AND existing.replaces_id IS NOT DISTINCT FROM (item->>'replacesId')::uuid THEN 'already' ELSE 'changed' END;
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
    IF item->>'replacesId' IS NOT NULL THEN
      SELECT * INTO replaced FROM submission s WHERE s.id = (item->>'replacesId')::uuid AND s.hearing_id = hearing_row.id;
      outcome := CASE WHEN replaced.id IS NULL THEN 'no_hearing' WHEN late THEN 'deadline_passed' ELSE refusal_to_replace(replaced.id) END;
      IF outcome <> '' THEN
        late := NULL; RETURN NEXT; CONTINUE;
      END IF;
      participant_id := replaced.participant_id;
    ELSE
      participant_id := take_part(hearing_row.id, item, stored_at);
    END IF;
    UPDATE submission_counter c SET last = c.last + 1 WHERE c.hearing_id = hearing_row.id RETURNING c.last INTO number;
    INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at, stored_at,
                            late, channel, on_behalf_of, organisation, section_identity, locale, suspicions, registered_by_id, replaces_id)
    VALUES (hearing_row.id, participant_id, number, key, item->>'body',
            fingerprint_of(item),
            replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), received_at, stored_at, late,
            (item->>'channel')::channel, coalesce(item->>'onBehalfOf', 'self')::on_behalf_of, coalesce(item->>'organisation', ''),
            (item->>'sectionIdentity')::uuid, coalesce(item->>'locale', 'da'),
            coalesce((SELECT array_agg(s) FROM jsonb_array_elements_text(item->'suspicions') s), '{}'),
            (item->>'registeredById')::uuid, (item->>'replacesId')::uuid)
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

-- Who replaces their own submission is told by the new receipt; whoever signed the old one is told of it as of any withdrawal.
CREATE OR REPLACE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  WITH due AS (
    SELECT v.participant_id, 'receipt' AS milestone, v.submission_id AS occasion_id FROM voice v WHERE v.hearing_id = of_hearing
    UNION ALL
    SELECT s.participant_id, 'publication', c.id FROM submission s JOIN clearing c ON c.submission_id = s.id
     WHERE s.hearing_id = of_hearing AND NOT (c.clearance = 'withdrawn' AND EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id))
    UNION ALL
    SELECT g.participant_id, 'publication', c.id FROM signatory g JOIN submission s ON s.id = g.submission_id
      JOIN clearing c ON c.submission_id = g.submission_id AND c.cleared_at > g.added_at
     WHERE s.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'closed', h.id FROM participant p JOIN hearing h ON h.id = p.hearing_id WHERE h.id = of_hearing
    UNION ALL
    SELECT DISTINCT s.participant_id, 'correction', r.id
      FROM release r JOIN released_answer a ON a.release_id = r.id JOIN point p ON p.id = a.point_id
      JOIN submission s ON s.id = p.submission_id
     WHERE r.hearing_id = of_hearing AND r.corrects_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT g.participant_id, 'correction', r.id
      FROM release r JOIN released_answer a ON a.release_id = r.id JOIN point p ON p.id = a.point_id
      JOIN signatory g ON g.submission_id = p.submission_id AND g.added_at < r.released_at
     WHERE r.hearing_id = of_hearing AND r.corrects_id IS NOT NULL
    UNION ALL
    SELECT p.id, 'decision', d.id FROM participant p JOIN decision d ON d.hearing_id = p.hearing_id
     WHERE p.hearing_id = of_hearing
    UNION ALL
    SELECT p.id, 'adopted', h.adopted_version_id FROM participant p JOIN hearing h ON h.id = p.hearing_id
     WHERE h.id = of_hearing AND h.adopted_version_id IS NOT NULL
  )
  SELECT d.participant_id, d.milestone, d.occasion_id, 'missing'
    FROM due d
   WHERE NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = d.participant_id
                        AND f.milestone::text = d.milestone AND f.occasion_id = d.occasion_id)
  UNION ALL
  SELECT p.id, 'answers', NULL, 'missing'
    FROM participant p
   WHERE p.hearing_id = of_hearing
     AND NOT EXISTS (SELECT FROM follow_up f WHERE f.participant_id = p.id AND f.milestone::text = 'answers')
  UNION ALL
  SELECT f.participant_id, f.milestone::text, f.occasion_id, f.state::text
    FROM follow_up f WHERE f.hearing_id = of_hearing AND f.state NOT IN ('sent', 'resolved')
$$;
