-- NATURAL JOIN joins on all columns of the same name, which come once and first.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT * FROM raw.l NATURAL JOIN raw.m;
--# edges
-- (result)    <- P.RAW.L.id  JOIN
-- (result)    <- P.RAW.L.k   JOIN
-- (result)    <- P.RAW.M.id  JOIN
-- (result)    <- P.RAW.M.k   JOIN
-- (result).a  <- P.RAW.L.a   IDENTITY
-- (result).b  <- P.RAW.M.b   IDENTITY
-- (result).id <- P.RAW.L.id  IDENTITY
-- (result).k  <- P.RAW.L.k   IDENTITY
