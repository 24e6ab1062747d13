-- LOG passes on what it logs.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> LOG (|> SELECT COUNT(*) AS n) |> SELECT a;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
