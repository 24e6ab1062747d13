-- DROP removes columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> DROP a, id;
--# edges
-- (result).c <- p.d.u.c  IDENTITY
