-- USING in a RIGHT JOIN: the merged column is that of the right side.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT id, k, a, b FROM raw.l RIGHT JOIN raw.m USING (id, k);
--# edges
-- (result)    <- P.RAW.L.id  JOIN
-- (result)    <- P.RAW.L.k   JOIN
-- (result)    <- P.RAW.M.id  JOIN
-- (result)    <- P.RAW.M.k   JOIN
-- (result).a  <- P.RAW.L.a   IDENTITY
-- (result).b  <- P.RAW.M.b   IDENTITY
-- (result).id <- P.RAW.M.id  IDENTITY
-- (result).k  <- P.RAW.M.k   IDENTITY
