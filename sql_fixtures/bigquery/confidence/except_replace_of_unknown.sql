-- EXCEPT and REPLACE of a star that nobody can expand.
--# job
CREATE TABLE p.d.out AS SELECT * EXCEPT (secret) REPLACE (UPPER(name) AS name), 1 AS version FROM p.x.people;
--# edges
-- p.d.out.*    <- p.x.people.*     IDENTITY inferred
-- p.d.out.name <- p.x.people.name  TRANSFORMATION inferred
--# diagnostics
-- 1:99 warning[unknown-table] no metadata for table p.x.people; give its columns with --catalog
-- 1:32 warning[star-without-metadata] the columns of p.x.people are unknown; give its metadata with --catalog
