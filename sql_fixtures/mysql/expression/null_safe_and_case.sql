-- CASE with an operand, IS TRUE, NOT and intervals.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT CASE a WHEN 1 THEN name ELSE 'x' END AS c, a IS TRUE AS t, ts BETWEEN '2020-01-01' AND NOW() - INTERVAL 1 WEEK AS w, !b AS n FROM shop.t;
--# edges
-- (result).c <- shop.t.a     CONDITIONAL
-- (result).c <- shop.t.name  TRANSFORMATION
-- (result).n <- shop.t.b     TRANSFORMATION
-- (result).t <- shop.t.a     TRANSFORMATION
-- (result).w <- shop.t.ts    TRANSFORMATION
