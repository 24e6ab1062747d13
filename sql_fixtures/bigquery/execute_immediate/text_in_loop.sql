-- Text that a loop changes is not known in its body.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (id INT64);
--# job
DECLARE name STRING DEFAULT 'u';
DECLARE i INT64 DEFAULT 0;
WHILE i < 2 DO
  EXECUTE IMMEDIATE 'INSERT INTO p.d.out SELECT id FROM p.d.' || name;
  SET name = 'other';
  SET i = i + 1;
END WHILE;
--# edges
--# diagnostics
-- 4:21 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
