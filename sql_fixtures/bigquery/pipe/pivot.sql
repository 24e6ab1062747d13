-- PIVOT after a pipe.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> PIVOT (SUM(c) FOR a IN (1 AS one, 2 AS two));
--# edges
-- (result)     <- p.d.u.id  GROUP_BY
-- (result).id  <- p.d.u.id  IDENTITY
-- (result).one <- p.d.u.a   CONDITIONAL
-- (result).one <- p.d.u.c   AGGREGATION
-- (result).two <- p.d.u.a   CONDITIONAL
-- (result).two <- p.d.u.c   AGGREGATION
