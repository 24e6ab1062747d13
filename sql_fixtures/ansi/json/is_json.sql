-- IS JSON tests a text.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT id, body IS JSON OBJECT AS j FROM raw.events WHERE body IS JSON;
--# edges
-- (result)    <- P.RAW.EVENTS.body  FILTER
-- (result).id <- P.RAW.EVENTS.id    IDENTITY
-- (result).j  <- P.RAW.EVENTS.body  TRANSFORMATION
