-- The loop's struct is stored under the target's field names.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.deep (id INT64, st STRUCT<q INT64, w INT64>);
--# job
FOR r IN (SELECT STRUCT(a AS p, b AS q) AS st, id FROM p.d.t) DO
  INSERT INTO p.d.deep (id, st) VALUES (r.id, r.st);
END FOR;
--# edges
-- (result).id   <- p.d.t.id  IDENTITY
-- (result).st.p <- p.d.t.a   IDENTITY
-- (result).st.q <- p.d.t.b   IDENTITY
-- p.d.deep.id   <- p.d.t.id  IDENTITY
-- p.d.deep.st.q <- p.d.t.a   IDENTITY
-- p.d.deep.st.w <- p.d.t.b   IDENTITY
