-- sqlglot#8296: dbt_utils.deduplicate: the last row per key, with its columns apart.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.tbl (k INT64, v STRING, ts TIMESTAMP);
--# job
SELECT u.* FROM (SELECT ARRAY_AGG(t ORDER BY ts DESC LIMIT 1)[OFFSET(0)] u FROM p.d.tbl t GROUP BY k);
--# edges
-- (result)    <- p.d.tbl.k   GROUP_BY
-- (result).k  <- p.d.tbl.k   AGGREGATION
-- (result).k  <- p.d.tbl.ts  WINDOW
-- (result).ts <- p.d.tbl.ts  AGGREGATION
-- (result).ts <- p.d.tbl.ts  WINDOW
-- (result).v  <- p.d.tbl.ts  WINDOW
-- (result).v  <- p.d.tbl.v   AGGREGATION
