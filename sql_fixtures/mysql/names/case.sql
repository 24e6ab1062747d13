-- Columns are compared without regard to case, tables with.
--# catalog
CREATE TABLE shop.T2 (Id INT);
--# job
SELECT ID AS x FROM shop.T2;
--# edges
-- (result).x <- shop.T2.Id  IDENTITY
