-- A text that is not GoogleSQL: the connection as a whole is the source.
--# job destination=p.d.out
SELECT name, total FROM EXTERNAL_QUERY('p.us.pg', '''SELECT "name", total::numeric FROM "crm"."people"''');
--# edges
-- p.d.out.name  <- p.us.pg.EXTERNAL_QUERY.name   IDENTITY inferred
-- p.d.out.total <- p.us.pg.EXTERNAL_QUERY.total  IDENTITY inferred
--# diagnostics
-- 1:25 note[foreign-sql] another system runs this SQL
