-- USING SAMPLE with a method.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, level INTEGER, "only" INTEGER);
--# job
SELECT a FROM t USING SAMPLE reservoir(50 ROWS) REPEATABLE (100);
--# edges
-- (result).a <- p.main.t.a  IDENTITY
