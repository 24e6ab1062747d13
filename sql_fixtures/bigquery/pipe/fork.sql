-- FORK runs several pipelines over one input.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> WHERE a > 0 |> FORK (|> SELECT id), (|> AGGREGATE SUM(c) AS s);
