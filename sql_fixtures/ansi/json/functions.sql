-- JSON_VALUE, JSON_QUERY and JSON_EXISTS read the document.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT JSON_VALUE(body, 'lax $.a') AS v, JSON_QUERY(body, '$.b' WITH UNCONDITIONAL ARRAY WRAPPER) AS q FROM raw.events WHERE JSON_EXISTS(body, '$.c');
--# edges
-- (result)   <- P.RAW.EVENTS.body  FILTER
-- (result).q <- P.RAW.EVENTS.body  TRANSFORMATION
-- (result).v <- P.RAW.EVENTS.body  TRANSFORMATION
