-- DDL in dynamic SQL changes what the rest of the script knows.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job default_dataset=p.d
EXECUTE IMMEDIATE 'ALTER TABLE u ADD COLUMN fresh INT64';
EXECUTE IMMEDIATE 'CREATE TEMP FUNCTION half(x INT64) AS (x / 2)';
EXECUTE IMMEDIATE 'CREATE VIEW v AS SELECT id, fresh AS f FROM u';
CREATE TABLE out AS SELECT half(v.f) AS f, u.fresh FROM v JOIN u USING (id);
--# edges
-- p.d.out       <- p.d.u.id     JOIN
-- p.d.out       <- p.d.v.id     JOIN
-- p.d.out.f     <- p.d.v.f      TRANSFORMATION
-- p.d.out.fresh <- p.d.u.fresh  IDENTITY
-- p.d.v.f       <- p.d.u.fresh  IDENTITY
-- p.d.v.id      <- p.d.u.id     IDENTITY
