-- Costs per user from the job history of a region.
--# job
CREATE TABLE p.ops.cost AS
SELECT user_email, SUM(total_bytes_billed) / POW(1024, 4) AS tib, ANY_VALUE(l.value) AS team
FROM `region-eu`.INFORMATION_SCHEMA.JOBS_BY_PROJECT LEFT JOIN UNNEST(labels) AS l ON l.key = 'team'
WHERE creation_time > TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 DAY) AND statement_type <> 'SCRIPT'
GROUP BY user_email;
--# edges
-- p.ops.cost            <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.creation_time       FILTER
-- p.ops.cost            <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.labels.key          JOIN
-- p.ops.cost            <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.statement_type      FILTER
-- p.ops.cost            <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.user_email          GROUP_BY
-- p.ops.cost.team       <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.labels.value        AGGREGATION
-- p.ops.cost.tib        <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.total_bytes_billed  AGGREGATION
-- p.ops.cost.user_email <- p.region-eu.INFORMATION_SCHEMA.JOBS_BY_PROJECT.user_email          IDENTITY
