-- IF chooses a pipeline by a constant that may be a parameter: each one counts.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> IF @short THEN (|> SELECT a) ELSE (|> SELECT c) ;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
-- (result).a <- p.d.u.c  IDENTITY
