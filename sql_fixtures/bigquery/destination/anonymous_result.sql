-- An anonymous result is no target.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job destination=p._8f2c.anon1234 default_dataset=p.d
SELECT a FROM u WHERE c > 0;
--# edges
-- (result)   <- p.d.u.c  FILTER
-- (result).a <- p.d.u.a  IDENTITY
