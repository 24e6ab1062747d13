-- Change data capture: the last change per key, deletes included, applied by one MERGE.
--# catalog
CREATE TABLE p.cdc.orders (op STRING, lsn INT64, before STRUCT<id INT64>, after STRUCT<id INT64, status STRING, meta STRUCT<who STRING>>);
CREATE TABLE p.mart.orders (id INT64, status STRING, changed_by STRING, lsn INT64);
--# job
MERGE p.mart.orders AS t
USING (
  SELECT COALESCE(after.id, before.id) AS id, op, lsn, after.status, after.meta.who AS changed_by
  FROM p.cdc.orders
  WHERE lsn > (SELECT IFNULL(MAX(lsn), 0) FROM p.mart.orders)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY COALESCE(after.id, before.id) ORDER BY lsn DESC) = 1
) AS s
ON t.id = s.id
WHEN MATCHED AND s.op = 'd' THEN DELETE
WHEN MATCHED THEN UPDATE SET status = s.status, changed_by = s.changed_by, lsn = s.lsn
WHEN NOT MATCHED AND s.op <> 'd' THEN INSERT (id, status, changed_by, lsn) VALUES (s.id, s.status, s.changed_by, s.lsn);
--# edges
-- p.mart.orders            <- p.cdc.orders.after.id        FILTER
-- p.mart.orders            <- p.cdc.orders.after.id        JOIN
-- p.mart.orders            <- p.cdc.orders.before.id       FILTER
-- p.mart.orders            <- p.cdc.orders.before.id       JOIN
-- p.mart.orders            <- p.cdc.orders.lsn             FILTER
-- p.mart.orders            <- p.cdc.orders.op              FILTER
-- p.mart.orders            <- p.mart.orders.id             JOIN
-- p.mart.orders            <- p.mart.orders.lsn            FILTER
-- p.mart.orders.changed_by <- p.cdc.orders.after.meta.who  IDENTITY
-- p.mart.orders.id         <- p.cdc.orders.after.id        TRANSFORMATION
-- p.mart.orders.id         <- p.cdc.orders.before.id       TRANSFORMATION
-- p.mart.orders.lsn        <- p.cdc.orders.lsn             IDENTITY
-- p.mart.orders.status     <- p.cdc.orders.after.status    IDENTITY
