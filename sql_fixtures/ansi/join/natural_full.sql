-- NATURAL FULL JOIN merges the columns of both sides.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT id, k, a, b FROM raw.l NATURAL FULL JOIN raw.m;
--# edges
-- (result)    <- P.RAW.L.id  JOIN
-- (result)    <- P.RAW.L.k   JOIN
-- (result)    <- P.RAW.M.id  JOIN
-- (result)    <- P.RAW.M.k   JOIN
-- (result).a  <- P.RAW.L.a   IDENTITY
-- (result).b  <- P.RAW.M.b   IDENTITY
-- (result).id <- P.RAW.L.id  TRANSFORMATION
-- (result).id <- P.RAW.M.id  TRANSFORMATION
-- (result).k  <- P.RAW.L.k   TRANSFORMATION
-- (result).k  <- P.RAW.M.k   TRANSFORMATION
