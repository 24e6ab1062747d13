-- The delimiter of STRING_AGG is an ingredient.
--# catalog
CREATE TABLE p.raw.users (id INT64, name STRING, tenant STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  STRING_AGG(DISTINCT name, tenant) AS a,
  STRING_AGG(name, ', ' ORDER BY id) AS b
FROM p.raw.users;
--# edges
-- p.mart.t.a <- p.raw.users.name    AGGREGATION
-- p.mart.t.a <- p.raw.users.tenant  AGGREGATION
-- p.mart.t.b <- p.raw.users.id      WINDOW
-- p.mart.t.b <- p.raw.users.name    AGGREGATION
