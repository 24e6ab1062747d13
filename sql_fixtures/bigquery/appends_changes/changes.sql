-- CHANGES of a table, the newest state per key.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.state AS
SELECT id, c, _CHANGE_TYPE AS kind
FROM CHANGES(TABLE p.d.u, '2026-01-01', CURRENT_TIMESTAMP())
QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY _CHANGE_TIMESTAMP DESC) = 1;
--# edges
-- p.d.state    <- p.d.u.id  FILTER
-- p.d.state.c  <- p.d.u.c   IDENTITY
-- p.d.state.id <- p.d.u.id  IDENTITY
