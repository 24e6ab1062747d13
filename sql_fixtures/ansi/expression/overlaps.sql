-- OVERLAPS compares two periods, each of two times or of a time and its length.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT id, (at, till) OVERLAPS (DATE '2026-01-01', INTERVAL '1' MONTH) AS this_month
FROM raw.events WHERE (at, till) OVERLAPS (TIMESTAMP '2025-01-01 00:00:00', CURRENT_TIMESTAMP);
--# edges
-- (result)            <- P.RAW.EVENTS.at    FILTER
-- (result)            <- P.RAW.EVENTS.till  FILTER
-- (result).id         <- P.RAW.EVENTS.id    IDENTITY
-- (result).this_month <- P.RAW.EVENTS.at    TRANSFORMATION
-- (result).this_month <- P.RAW.EVENTS.till  TRANSFORMATION
