-- A script's child reads a temp table that a sibling wrote: the hidden table is no source.
--# catalog
CREATE TABLE p.d.out (id INT64, n INT64);
CREATE TABLE p.d.t (id INT64, n INT64);
--# job parent_job_id=script_job_1 referenced_tables=p._script1f2a.tmp,p.d.t
INSERT INTO p.d.out SELECT t.id, tmp.n FROM p.d.t JOIN tmp ON tmp.id = t.id;
--# edges
-- p.d.out    <- p.d.t.id  JOIN
-- p.d.out.id <- p.d.t.id  IDENTITY
--# diagnostics
-- 1:56 warning[unsupported] tmp is a temp table that another job of the script wrote: what is in it is not followed
