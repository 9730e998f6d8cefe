-- A form that is kept for everybody asks for no proof of work: it is made anew when an alert begins or ends. For each row, because the
-- worker's question whether one has begun is a statement that mostly inserts none.
CREATE TRIGGER tell_page_changed AFTER INSERT OR UPDATE ON alert FOR EACH ROW EXECUTE FUNCTION tell_page_changed();
