-- OpenLineage#3613, OpenLineage#2895: CAST and COALESCE in a MERGE keep their columns.
--# catalog
CREATE TABLE p.raw.customers (id STRING, name STRING, nick STRING, spent STRING, updated STRING);
CREATE TABLE p.mart.customers (id INT64, name STRING, spent NUMERIC, updated TIMESTAMP);
--# job
MERGE INTO p.mart.customers AS t
USING p.raw.customers AS s
ON t.id = CAST(s.id AS INT64)
WHEN MATCHED THEN UPDATE SET
  name = COALESCE(s.name, s.nick, t.name),
  spent = SAFE_CAST(s.spent AS NUMERIC) + t.spent,
  updated = CAST(s.updated AS TIMESTAMP)
WHEN NOT MATCHED THEN
  INSERT (id, name, spent, updated)
  VALUES (CAST(s.id AS INT64), COALESCE(s.name, s.nick, 'unknown'), CAST(s.spent AS NUMERIC), PARSE_TIMESTAMP('%F', s.updated));
--# edges
-- p.mart.customers         <- p.mart.customers.id      JOIN
-- p.mart.customers         <- p.raw.customers.id       JOIN
-- p.mart.customers.id      <- p.raw.customers.id       TRANSFORMATION
-- p.mart.customers.name    <- p.mart.customers.name    TRANSFORMATION
-- p.mart.customers.name    <- p.raw.customers.name     TRANSFORMATION
-- p.mart.customers.name    <- p.raw.customers.nick     TRANSFORMATION
-- p.mart.customers.spent   <- p.mart.customers.spent   TRANSFORMATION
-- p.mart.customers.spent   <- p.raw.customers.spent    TRANSFORMATION
-- p.mart.customers.updated <- p.raw.customers.updated  TRANSFORMATION
