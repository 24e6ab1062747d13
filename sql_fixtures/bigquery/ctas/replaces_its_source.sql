-- CREATE OR REPLACE of the table that the query reads.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, ts TIMESTAMP);
--# job
CREATE OR REPLACE TABLE p.raw.users AS
SELECT * EXCEPT (n) FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS n FROM p.raw.users) WHERE n = 1;
--# edges
-- p.raw.users       <- p.raw.users.id     FILTER
-- p.raw.users       <- p.raw.users.ts     FILTER
-- p.raw.users.email <- p.raw.users.email  IDENTITY
-- p.raw.users.id    <- p.raw.users.id     IDENTITY
-- p.raw.users.ts    <- p.raw.users.ts     IDENTITY
