-- WINDOW adds window columns; EXTEND is its successor.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> WINDOW SUM(c) OVER (PARTITION BY a) AS w |> SELECT w;
--# edges
-- (result).w <- p.d.u.a  WINDOW
-- (result).w <- p.d.u.c  AGGREGATION
