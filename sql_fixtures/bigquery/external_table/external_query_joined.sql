-- EXTERNAL_QUERY beside a table of ours, with quotes of another dialect: its columns are known by name.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS
SELECT u.id, e.name FROM p.d.u AS u JOIN EXTERNAL_QUERY('p.us.pg', '''SELECT id, name FROM "crm"."people"''') AS e ON e.id = u.id;
--# edges
-- p.d.out      <- p.d.u.id                     JOIN
-- p.d.out      <- p.us.pg.EXTERNAL_QUERY.id    JOIN inferred
-- p.d.out.id   <- p.d.u.id                     IDENTITY
-- p.d.out.name <- p.us.pg.EXTERNAL_QUERY.name  IDENTITY inferred
--# diagnostics
-- 2:42 note[foreign-sql] another system runs this SQL
