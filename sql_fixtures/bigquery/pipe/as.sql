-- AS gives the whole input a name.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> AS q |> WHERE q.a > 0 |> SELECT q.c;
--# edges
-- (result)   <- p.d.u.a  FILTER
-- (result).c <- p.d.u.c  IDENTITY
