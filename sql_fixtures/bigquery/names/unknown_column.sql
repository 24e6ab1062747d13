-- A column that no relation has is reported; the rest stands.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, nonsense FROM p.d.u;
