-- CONVERT, CAST and ||.
--# catalog
CREATE TABLE t (id int, a int, ts timestamp, name varchar(20));
--# job
SELECT CONVERT(varchar, a) AS c, to_char(ts, 'YYYY') AS y, name || '-' || a AS n, convert_timezone('UTC', ts) AS z FROM t;
--# edges
-- (result).c <- p.public.t.a     TRANSFORMATION
-- (result).n <- p.public.t.a     TRANSFORMATION
-- (result).n <- p.public.t.name  TRANSFORMATION
-- (result).y <- p.public.t.ts    TRANSFORMATION
-- (result).z <- p.public.t.ts    TRANSFORMATION
