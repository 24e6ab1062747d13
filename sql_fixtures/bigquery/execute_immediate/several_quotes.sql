-- Triple quotes, escapes and a raw string as the text.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
EXECUTE IMMEDIATE """
  INSERT INTO p.d.out -- a "comment"
  SELECT a FROM p.d.t WHERE CAST(id AS STRING) = 'it\\'s'
""";
EXECUTE IMMEDIATE r'INSERT INTO p.d.out SELECT b FROM p.d.t WHERE REGEXP_CONTAINS(CAST(id AS STRING), "\\d+")';
--# edges
-- p.d.out   <- p.d.t.id  FILTER
-- p.d.out.v <- p.d.t.a   IDENTITY
-- p.d.out.v <- p.d.t.b   IDENTITY
