-- The target of EXPORT DATA may be a table elsewhere: its URI names it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
EXPORT DATA OPTIONS (
  uri = 'https://spanner.googleapis.com/projects/p/instances/i/databases/db',
  format = 'CLOUD_SPANNER', spanner_options = """{"table": "u"}"""
) AS SELECT * FROM p.d.u;
--# edges
-- https://spanner.googleapis.com/projects/p/instances/i/databases/db.a  <- p.d.u.a   IDENTITY
-- https://spanner.googleapis.com/projects/p/instances/i/databases/db.c  <- p.d.u.c   IDENTITY
-- https://spanner.googleapis.com/projects/p/instances/i/databases/db.id <- p.d.u.id  IDENTITY
