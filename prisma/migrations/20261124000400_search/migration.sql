-- Search in Danish: by stem, without regard to accents, inside compound words (støj finds trafikstøj), and past a slip of the pen.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION plain_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION plain_words
  ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH unaccent, simple;

-- What a text can be found by: the stems of its words, and the words themselves without accents.
CREATE FUNCTION searchable(txt text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('danish', left(txt, 300000)) || to_tsvector('plain_words', left(txt, 300000))
$$;

-- Every word that stands in something searchable, so that parts of words and misspelt words lead to it.
CREATE TABLE search_word (word text NOT NULL PRIMARY KEY);
CREATE INDEX search_word_parts ON search_word USING gin (word gin_trgm_ops);

ALTER TABLE working_text ADD COLUMN search tsvector;
CREATE INDEX working_text_search ON working_text USING gin (search);
ALTER TABLE public_text ADD COLUMN search tsvector GENERATED ALWAYS AS (searchable(name || ' ' || text)) STORED;
CREATE INDEX public_text_search ON public_text USING gin (search);
ALTER TABLE response_version ADD COLUMN search tsvector GENERATED ALWAYS AS (searchable(reason)) STORED;
CREATE INDEX response_version_search ON response_version USING gin (search);

CREATE FUNCTION learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word)
  SELECT DISTINCT w.lexeme FROM texts, unnest(texts.search) w
   WHERE length(w.lexeme) BETWEEN 3 AND 60 AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = w.lexeme)
   ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER learn_words_of_new AFTER INSERT ON working_text REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_of_changed AFTER UPDATE ON working_text REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_of_new AFTER INSERT ON public_text REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_of_changed AFTER UPDATE ON public_text REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();
CREATE TRIGGER learn_words_of_new AFTER INSERT ON response_version REFERENCING NEW TABLE AS texts FOR EACH STATEMENT EXECUTE FUNCTION learn_words();

INSERT INTO search_word (word)
SELECT DISTINCT w.lexeme FROM (SELECT search FROM public_text UNION ALL SELECT search FROM response_version) t, unnest(t.search) w
 WHERE length(w.lexeme) BETWEEN 3 AND 60;

-- What somebody typed, as a query: every word must be there, by stem, as part of a longer word, or nearly so. Null when nothing can be looked for.
CREATE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  asked text;
  one tsquery;
  whole tsquery;
BEGIN
  FOR asked IN SELECT lexeme FROM ts_parse('default', left(typed, 200)) p JOIN LATERAL (SELECT lower(unaccent(p.token)) AS lexeme) l ON true
               WHERE p.tokid NOT IN (12, 13, 14) LIMIT 8
  LOOP
    one := plainto_tsquery('plain_words', asked);
    IF length(asked) >= 3 THEN
      SELECT coalesce(one, ''::tsquery) || string_agg(quote_literal(w.word), ' | ')::tsquery INTO one FROM (
        SELECT k.word FROM search_word k
         WHERE k.word LIKE '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%'
            OR (length(asked) >= 5 AND k.word % asked AND similarity(k.word, asked) >= 0.4)
         ORDER BY similarity(k.word, asked) DESC LIMIT 40
      ) w HAVING count(*) > 0;
      one := coalesce(one, plainto_tsquery('plain_words', asked));
    END IF;
    one := one || plainto_tsquery('danish', asked);
    IF numnode(one) > 0 THEN
      whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
    END IF;
  END LOOP;
  RETURN whole;
END $$;

-- How far the worker has come with the texts of a hearing; numbers have no gaps and are given in order.
CREATE TABLE reading_progress (
  hearing_id uuid NOT NULL PRIMARY KEY,
  indexed integer NOT NULL DEFAULT 0,
  CONSTRAINT reading_progress_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
