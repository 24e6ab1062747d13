-- Index hints and partitions leave the columns as they are.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT a FROM shop.t USE INDEX (i1) WHERE b = 1;
--# edges
-- (result)   <- shop.t.b  FILTER
-- (result).a <- shop.t.a  IDENTITY
