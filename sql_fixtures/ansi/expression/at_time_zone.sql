-- AT TIME ZONE and AT LOCAL change the value.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT at AT TIME ZONE 'UTC' AS u, till AT TIME ZONE INTERVAL '1' HOUR AS v FROM raw.events;
--# edges
-- (result).u <- P.RAW.EVENTS.at    TRANSFORMATION
-- (result).v <- P.RAW.EVENTS.till  TRANSFORMATION
