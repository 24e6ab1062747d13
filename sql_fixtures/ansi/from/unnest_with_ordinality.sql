-- UNNEST continues the array; WITH ORDINALITY counts its elements.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT e.id, x.tag, x.n FROM raw.events AS e CROSS JOIN UNNEST(e.tags) WITH ORDINALITY AS x (tag, n);
--# edges
-- (result).id  <- P.RAW.EVENTS.id    IDENTITY
-- (result).n   <- P.RAW.EVENTS.tags  TRANSFORMATION
-- (result).tag <- P.RAW.EVENTS.tags  IDENTITY
