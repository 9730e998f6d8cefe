-- Checkpoints: what all receipts of a hearing up to a number come to (the root of an RFC 6962 tree). The tree only grows.

-- The leaf of a receipt, without what the receipt vouches for.
CREATE FUNCTION receipt_leaf(number integer, received_at timestamptz, fingerprint text, nonce text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256('\x00'::bytea || sha256(convert_to(concat_ws(E'\n', 'genklang receipt', number,
    to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), fingerprint, nonce), 'UTF8'))), 'hex')
$$;

-- A number that was given and whose submission went with its import: its leaf stays in the tree, and says nothing of the text.
CREATE TABLE removed_receipt (
  hearing_id uuid NOT NULL,
  number integer NOT NULL,
  leaf text NOT NULL,
  CONSTRAINT removed_receipt_pkey PRIMARY KEY (hearing_id, number),
  CONSTRAINT removed_receipt_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT removed_receipt_is_a_hash CHECK (leaf ~ '^[0-9a-f]{64}$')
);
CREATE TRIGGER removed_receipt_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON removed_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO removed_receipt (hearing_id, number, leaf)
  VALUES (OLD.hearing_id, OLD.number, receipt_leaf(OLD.number, OLD.received_at, OLD.fingerprint, OLD.nonce));
  RETURN NULL;
END $$;
CREATE TRIGGER keep_leaf AFTER DELETE ON submission FOR EACH ROW EXECUTE FUNCTION keep_leaf();
-- What went before leaves were kept has one that nothing leads to.
INSERT INTO removed_receipt (hearing_id, number, leaf)
SELECT c.hearing_id, n, encode(sha256('\x00'::bytea || sha256(convert_to('genklang removed receipt' || E'\n' || n, 'UTF8'))), 'hex')
  FROM submission_counter c, generate_series(1, c.last) n
 WHERE NOT EXISTS (SELECT FROM submission s WHERE s.hearing_id = c.hearing_id AND s.number = n);

CREATE TABLE checkpoint (
  hearing_id uuid NOT NULL,
  -- How many receipts it covers: all from number 1 to this one.
  size integer NOT NULL,
  root text NOT NULL,
  -- The roots of the full subtrees, the largest first: with them the tree grows without its leaves.
  frontier text[] NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT checkpoint_pkey PRIMARY KEY (hearing_id, size),
  CONSTRAINT checkpoint_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT checkpoint_covers_something CHECK (size > 0),
  CONSTRAINT checkpoint_root_is_a_hash CHECK (root ~ '^[0-9a-f]{64}$'),
  CONSTRAINT checkpoint_frontier_is_of_its_size CHECK (cardinality(frontier) = bit_count(size::bit(32)))
);
CREATE TRIGGER checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION keep_tree_growing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('checkpoint ' || NEW.hearing_id, 0));
  IF EXISTS (SELECT FROM checkpoint c WHERE c.hearing_id = NEW.hearing_id AND (c.size >= NEW.size OR c.at > NEW.at)) THEN
    RAISE EXCEPTION 'checkpoint_only_grows' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.size > coalesce((SELECT c.last FROM submission_counter c WHERE c.hearing_id = NEW.hearing_id), 0) THEN
    RAISE EXCEPTION 'checkpoint_covers_what_was_given' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_tree_growing BEFORE INSERT ON checkpoint FOR EACH ROW EXECUTE FUNCTION keep_tree_growing();
