-- What a CTE names explicitly of an unknown table is a column of the CTE, and no other is.
--# job
CREATE TABLE p.d.out AS
WITH c AS (SELECT id, UPPER(name) AS name FROM p.x.people), d AS (SELECT * FROM c)
SELECT d.id, d.name FROM d WHERE name <> '';
--# edges
-- p.d.out      <- p.x.people.name  FILTER inferred
-- p.d.out.id   <- p.x.people.id    IDENTITY inferred
-- p.d.out.name <- p.x.people.name  TRANSFORMATION inferred
--# diagnostics
-- 2:48 warning[unknown-table] no metadata for table p.x.people; give its columns with --catalog
