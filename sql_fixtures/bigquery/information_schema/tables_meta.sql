-- The __TABLES__ view of a dataset.
--# job
CREATE TABLE p.ops.sizes AS SELECT table_id, size_bytes, TIMESTAMP_MILLIS(last_modified_time) AS changed FROM `p.raw.__TABLES__` WHERE row_count > 0;
--# edges
-- p.ops.sizes            <- p.raw.__TABLES__.row_count           FILTER
-- p.ops.sizes.changed    <- p.raw.__TABLES__.last_modified_time  TRANSFORMATION
-- p.ops.sizes.size_bytes <- p.raw.__TABLES__.size_bytes          IDENTITY
-- p.ops.sizes.table_id   <- p.raw.__TABLES__.table_id            IDENTITY
