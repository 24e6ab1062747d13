-- A lambda's parameter hides a column of the same name.
--# catalog
CREATE TABLE p.d.t (a ARRAY<INT64>, b INT64, e INT64);
--# job
SELECT ARRAY_TRANSFORM(a, e -> e + b) AS v, ARRAY_FILTER(a, b -> b > 1) AS w FROM p.d.t;
--# edges
-- (result).v <- p.d.t.a  TRANSFORMATION
-- (result).v <- p.d.t.b  TRANSFORMATION
-- (result).w <- p.d.t.a  CONDITIONAL
-- (result).w <- p.d.t.a  TRANSFORMATION
