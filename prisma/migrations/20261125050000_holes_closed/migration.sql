-- Holes that a review found, each closed where nothing can pass it.

-- The same form sent again must say the same of its sender, or a corrected address would be lost without a word.
CREATE FUNCTION says_the_same(stored submission, item jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT stored.organisation = coalesce(item->>'organisation', '')
     AND stored.section_identity IS NOT DISTINCT FROM (item->>'sectionIdentity')::uuid
     AND EXISTS (SELECT FROM participant p WHERE p.id = stored.participant_id AND lower(p.name) = lower(item->>'name')
                    AND lower(p.email) IS NOT DISTINCT FROM lower(item->>'email')
                    AND (p.protected_address OR NOT coalesce((item->>'protectedAddress')::boolean, false)))
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
      outcome := CASE WHEN existing.body = item->>'body' AND says_the_same(existing, item) THEN 'already' ELSE 'changed' END;
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
    PERFORM owe_newcomer(hearing_row, participant_id, submission_id, stored_at);
    INSERT INTO journal_entry (chain, at, actor_kind, actor_id, deed, about_id, details)
    VALUES (hearing_row.id::text, stored_at, CASE WHEN item ? 'registeredById' AND item->>'registeredById' IS NOT NULL THEN 'staff' ELSE 'participant' END,
            (item->>'registeredById')::uuid, 'submission_received', submission_id,
            jsonb_build_object('number', number, 'channel', item->>'channel', 'late', late));
    outcome := 'stored';
    RETURN NEXT;
  END LOOP;
END $$;

-- An address that has not been confirmed gets one receipt an hour: nobody fills a stranger's mailbox through us.
CREATE OR REPLACE FUNCTION owe_newcomer(of_hearing hearing, participant uuid, submission uuid, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
  SELECT of_hearing.id, participant, told.milestone, told.occasion_id, at,
         CASE told.milestone WHEN 'receipt' THEN greatest(at, coalesce((
           SELECT max(f.due_at) + interval '1 hour' FROM participant mine
             JOIN participant same ON lower(same.email) = lower(mine.email) AND same.confirmed_at IS NULL
             JOIN follow_up f ON f.participant_id = same.id AND f.milestone = 'receipt' AND f.due_at > at - interval '1 hour'
            WHERE mine.id = participant AND mine.confirmed_at IS NULL), at)) ELSE at END
    FROM (
    SELECT 'receipt'::milestone AS milestone, submission AS occasion_id
    UNION ALL SELECT 'closed', of_hearing.id WHERE of_hearing.closed_at IS NOT NULL
    UNION ALL SELECT 'decision', d.id FROM decision d WHERE d.hearing_id = of_hearing.id
    UNION ALL SELECT 'adopted', of_hearing.adopted_version_id WHERE of_hearing.adopted_version_id IS NOT NULL
  ) told
  ON CONFLICT DO NOTHING
$$;
CREATE INDEX participant_lower_email ON participant (lower(email)) WHERE confirmed_at IS NULL;

-- A party has answered when what it sent is published, or registered by an official; what was only sent in its name is not that.
UPDATE party SET submission_id = NULL
 WHERE submission_id IN (SELECT s.id FROM submission s LEFT JOIN public_text t ON t.submission_id = s.id
                          WHERE s.registered_by_id IS NULL AND t.clearance IS DISTINCT FROM 'published');

-- All answers of a release are looked at together: one by one, a hundred thousand take longer than anybody waits.
DROP TRIGGER keep_release_approved ON released_answer;
CREATE OR REPLACE FUNCTION keep_release_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM let_out n JOIN point p ON p.id = n.point_id JOIN response_version v ON v.id = n.response_version_id
              WHERE v.approved_at IS NULL OR p.response_id IS DISTINCT FROM v.response_id) THEN
    RAISE EXCEPTION 'released_answer_not_approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_release_approved AFTER INSERT ON released_answer REFERENCING NEW TABLE AS let_out
  FOR EACH STATEMENT EXECUTE FUNCTION keep_release_approved();

-- A hearing is concluded when every word of it has been read, and then nothing more is marked in it.
CREATE OR REPLACE FUNCTION keep_conclusion_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.concluded_at IS NOT NULL AND OLD.concluded_at IS NULL THEN
    IF NEW.closed_at IS NULL OR NEW.adopted_at IS NULL THEN
      RAISE EXCEPTION 'hearing_not_decided' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM lacking_follow_ups(NEW.id)) THEN
      RAISE EXCEPTION 'follow_ups_lacking' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM point p JOIN submission s ON s.id = p.submission_id
                WHERE s.hearing_id = NEW.id
                  AND NOT EXISTS (SELECT FROM released_answer r WHERE r.point_id = p.id)) THEN
      RAISE EXCEPTION 'points_unanswered' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM submission s LEFT JOIN working_text w ON w.submission_id = s.id
                WHERE s.hearing_id = NEW.id AND coalesce(w.covered, 0) < 100) THEN
      RAISE EXCEPTION 'words_uncovered' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION forget_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hearing h WHERE h.concluded_at IS NOT NULL
     AND h.id IN (SELECT s.hearing_id FROM marks JOIN submission s ON s.id = marks.submission_id);
  IF FOUND THEN
    RAISE EXCEPTION 'hearing_is_concluded' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO working_text (submission_id, hearing_id)
  SELECT DISTINCT s.id, s.hearing_id FROM marks JOIN submission s ON s.id = marks.submission_id
  ON CONFLICT (submission_id) DO UPDATE SET covered = NULL;
  RETURN NULL;
END $$;

-- An import is told also when a letter was sent, and what others were found to be like stays.
CREATE OR REPLACE FUNCTION refusal_to_undo(of_import uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM import i JOIN undone_submission u ON u.import_id = i.id JOIN follow_up f ON f.participant_id = u.participant_id
                  WHERE i.id = of_import AND f.owed_at >= i.created_at
                    AND (f.sent_at IS NOT NULL OR f.state = 'sending' OR f.resolution = 'letter')) THEN 'import_told'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN public_text t ON t.submission_id = u.submission_id
                  WHERE u.import_id = of_import) THEN 'import_published'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN point p ON p.submission_id = u.submission_id
                  WHERE u.import_id = of_import AND p.response_id IS NOT NULL) THEN 'import_answered'
    WHEN EXISTS (SELECT FROM undone_submission u JOIN letter_group g ON g.centre_id = u.submission_id JOIN letter l ON l.group_id = g.id
                  WHERE u.import_id = of_import AND l.state = 'confirmed'
                    AND NOT EXISTS (SELECT FROM undone_submission o WHERE o.submission_id = l.submission_id)) THEN 'import_is_like_others'
    ELSE '' END
$$;

-- CPR numbers as people write them: any of these signs, also a space that does not break, between all their parts.
CREATE OR REPLACE FUNCTION holds_cpr_number(txt text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT txt ~ '(^|[^0-9])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[-–—./[:space:]\u00a0]{0,3}(0[1-9]|1[0-2])[-–—./[:space:]\u00a0]{0,3}[0-9]{2}[-–—./[:space:]\u00a0]{0,3}[0-9]{4}($|[^0-9])'
$$;

-- A number is found as it is written; it is no part of another and no slip of the pen, and there is no end of them.
CREATE OR REPLACE FUNCTION learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word)
  SELECT DISTINCT w.lexeme FROM texts, unnest(texts.search) w
   WHERE length(w.lexeme) BETWEEN 3 AND 60 AND w.lexeme !~ '^[-0-9.,/]+$'
     AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = w.lexeme)
   ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DELETE FROM search_word WHERE word ~ '^[-0-9.,/]+$';

-- What somebody typed, as a query: every word must be there, by stem or as part of a longer word; one that is nowhere counts
-- as misspelt, and the words nearest to it are looked for. Null when nothing can be looked for.
CREATE OR REPLACE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE SET pg_trgm.similarity_threshold = 0.4 AS $$
DECLARE
  asked text;
  near text;
  one tsquery;
  whole tsquery;
BEGIN
  FOR asked IN SELECT lexeme FROM ts_parse('default', left(typed, 200)) p JOIN LATERAL (SELECT lower(unaccent(p.token)) AS lexeme) l ON true
               WHERE p.tokid NOT IN (12, 13, 14) LIMIT 8
  LOOP
    near := NULL;
    IF length(asked) >= 3 AND asked !~ '^[-0-9.,/]+$' THEN
      SELECT string_agg(quote_literal(w.word), ' | ') INTO near FROM (
        SELECT word FROM search_word
         WHERE word LIKE '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%'
         ORDER BY length(word) LIMIT 40) w;
      IF near IS NULL AND length(asked) >= 5 THEN
        SELECT string_agg(quote_literal(w.word), ' | ') INTO near FROM (
          SELECT word FROM search_word WHERE word % asked ORDER BY similarity(word, asked) DESC LIMIT 10) w;
      END IF;
    END IF;
    one := plainto_tsquery('plain_words', asked) || plainto_tsquery('danish', asked);
    IF near IS NOT NULL THEN
      one := one || near::tsquery;
    END IF;
    IF numnode(one) > 0 THEN
      whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
    END IF;
  END LOOP;
  RETURN whole;
END $$;
