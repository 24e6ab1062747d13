-- Interval literals have no source.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT at + INTERVAL '1' DAY AS a, till - INTERVAL '1-2' YEAR TO MONTH AS b, INTERVAL '10:05' MINUTE TO SECOND AS d FROM raw.events;
--# edges
-- (result).a <- P.RAW.EVENTS.at    TRANSFORMATION
-- (result).b <- P.RAW.EVENTS.till  TRANSFORMATION
