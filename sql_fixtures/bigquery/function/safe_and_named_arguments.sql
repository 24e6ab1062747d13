-- SAFE. and named arguments.
--# catalog
CREATE TABLE p.d.t (a STRING, b STRING);
--# job
SELECT SAFE.PARSE_DATE('%F', a) AS d, SAFE.SUBSTR(b, 1, 2) AS s, PARSE_JSON(b, wide_number_mode => 'round') AS j FROM p.d.t;
--# edges
-- (result).d <- p.d.t.a  TRANSFORMATION
-- (result).j <- p.d.t.b  TRANSFORMATION
-- (result).s <- p.d.t.b  TRANSFORMATION
