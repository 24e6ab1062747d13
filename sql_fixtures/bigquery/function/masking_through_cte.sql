-- What a CTE has hashed stays hashed.
--# catalog
CREATE TABLE p.raw.users (email STRING);
--# job
CREATE TABLE p.mart.t AS
WITH hashed AS (SELECT SHA512(email) AS h, email FROM p.raw.users)
SELECT h, COUNT(DISTINCT h) AS n, email
FROM hashed
GROUP BY h, email;
--# edges
-- p.mart.t       <- p.raw.users.email  GROUP_BY
-- p.mart.t.email <- p.raw.users.email  IDENTITY
-- p.mart.t.h     <- p.raw.users.email  TRANSFORMATION masking
-- p.mart.t.n     <- p.raw.users.email  AGGREGATION masking
