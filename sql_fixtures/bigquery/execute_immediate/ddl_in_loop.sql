-- sqlfluff#5668: EXECUTE IMMEDIATE FORMAT in a loop over constants: the loop's values are not known here.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
FOR r IN (SELECT suffix FROM UNNEST(['x', 'y']) AS suffix) DO
  EXECUTE IMMEDIATE FORMAT('CREATE OR REPLACE TABLE p.d.out_%s AS SELECT a FROM p.d.t', r.suffix);
END FOR;
--# edges
--# diagnostics
-- 2:21 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
