-- Filters in a function's body influence rows.
--# catalog
CREATE FUNCTION p.d.lookup(k STRING, pairs ARRAY<STRUCT<key STRING, value INT64>>) AS ((SELECT value FROM UNNEST(pairs) WHERE key = k));
CREATE TABLE p.d.e (name STRING, params ARRAY<STRUCT<key STRING, value INT64>>);
--# job
SELECT p.d.lookup(name, params) AS v FROM p.d.e;
--# edges
-- (result)   <- p.d.e.name          FILTER
-- (result)   <- p.d.e.params.key    FILTER
-- (result).v <- p.d.e.params.value  TRANSFORMATION
