-- ARRAY, its element and CARDINALITY.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT ARRAY[id, 1] AS a, tags[1] AS b, CARDINALITY(tags) AS c FROM raw.events;
--# edges
-- (result).a <- P.RAW.EVENTS.id    TRANSFORMATION
-- (result).b <- P.RAW.EVENTS.tags  TRANSFORMATION
-- (result).c <- P.RAW.EVENTS.tags  TRANSFORMATION
