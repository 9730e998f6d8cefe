-- The journal: append-only, each entry carrying the hash of the one before it in its chain.

CREATE FUNCTION journal_hash(entry journal_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\x1f',
    entry.chain, entry.number,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    entry.actor_kind, coalesce(entry.actor_id::text, '-'), entry.deed, coalesce(entry.about_id::text, '-'),
    entry.details::text, entry.previous_hash), 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_journal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest journal_entry;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('journal:' || NEW.chain, 0));
  SELECT * INTO latest FROM journal_entry WHERE chain = NEW.chain ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(latest.number, 0) + 1;
  NEW.previous_hash := coalesce(latest.hash, repeat('0', 64));
  NEW.hash := journal_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain_journal BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION chain_journal();
ALTER TABLE journal_entry
  ALTER COLUMN number SET DEFAULT 0, ALTER COLUMN previous_hash SET DEFAULT '', ALTER COLUMN hash SET DEFAULT '',
  ADD CONSTRAINT journal_actor CHECK (actor_kind IN ('staff', 'participant', 'clock'));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%_is_append_only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
