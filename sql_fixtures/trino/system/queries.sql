-- The system catalog is known.
--# job
SELECT query_id, "user" AS u FROM system.runtime.queries WHERE state = 'RUNNING';
--# edges
-- (result)          <- system.runtime.queries.state     FILTER
-- (result).query_id <- system.runtime.queries.query_id  IDENTITY
-- (result).u        <- system.runtime.queries.user      IDENTITY
