-- A child job names a variable that its parent declares: it is no column of the only table.
--# catalog
CREATE TABLE p.d.t (id INT64, dt DATE);
CREATE TABLE p.d.out (id INT64);
--# job parent_job_id=script_job_1
INSERT INTO p.d.out SELECT id FROM p.d.t WHERE dt = run_date;
--# edges
-- p.d.out    <- p.d.t.dt  FILTER
-- p.d.out.id <- p.d.t.id  IDENTITY
--# diagnostics
-- 1:53 note[script-variable] run_date is no column here: taken for a variable of the script
