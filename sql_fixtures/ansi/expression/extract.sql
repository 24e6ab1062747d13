-- The field of EXTRACT is a keyword, never a column.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT EXTRACT(YEAR FROM at) AS y, EXTRACT(TIMEZONE_HOUR FROM till) AS h, EXTRACT(SECOND FROM till - at) AS s FROM raw.events;
--# edges
-- (result).h <- P.RAW.EVENTS.till  TRANSFORMATION
-- (result).s <- P.RAW.EVENTS.at    TRANSFORMATION
-- (result).s <- P.RAW.EVENTS.till  TRANSFORMATION
-- (result).y <- P.RAW.EVENTS.at    TRANSFORMATION
