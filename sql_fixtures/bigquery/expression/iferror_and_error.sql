-- IFERROR and NULLIFERROR pass on what they guard; ERROR's text is a value.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT IFERROR(a / b, id) AS v, ISERROR(a / b) AS e, NULLIFERROR(a / b) AS n, IF(a IS NULL, ERROR(FORMAT('id %d', id)), a) AS checked FROM p.d.t;
--# edges
-- (result).checked <- p.d.t.a   CONDITIONAL
-- (result).checked <- p.d.t.a   TRANSFORMATION
-- (result).checked <- p.d.t.id  TRANSFORMATION
-- (result).e       <- p.d.t.a   TRANSFORMATION
-- (result).e       <- p.d.t.b   TRANSFORMATION
-- (result).n       <- p.d.t.a   TRANSFORMATION
-- (result).n       <- p.d.t.b   TRANSFORMATION
-- (result).v       <- p.d.t.a   TRANSFORMATION
-- (result).v       <- p.d.t.b   TRANSFORMATION
-- (result).v       <- p.d.t.id  TRANSFORMATION
