-- A procedure changes the text of its INOUT argument.
--# catalog
CREATE TABLE p.d.s (a INT64);
CREATE TABLE p.d.u (id INT64);
CREATE TABLE p.d.u_x (id INT64);
CREATE PROCEDURE p.d.suffix(INOUT n STRING) BEGIN SET n = CONCAT(n, '_x'); END;
--# job
DECLARE name STRING DEFAULT 'u';
CALL p.d.suffix(name);
EXECUTE IMMEDIATE 'INSERT INTO p.d.' || name || ' (id) SELECT a FROM p.d.s';
--# edges
-- p.d.u_x.id <- p.d.s.a  IDENTITY
