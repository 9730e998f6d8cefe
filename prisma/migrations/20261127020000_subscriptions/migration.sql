-- Mails that anybody can ask for: what happens in one hearing, in all hearings of a topic, or in all. Whoever ends them is
-- erased: everything here hangs on the subscriber and goes with them.
CREATE TYPE pace AS ENUM ('at_once', 'weekly');
CREATE TYPE news_kind AS ENUM (
  'announced', 'opened', 'deadline_moved', 'closing_soon', 'closed', 'answers', 'correction', 'decision', 'adopted', 'concluded'
);

CREATE TABLE subscriber (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  email text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT subscriber_email_is_plain CHECK (email = lower(email) AND email ~ '^[^\s@<>,;:"]+@[^\s@<>,;:"]+$')
);
CREATE UNIQUE INDEX subscriber_email_key ON subscriber (email);

CREATE TABLE subscription (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  subscriber_id uuid NOT NULL,
  hearing_id uuid,
  topic text,
  pace pace NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  confirmed_at timestamptz(3),
  CONSTRAINT subscription_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES subscriber (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT subscription_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT subscription_to_one_thing CHECK (hearing_id IS NULL OR topic IS NULL)
);
CREATE UNIQUE INDEX subscription_once ON subscription (subscriber_id, hearing_id, topic) NULLS NOT DISTINCT;
CREATE INDEX subscription_hearing_id_idx ON subscription (hearing_id);
CREATE INDEX subscription_unconfirmed ON subscription (created_at) WHERE confirmed_at IS NULL;

-- Which addresses were asked in the last hour, as keyed digests: also of those that have been erased meanwhile.
CREATE TABLE asked_address (
  digest text NOT NULL PRIMARY KEY,
  at timestamptz(3) NOT NULL
);

-- What has happened in public and been seen by a worker, once. Its id is worked out from kind and occasion, so that the
-- same happening is the same news on every way there is to it.
CREATE TABLE news (
  id uuid NOT NULL PRIMARY KEY,
  hearing_id uuid NOT NULL,
  kind news_kind NOT NULL,
  occasion_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  CONSTRAINT news_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT news_id_is_worked_out CHECK (id = md5(kind::text || occasion_id::text)::uuid)
);
CREATE INDEX news_hearing_id_idx ON news (hearing_id);

-- Mails to subscribers are notices; a new word of an enum cannot be used in the same transaction, so the checks compare text.
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'subscription_confirm';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'subscription_news';
ALTER TYPE notice_kind ADD VALUE IF NOT EXISTS 'subscription_digest';
ALTER TABLE notice
  ADD COLUMN subscriber_id uuid,
  ADD CONSTRAINT notice_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES subscriber (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT notice_of_a_subscriber CHECK (
    (kind::text IN ('subscription_confirm', 'subscription_news', 'subscription_digest')) = (subscriber_id IS NOT NULL)),
  DROP CONSTRAINT notice_has_a_recipient,
  ADD CONSTRAINT notice_has_a_recipient CHECK (
    staff_id IS NOT NULL OR party_id IS NOT NULL OR subscriber_id IS NOT NULL OR kind::text = 'advice_request');
CREATE INDEX notice_subscriber_id_idx ON notice (subscriber_id);

-- One news for one subscriber, once; with the mail that brings it, or without while the weekly mail is waited for.
CREATE TABLE telling (
  subscriber_id uuid NOT NULL,
  news_id uuid NOT NULL,
  notice_id uuid,
  PRIMARY KEY (subscriber_id, news_id),
  CONSTRAINT telling_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES subscriber (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT telling_news_id_fkey FOREIGN KEY (news_id) REFERENCES news (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT telling_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX telling_notice_id_idx ON telling (notice_id);
CREATE INDEX telling_waits ON telling (subscriber_id) WHERE notice_id IS NULL;

-- A week, named by its Monday, whose weekly mails have been owed.
CREATE TABLE digest_round (
  week date NOT NULL PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  CONSTRAINT digest_round_on_a_monday CHECK (extract(isodow FROM week) = 1)
);

-- Whether a mail to a subscriber may begin now: it is still wanted, and neither all sending nor that of a hearing in it is
-- stopped. A stop takes the same lock alone: when it is committed, no mail begins any more.
CREATE FUNCTION may_begin_notice(of_notice uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7203115);
  RETURN EXISTS (SELECT FROM notice n WHERE n.id = of_notice) AND NOT EXISTS (
    SELECT FROM sending_pause p
     WHERE p.resumed_at IS NULL
       AND (p.hearing_id IS NULL OR p.hearing_id IN (
         SELECT w.hearing_id FROM telling t JOIN news w ON w.id = t.news_id WHERE t.notice_id = of_notice)));
END $$;
