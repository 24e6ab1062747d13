-- RETURNING names the type of a JSON_VALUE.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT JSON_VALUE(body, '$.a' RETURNING INTEGER) AS v FROM raw.events;
--# edges
-- (result).v <- P.RAW.EVENTS.body  TRANSFORMATION
