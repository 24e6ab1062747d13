-- The columns of FLATTEN under other names.
--# catalog
CREATE TABLE o (id NUMBER, v VARIANT);
--# job
SELECT f.e:x AS x, f.i AS i FROM o, LATERAL FLATTEN(o.v) AS f (s, k, p, i, e, t);
--# edges
-- (result).I <- P.PUBLIC.O.V  TRANSFORMATION
-- (result).X <- P.PUBLIC.O.V  TRANSFORMATION
