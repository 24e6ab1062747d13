-- Named arguments of a table function go by name.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.pairs(k INT64, l INT64) AS SELECT id, k AS kk, l AS ll FROM p.d.u;
--# job destination=p.d.out
SELECT kk, ll FROM p.d.pairs(l => (SELECT MAX(a) FROM p.d.t), k => (SELECT MAX(b) FROM p.d.t));
--# edges
-- p.d.out.kk <- p.d.t.b  AGGREGATION
-- p.d.out.ll <- p.d.t.a  AGGREGATION
