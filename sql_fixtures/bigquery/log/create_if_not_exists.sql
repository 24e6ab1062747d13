-- CREATE TABLE IF NOT EXISTS changes nothing where the table is known, and makes it where it is not.
--# catalog
CREATE TABLE p.d.t (id INT64, a INT64);
--# job
CREATE TABLE IF NOT EXISTS p.d.t (other INT64);
--# edges
--# job
CREATE TABLE IF NOT EXISTS p.d.v (id INT64, w INT64);
--# edges
--# job destination=p.d.out
SELECT * FROM p.d.t JOIN p.d.v USING (id);
--# edges
-- p.d.out    <- p.d.t.id  JOIN
-- p.d.out    <- p.d.v.id  JOIN
-- p.d.out.a  <- p.d.t.a   IDENTITY
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.w  <- p.d.v.w   IDENTITY
