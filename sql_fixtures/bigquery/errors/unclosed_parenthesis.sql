-- The error says what was expected where.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT (a + c FROM p.d.u;
