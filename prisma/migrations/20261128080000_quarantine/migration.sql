-- What seems not to be written by a person is set aside: stored and numbered like any other, but nobody is told of it, answers it or
-- publishes it until an official has looked at it.
CREATE TYPE quarantine_state AS ENUM ('waiting', 'released', 'spam');
CREATE TABLE quarantine (
  submission_id uuid NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  state quarantine_state NOT NULL DEFAULT 'waiting',
  signs text[] NOT NULL,
  reason text NOT NULL DEFAULT '',
  set_aside_at timestamptz(3) NOT NULL,
  set_aside_by_id uuid,
  decided_at timestamptz(3),
  decided_by_id uuid,
  CONSTRAINT quarantine_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT quarantine_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT quarantine_is_decided_once CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT spam_is_confirmed_for_a_reason CHECK (state <> 'spam' OR (reason ~ '\S' AND decided_by_id IS NOT NULL))
);
CREATE INDEX quarantine_hearing_id_state_idx ON quarantine (hearing_id, state);
CREATE TRIGGER tell_page_changed AFTER UPDATE ON quarantine FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();

-- Nothing they sent has left the quarantine, so they do not take part yet: nobody owes them anything.
ALTER TABLE participant ADD COLUMN set_aside boolean NOT NULL DEFAULT false;

CREATE FUNCTION is_set_aside(of_submission uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM quarantine q WHERE q.submission_id = of_submission AND q.state <> 'released')
$$;

-- It is never forgotten, and what the public reads or officials work on is not in it.
CREATE FUNCTION keep_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM submission s WHERE s.id = OLD.submission_id) THEN
      RAISE EXCEPTION 'quarantine_is_never_forgotten' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.submission_id <> OLD.submission_id THEN
    RAISE EXCEPTION 'quarantine_keeps_what_it_is_about' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'released'
     AND (EXISTS (SELECT FROM public_text t WHERE t.submission_id = NEW.submission_id AND t.clearance <> 'withdrawn')
          OR EXISTS (SELECT FROM point p WHERE p.submission_id = NEW.submission_id)) THEN
    RAISE EXCEPTION 'worked_on_is_not_set_aside' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_quarantine BEFORE INSERT OR UPDATE OR DELETE ON quarantine FOR EACH ROW EXECUTE FUNCTION keep_quarantine();

CREATE FUNCTION refuse_set_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_set_aside(NEW.submission_id) THEN
    RAISE EXCEPTION 'submission_is_set_aside' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_set_aside BEFORE INSERT OR UPDATE ON public_text
  FOR EACH ROW WHEN (NEW.clearance <> 'withdrawn') EXECUTE FUNCTION refuse_set_aside();
CREATE TRIGGER refuse_set_aside BEFORE INSERT ON point FOR EACH ROW EXECUTE FUNCTION refuse_set_aside();

-- A hearing is not concluded while somebody may still be among what was set aside.
CREATE FUNCTION keep_quarantine_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.concluded_at IS NOT NULL AND OLD.concluded_at IS NULL
     AND EXISTS (SELECT FROM quarantine q WHERE q.hearing_id = NEW.id AND q.state = 'waiting') THEN
    RAISE EXCEPTION 'quarantine_undecided' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_quarantine_decided BEFORE UPDATE ON hearing FOR EACH ROW EXECUTE FUNCTION keep_quarantine_decided();

-- Sets a submission aside, by its own signs or (with `by_id`) because an official says so. False when it is set aside already.
CREATE FUNCTION set_aside(of_submission uuid, why text, by_id uuid, at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quarantine AS q (submission_id, hearing_id, signs, reason, set_aside_at, set_aside_by_id)
  SELECT s.id, s.hearing_id, s.suspicions, why, at, by_id FROM submission s WHERE s.id = of_submission
  ON CONFLICT (submission_id) DO UPDATE
     SET state = 'waiting', reason = excluded.reason, set_aside_at = excluded.set_aside_at,
         set_aside_by_id = excluded.set_aside_by_id, decided_at = NULL, decided_by_id = NULL
   WHERE q.state = 'released';
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE participant p SET set_aside = true
   WHERE p.id IN (SELECT v.participant_id FROM voice v WHERE v.submission_id = of_submission) AND NOT p.set_aside
     AND NOT EXISTS (SELECT FROM voice o WHERE o.participant_id = p.id AND NOT is_set_aside(o.submission_id));
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION keep_signatories(of_submission uuid, item jsonb, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce((item->>'setAside')::boolean, false) THEN
    PERFORM set_aside(of_submission, '', NULL, at);
    INSERT INTO journal_entry (chain, at, actor_kind, deed, about_id, details)
    SELECT s.hearing_id::text, at, 'clock', 'submission_set_aside', s.id, jsonb_build_object('number', s.number)
      FROM submission s WHERE s.id = of_submission;
  END IF;
END $$;

-- Who begins to take part is owed everything that the others have been told since they first wrote.
CREATE FUNCTION owe_what_lacks(of_hearing uuid, people uuid[], at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
  SELECT of_hearing, l.participant_id, l.milestone::milestone, l.occasion_id, at, at
    FROM lacking_follow_ups(of_hearing) l
   WHERE l.participant_id = ANY (people) AND l.state = 'missing' AND l.occasion_id IS NOT NULL
     AND (l.milestone <> 'closed' OR EXISTS (SELECT FROM hearing h WHERE h.id = of_hearing AND h.closed_at IS NOT NULL))
  UNION
  SELECT of_hearing, p.id, 'deadline_moved', d.id, at, at
    FROM deadline_move d JOIN participant p ON p.hearing_id = d.hearing_id AND p.created_at < d.moved_at
   WHERE d.hearing_id = of_hearing AND p.id = ANY (people)
  ON CONFLICT DO NOTHING
$$;

-- What a submission makes the municipality owe: nothing while it is set aside. Whoever was set aside and now sends something that is not
-- takes part with it.
ALTER FUNCTION owe_newcomer(hearing, uuid, uuid, timestamptz) RENAME TO owe_told;
CREATE FUNCTION owe_newcomer(of_hearing hearing, participant uuid, submission uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF is_set_aside(submission) THEN
    UPDATE participant p SET set_aside = true
     WHERE p.id = participant AND NOT p.set_aside
       AND NOT EXISTS (SELECT FROM voice o WHERE o.participant_id = p.id AND NOT is_set_aside(o.submission_id));
    RETURN;
  END IF;
  PERFORM owe_told(of_hearing, participant, submission, at);
  UPDATE participant p SET set_aside = false WHERE p.id = participant AND p.set_aside;
  IF FOUND THEN
    PERFORM owe_what_lacks(of_hearing.id, ARRAY[participant], at);
  END IF;
END $$;

-- Lets submissions out of the quarantine: their senders take part and are owed what everybody is owed, and their texts are read like
-- any other. Answers how many were let out.
CREATE FUNCTION release_from_quarantine(of_hearing uuid, submissions uuid[], by_id uuid, at timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  hearing_row hearing;
  freed uuid[];
  one record;
BEGIN
  SELECT * INTO STRICT hearing_row FROM hearing WHERE id = of_hearing;
  WITH let_out AS (
    UPDATE quarantine q SET state = 'released', decided_at = at, decided_by_id = by_id
     WHERE q.hearing_id = of_hearing AND q.submission_id = ANY (submissions) AND q.state <> 'released' RETURNING q.submission_id)
  SELECT coalesce(array_agg(submission_id), '{}') INTO freed FROM let_out;
  DELETE FROM nothing_to_answer n WHERE n.submission_id = ANY (freed);
  UPDATE participant p SET set_aside = false
   WHERE p.set_aside AND p.id IN (SELECT v.participant_id FROM voice v WHERE v.submission_id = ANY (freed));
  FOR one IN SELECT v.submission_id, v.participant_id FROM voice v WHERE v.submission_id = ANY (freed) ORDER BY 1, 2 LOOP
    PERFORM owe_told(hearing_row, one.participant_id, one.submission_id, at);
  END LOOP;
  PERFORM owe_what_lacks(of_hearing, (SELECT array_agg(v.participant_id) FROM voice v WHERE v.submission_id = ANY (freed)), at);
  UPDATE reading_progress r SET grouped = least(r.grouped, (SELECT min(s.number) - 1 FROM submission s WHERE s.id = ANY (freed)))
   WHERE r.hearing_id = of_hearing AND cardinality(freed) > 0;
  RETURN cardinality(freed);
END $$;

-- An official has read them, and there is nothing to answer in them. Answers how many were confirmed.
CREATE FUNCTION confirm_spam(of_hearing uuid, submissions uuid[], why text, by_id uuid, at timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  confirmed uuid[];
BEGIN
  WITH spam AS (
    UPDATE quarantine q SET state = 'spam', reason = why, decided_at = at, decided_by_id = by_id
     WHERE q.hearing_id = of_hearing AND q.submission_id = ANY (submissions) AND q.state = 'waiting' RETURNING q.submission_id)
  SELECT coalesce(array_agg(submission_id), '{}') INTO confirmed FROM spam;
  DELETE FROM nothing_to_answer n WHERE n.submission_id = ANY (confirmed);
  INSERT INTO nothing_to_answer (submission_id, start, "end", created_by_id)
  SELECT s.id, 0, utf16_length(s.body), by_id FROM submission s WHERE s.id = ANY (confirmed);
  INSERT INTO working_text (submission_id, hearing_id, covered) SELECT c, of_hearing, 100 FROM unnest(confirmed) c
  ON CONFLICT (submission_id) DO UPDATE SET covered = 100;
  RETURN cardinality(confirmed);
END $$;

-- Who is lacking something, also word of what was announced: not those who do not take part yet, and nothing about what is set aside.
ALTER FUNCTION lacking_follow_ups(uuid) RENAME TO lacking_of_everybody;
CREATE FUNCTION lacking_follow_ups(of_hearing uuid)
RETURNS TABLE (participant_id uuid, milestone text, occasion_id uuid, state text) LANGUAGE sql STABLE AS $$
  SELECT l.* FROM (SELECT * FROM lacking_of_everybody(of_hearing) UNION SELECT * FROM lacking_announcements(of_hearing)) l
    JOIN participant p ON p.id = l.participant_id
   WHERE NOT p.set_aside AND NOT (l.milestone = 'receipt' AND l.state = 'missing' AND is_set_aside(l.occasion_id))
$$;

-- When the words of a submission are erased, so is why an official set it aside or called it spam.
CREATE FUNCTION forget_why_set_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE quarantine q SET reason = '–' WHERE q.submission_id = NEW.id AND q.reason <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER forget_why_set_aside AFTER UPDATE ON submission
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_why_set_aside();
