-- Functions and variables of the session have no source.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS SELECT id, SESSION_USER() AS who, @@project_id AS project, CURRENT_DATETIME('UTC') AS now_, GENERATE_UUID() AS uid, @param AS given FROM p.d.u;
--# edges
-- p.d.out.id <- p.d.u.id  IDENTITY
