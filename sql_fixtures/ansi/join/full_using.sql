-- In a FULL JOIN the merged column comes from both sides; one side can be named.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT id, l.id AS left_id, a, b FROM raw.l FULL OUTER JOIN raw.m USING (id);
--# edges
-- (result)         <- P.RAW.L.id  JOIN
-- (result)         <- P.RAW.M.id  JOIN
-- (result).a       <- P.RAW.L.a   IDENTITY
-- (result).b       <- P.RAW.M.b   IDENTITY
-- (result).id      <- P.RAW.L.id  TRANSFORMATION
-- (result).id      <- P.RAW.M.id  TRANSFORMATION
-- (result).left_id <- P.RAW.L.id  IDENTITY
