-- Web processes keep public pages for some seconds; whatever changes what the public may read empties them at once.
-- Storing a submission does not: its number may show some seconds later, and nothing waits for it.

CREATE FUNCTION tell_page_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', '');
  RETURN NULL;
END $$;

CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON authority FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON hearing FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON party FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON public_text FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT ON released_answer FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE OR DELETE ON decision FOR EACH STATEMENT EXECUTE FUNCTION tell_page_changed();
