-- Pipes after a query in standard form.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, c FROM p.d.u WHERE id = 1 |> AGGREGATE MAX(c) AS m GROUP BY a |> WHERE m > 5;
--# edges
-- (result)   <- p.d.u.a   GROUP_BY
-- (result)   <- p.d.u.c   FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).a <- p.d.u.a   IDENTITY
-- (result).m <- p.d.u.c   AGGREGATION
