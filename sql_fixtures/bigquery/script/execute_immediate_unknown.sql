-- A text that is only known at run time is a diagnostic.
--# job
DECLARE sql STRING;
SET sql = (SELECT text FROM p.x.statements LIMIT 1);
EXECUTE IMMEDIATE sql;
