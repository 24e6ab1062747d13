-- IF chooses a pipeline by a constant.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> IF TRUE THEN (|> SELECT a) ELSE (|> SELECT c) ;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
