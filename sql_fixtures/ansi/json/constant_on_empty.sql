-- A constant DEFAULT of JSON_VALUE.
--# catalog
CREATE TABLE raw.events (id INTEGER, body VARCHAR(1000));
--# job
SELECT JSON_VALUE(body, '$.a' DEFAULT 0 ON EMPTY NULL ON ERROR) AS v FROM raw.events;
--# edges
-- (result).v <- P.RAW.EVENTS.body  TRANSFORMATION
