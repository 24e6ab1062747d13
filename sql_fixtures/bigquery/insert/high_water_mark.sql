-- An incremental load compares with the newest row of its own target.
--# catalog
CREATE TABLE p.raw.events (event_id STRING, ts TIMESTAMP, payload JSON);
CREATE TABLE p.mart.events (event_id STRING, ts TIMESTAMP, kind STRING);
--# job
INSERT INTO p.mart.events
WITH mark AS (SELECT MAX(ts) AS seen FROM p.mart.events)
SELECT e.event_id, e.ts, JSON_VALUE(e.payload, '$.kind')
FROM p.raw.events AS e CROSS JOIN mark
WHERE e.ts > mark.seen;
--# edges
-- p.mart.events          <- p.mart.events.ts       FILTER
-- p.mart.events          <- p.raw.events.ts        FILTER
-- p.mart.events.event_id <- p.raw.events.event_id  IDENTITY
-- p.mart.events.kind     <- p.raw.events.payload   TRANSFORMATION
-- p.mart.events.ts       <- p.raw.events.ts        IDENTITY
