-- `SET *` goes by name, also where the source has no metadata.
--# catalog
CREATE TABLE p.gold.users (id INT, name STRING);
--# job
MERGE INTO p.gold.users AS t USING p.silver.updates AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *
--# edges
-- p.gold.users      <- p.gold.users.id        JOIN
-- p.gold.users      <- p.silver.updates.id    JOIN inferred
-- p.gold.users.id   <- p.silver.updates.id    IDENTITY inferred
-- p.gold.users.name <- p.silver.updates.name  IDENTITY inferred
--# diagnostics
-- 1:36 warning[unknown-table] no metadata for table p.silver.updates; give its columns with --catalog
-- 2:1 warning[star-without-metadata] the columns of p.silver.updates are unknown; give its metadata with --catalog
-- 2:32 warning[star-without-metadata] the columns of p.silver.updates are unknown; give its metadata with --catalog
