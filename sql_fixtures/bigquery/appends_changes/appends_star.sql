-- The star over APPENDS has the columns of the table; what tells of the change has no source.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.log AS SELECT *, _CHANGE_TIMESTAMP AS changed FROM APPENDS(TABLE p.d.u, TIMESTAMP '2026-01-01', NULL) WHERE _CHANGE_TYPE = 'INSERT';
--# edges
-- p.d.log.a  <- p.d.u.a   IDENTITY
-- p.d.log.c  <- p.d.u.c   IDENTITY
-- p.d.log.id <- p.d.u.id  IDENTITY
