-- A procedure without metadata is reported.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job
CALL p.d.nowhere(1, 'x');
INSERT INTO p.d.out SELECT a FROM p.d.u;
--# edges
-- p.d.out.v <- p.d.u.a  IDENTITY
--# diagnostics
-- 1:6 note[unknown-function] procedure p.d.nowhere is not known: what it writes is missing
