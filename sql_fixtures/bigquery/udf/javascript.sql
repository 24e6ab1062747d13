-- A JavaScript function transforms every argument.
--# catalog
CREATE FUNCTION p.d.js(x STRING, y STRING) RETURNS STRING LANGUAGE js AS "return x + y;";
CREATE TABLE p.d.s (k STRING, l STRING, m STRING);
--# job
SELECT p.d.js(k, m) AS v FROM p.d.s;
--# edges
-- (result).v <- p.d.s.k  TRANSFORMATION
-- (result).v <- p.d.s.m  TRANSFORMATION
