-- Text that does not parse is a diagnostic; the script goes on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
EXECUTE IMMEDIATE 'SELEC a FROM p.d.u';
CREATE TABLE p.d.out AS SELECT a FROM p.d.u;
--# edges
-- p.d.out.a <- p.d.u.a  IDENTITY
--# diagnostics
-- 1:19 error[syntax-error] expected a statement but found identifier SELEC
