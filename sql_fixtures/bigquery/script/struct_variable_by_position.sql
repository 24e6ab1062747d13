-- Struct variables: DEFAULT, SET, OUT and INTO assign by position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE PROCEDURE p.d.best(OUT o STRUCT<m INT64, n INT64>) BEGIN SET o = (SELECT AS STRUCT MAX(a) AS p, MAX(b) AS q FROM p.d.t); END;
--# job
DECLARE v STRUCT<m INT64, n INT64> DEFAULT (SELECT AS STRUCT MIN(a) AS p, MIN(b) AS q FROM p.d.t);
DECLARE x STRUCT<g INT64, h INT64>;
DECLARE y STRUCT<g INT64, h INT64>;
CALL p.d.best(x);
EXECUTE IMMEDIATE 'SELECT STRUCT(MAX(id) AS p, MAX(s.x) AS q) FROM p.d.t' INTO y;
CREATE TABLE p.d.out AS SELECT v.n AS v, x.h AS x, y.h AS y;
--# edges
-- (result).f0_.p <- p.d.t.id   AGGREGATION
-- (result).f0_.q <- p.d.t.s.x  AGGREGATION
-- p.d.out.v      <- p.d.t.b    AGGREGATION
-- p.d.out.x      <- p.d.t.b    AGGREGATION
-- p.d.out.y      <- p.d.t.s.x  AGGREGATION
