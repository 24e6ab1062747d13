-- CAST to rows with arrays and maps in them.
--# catalog
CREATE TABLE d.t (j json);
--# job
SELECT CAST(j AS row(x array(row(a bigint, b varchar)), y map(varchar, array(bigint)))).y AS y, CAST(j AS array(array(decimal(10, 2)))) AS z FROM d.t;
--# edges
-- (result).y <- p.d.t.j  TRANSFORMATION
-- (result).z <- p.d.t.j  TRANSFORMATION
