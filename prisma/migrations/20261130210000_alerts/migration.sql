-- When machines send much to a hearing it is on alert: who sends then is asked for a proof of work, and those without one come after the others.
CREATE TABLE alert (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  hearing_id uuid NOT NULL,
  began_at timestamptz(3) NOT NULL,
  -- Null when the clock saw it.
  begun_by_id uuid,
  reason text NOT NULL DEFAULT '',
  ended_at timestamptz(3),
  ended_by_id uuid,
  end_reason text NOT NULL DEFAULT '',
  CONSTRAINT alert_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT alert_ends_after_it_began CHECK (ended_at >= began_at),
  CONSTRAINT official_says_why_alert_began CHECK (begun_by_id IS NULL OR reason ~ '\S'),
  CONSTRAINT official_says_why_alert_ended CHECK (ended_by_id IS NULL OR (ended_at IS NOT NULL AND end_reason ~ '\S'))
);
CREATE UNIQUE INDEX alert_one_at_a_time ON alert (hearing_id) WHERE ended_at IS NULL;
CREATE INDEX alert_hearing_id_began_at_idx ON alert (hearing_id, began_at);

CREATE FUNCTION keep_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.hearing_id <> OLD.hearing_id OR NEW.began_at <> OLD.began_at
     OR NEW.begun_by_id IS DISTINCT FROM OLD.begun_by_id OR NEW.reason <> OLD.reason THEN
    RAISE EXCEPTION 'alert_is_never_rewritten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_alert BEFORE UPDATE OR DELETE ON alert FOR EACH ROW EXECUTE FUNCTION keep_alert();

-- How a submission came by the form, for two hours: digests that nobody can turn back, and whether it bears signs of a machine.
CREATE TABLE intake_trace (
  idempotency_key text NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  came_at timestamptz(3) NOT NULL,
  -- Null when the network says nothing of who sends.
  network text,
  address text NOT NULL,
  words text NOT NULL,
  marked boolean NOT NULL,
  CONSTRAINT intake_trace_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX intake_trace_hearing_id_network_came_at_idx ON intake_trace (hearing_id, network, came_at);
CREATE INDEX intake_trace_hearing_id_address_came_at_idx ON intake_trace (hearing_id, address, came_at);
CREATE INDEX intake_trace_hearing_id_words_came_at_idx ON intake_trace (hearing_id, words, came_at);
CREATE INDEX intake_trace_came_at_idx ON intake_trace (came_at);

-- What comes more often than people send, of what a form's `origin` tells; the limits are its rules.
CREATE FUNCTION signs_of_origin(of_hearing uuid, origin jsonb, at timestamptz) RETURNS text[] LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT coalesce(array_agg(l.sign ORDER BY l.place), '{}')
    FROM (SELECT 1 AS place, 'busy_network' AS sign, (
            SELECT count(*) FROM (SELECT FROM intake_trace t WHERE t.hearing_id = of_hearing AND t.network = origin->>'network'
               AND t.came_at > at - interval '1 hour' LIMIT (origin->'rules'->>'network')::int) n) AS came, (origin->'rules'->>'network')::int AS most
          UNION ALL
          SELECT 2, 'busy_address', (
            SELECT count(*) FROM (SELECT FROM intake_trace t WHERE t.hearing_id = of_hearing AND t.address = origin->>'address'
               AND t.came_at > at - interval '1 hour' LIMIT (origin->'rules'->>'address')::int) n), (origin->'rules'->>'address')::int
          UNION ALL
          SELECT 3, 'repeated_words', (
            SELECT count(*) FROM (SELECT FROM intake_trace t WHERE t.hearing_id = of_hearing AND t.words = origin->>'words'
               AND t.came_at > at - interval '10 minutes' LIMIT (origin->'rules'->>'words')::int) n), (origin->'rules'->>'words')::int) l
   WHERE l.came >= l.most
$$;

-- A submission with the signs that only all of them together show. What was stored before is left as it was weighed then.
CREATE FUNCTION weigh_submission(item jsonb) RETURNS jsonb LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  origin jsonb := item->'origin';
  of_hearing uuid := (item->>'hearingId')::uuid;
  at timestamptz(3) := coalesce((item->>'at')::timestamptz, clock_timestamp());
  signs text[] := ARRAY(SELECT jsonb_array_elements_text(item->'suspicions'));
  weight int;
BEGIN
  PERFORM FROM hearing h WHERE h.id = of_hearing AND h.approved_at IS NOT NULL FOR SHARE;
  IF NOT FOUND THEN RETURN item; END IF;
  -- One at a time in a hearing, and in the order in which storing locks: so no two wait for each other.
  INSERT INTO submission_counter (hearing_id) VALUES (of_hearing) ON CONFLICT DO NOTHING;
  PERFORM FROM submission_counter c WHERE c.hearing_id = of_hearing FOR UPDATE;
  IF EXISTS (SELECT FROM submission s WHERE s.idempotency_key = item->>'idempotencyKey') THEN RETURN item; END IF;

  IF (origin->>'proved')::boolean THEN
    -- Who works it out may be quick, and may be one of many.
    signs := array_remove(signs, 'sent_within_three_seconds');
  ELSE
    signs := signs || signs_of_origin(of_hearing, origin, at);
    IF (origin->>'asked')::boolean AND EXISTS (SELECT FROM alert a WHERE a.hearing_id = of_hearing AND a.ended_at IS NULL) THEN
      signs := array_append(signs, 'no_proof');
    END IF;
  END IF;
  INSERT INTO intake_trace (idempotency_key, hearing_id, came_at, network, address, words, marked)
  VALUES (item->>'idempotencyKey', of_hearing, at, origin->>'network', origin->>'address', origin->>'words', cardinality(signs) > 0)
  ON CONFLICT DO NOTHING;
  SELECT coalesce(sum((origin->'rules'->'weights'->>s)::int), 0) INTO weight FROM unnest(signs) s;
  RETURN item || jsonb_build_object('suspicions', to_jsonb(signs), 'setAside', weight >= (origin->'rules'->>'setAsideFrom')::int);
END $$;

ALTER FUNCTION receive_submissions(jsonb) RENAME TO store_submissions;
CREATE FUNCTION receive_submissions(items jsonb)
RETURNS TABLE (place int, key text, outcome text, submission_id uuid, number int, received_at timestamptz, late boolean, participant_id uuid)
LANGUAGE plpgsql AS $$
DECLARE
  one record;
  weighed jsonb[] := ARRAY(SELECT i.value FROM jsonb_array_elements(items) WITH ORDINALITY i ORDER BY i.ordinality);
BEGIN
  FOR one IN
    SELECT i.ordinality, i.value FROM jsonb_array_elements(items) WITH ORDINALITY i
     WHERE i.value ? 'origin' ORDER BY i.value->>'hearingId' COLLATE "C", i.ordinality
  LOOP
    weighed[one.ordinality] := weigh_submission(one.value);
  END LOOP;
  RETURN QUERY SELECT s.* FROM store_submissions(to_jsonb(weighed)) s;
END $$;

-- While a hearing is on alert, the receipt of what bears signs goes after those of the others.
ALTER FUNCTION owe_newcomer(hearing, uuid, uuid, timestamptz) RENAME TO owe_newcomer_at_once;
CREATE FUNCTION owe_newcomer(of_hearing hearing, participant uuid, submission uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM owe_newcomer_at_once(of_hearing, participant, submission, at);
  UPDATE follow_up f SET due_at = f.due_at + interval '10 minutes'
   WHERE f.participant_id = participant AND f.milestone = 'receipt' AND f.occasion_id = submission AND f.state = 'owed'
     AND EXISTS (SELECT FROM submission s WHERE s.id = owe_newcomer.submission AND s.suspicions <> '{}')
     AND EXISTS (SELECT FROM alert a WHERE a.hearing_id = of_hearing.id AND a.ended_at IS NULL);
END $$;

-- What is set aside is looked through for personal data when it is let out: until then it holds up nobody.
CREATE FUNCTION scan_what_is_let_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE reading_progress r SET scanned = least(r.scanned, s.number - 1)
    FROM submission s WHERE s.id = NEW.submission_id AND r.hearing_id = NEW.hearing_id;
  RETURN NULL;
END $$;
CREATE TRIGGER scan_what_is_let_out AFTER UPDATE ON quarantine
  FOR EACH ROW WHEN (OLD.state <> 'released' AND NEW.state = 'released') EXECUTE FUNCTION scan_what_is_let_out();
