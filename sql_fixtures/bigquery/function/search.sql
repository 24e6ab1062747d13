-- SEARCH is a value in the select list and a filter in WHERE.
--# catalog
CREATE TABLE p.raw.events (payload STRING, url STRING, label STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT SEARCH(payload, 'error') AS hit
FROM p.raw.events
WHERE SEARCH((label, url), 'timeout');
--# edges
-- p.mart.t     <- p.raw.events.label    FILTER
-- p.mart.t     <- p.raw.events.url      FILTER
-- p.mart.t.hit <- p.raw.events.payload  TRANSFORMATION
