-- USING SAMPLE at the end, in its forms.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, level INTEGER, "only" INTEGER);
--# job
SELECT a FROM t WHERE b > 1 USING SAMPLE 10 PERCENT (bernoulli);
--# edges
-- (result)   <- p.main.t.b  FILTER
-- (result).a <- p.main.t.a  IDENTITY
