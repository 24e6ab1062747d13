-- The parent's text tells what its variables and temp functions carry, where a child names them.
--# catalog
CREATE TABLE p.d.rates (rate FLOAT64, day DATE);
CREATE TABLE p.d.t (id INT64, v FLOAT64);
CREATE TABLE p.d.out (id INT64, v FLOAT64);
--# job job_id=script_2 statement_type=SCRIPT
DECLARE top FLOAT64 DEFAULT (SELECT MAX(rate) FROM p.d.rates);
CREATE TEMP FUNCTION twice(x FLOAT64) AS (x * 2);
INSERT INTO p.d.out SELECT id, twice(v) * top FROM p.d.t;
--# edges
-- p.d.out.id <- p.d.t.id        IDENTITY
-- p.d.out.v  <- p.d.rates.rate  AGGREGATION
-- p.d.out.v  <- p.d.t.v         TRANSFORMATION
--# job parent_job_id=script_2 destination=p.d.out statement_type=INSERT
INSERT INTO p.d.out SELECT id, twice(v) * top FROM p.d.t
--# edges
-- p.d.out.id <- p.d.t.id        IDENTITY
-- p.d.out.v  <- p.d.rates.rate  AGGREGATION
-- p.d.out.v  <- p.d.t.v         TRANSFORMATION
