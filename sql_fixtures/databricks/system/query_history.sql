-- The system tables are known.
--# job
SELECT statement_id, compute.warehouse_id AS w FROM system.query.history WHERE executed_by = 'x';
--# edges
-- (result)              <- system.query.history.executed_by           FILTER
-- (result).statement_id <- system.query.history.statement_id          IDENTITY
-- (result).w            <- system.query.history.compute.warehouse_id  IDENTITY
