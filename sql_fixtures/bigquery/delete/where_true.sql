-- Deleting everything filters by nothing.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DELETE FROM p.d.u WHERE TRUE;
--# edges
