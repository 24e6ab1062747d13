-- JSON_TABLE makes rows of a document; NESTED PATH goes deeper, FOR ORDINALITY counts.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT e.id, j.sku, j.n, j.part
FROM raw.events AS e,
JSON_TABLE(e.body, '$.items[*]' COLUMNS (
  n FOR ORDINALITY,
  sku VARCHAR(20) PATH '$.sku',
  NESTED PATH '$.parts[*]' COLUMNS (part VARCHAR(20) PATH '$.name')
)) AS j;
--# edges
-- (result).id   <- P.RAW.EVENTS.id    IDENTITY
-- (result).n    <- P.RAW.EVENTS.body  TRANSFORMATION
-- (result).part <- P.RAW.EVENTS.body  TRANSFORMATION
-- (result).sku  <- P.RAW.EVENTS.body  TRANSFORMATION
