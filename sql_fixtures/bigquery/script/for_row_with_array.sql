-- An array of the loop's row is unnested in the body.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (x INT64, qty INT64);
--# job
FOR r IN (SELECT s, items FROM p.d.t WHERE a > 0) DO
  INSERT INTO p.d.out SELECT r.s.x, i.qty FROM UNNEST(r.items) AS i WHERE i.sku <> '';
END FOR;
--# edges
-- (result)       <- p.d.t.a          FILTER
-- (result).items <- p.d.t.items      IDENTITY
-- (result).s     <- p.d.t.s          IDENTITY
-- p.d.out        <- p.d.t.items.sku  FILTER
-- p.d.out.qty    <- p.d.t.items.qty  IDENTITY
-- p.d.out.x      <- p.d.t.s.x        IDENTITY
