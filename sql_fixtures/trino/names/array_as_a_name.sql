-- array(…) is a type only where one stands.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint);
--# job
SELECT CAST(ARRAY[a, b] AS array(varchar)) AS x, ARRAY[a][1] AS y FROM d.t;
--# edges
-- (result).x <- p.d.t.a  TRANSFORMATION
-- (result).x <- p.d.t.b  TRANSFORMATION
-- (result).y <- p.d.t.a  TRANSFORMATION
