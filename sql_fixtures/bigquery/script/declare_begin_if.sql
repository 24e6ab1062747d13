-- datahub#11654: DECLARE, BEGIN … EXCEPTION … and IF … END IF in one script.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (day DATE, total INT64);
--# job
DECLARE run_day DATE DEFAULT CURRENT_DATE();
DECLARE done BOOL DEFAULT FALSE;
BEGIN
  SET done = (SELECT COUNT(*) > 0 FROM p.d.out WHERE day = run_day);
  IF NOT done THEN
    INSERT INTO p.d.out SELECT DATE(ts), SUM(b) FROM p.d.t WHERE DATE(ts) = run_day GROUP BY 1;
  ELSEIF run_day IS NULL THEN
    RETURN;
  ELSE
    UPDATE p.d.out SET total = (SELECT SUM(b) FROM p.d.t WHERE DATE(ts) = run_day) WHERE day = run_day;
  END IF;
EXCEPTION WHEN ERROR THEN
  SELECT @@error.message AS message;
END;
--# edges
-- (result)      <- p.d.out.day  FILTER
-- p.d.out       <- p.d.out.day  FILTER
-- p.d.out       <- p.d.t.ts     FILTER
-- p.d.out       <- p.d.t.ts     GROUP_BY
-- p.d.out.day   <- p.d.t.ts     TRANSFORMATION
-- p.d.out.total <- p.d.t.b      AGGREGATION
