-- Parameters and system variables have no sources.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a + @p AS x, @@project_id AS y FROM p.d.u;
--# edges
-- (result).x <- p.d.u.a  TRANSFORMATION
