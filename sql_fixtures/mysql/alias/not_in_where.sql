-- WHERE does not see aliases.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT b AS a FROM shop.t WHERE a = 1;
--# edges
-- (result)   <- shop.t.a  FILTER
-- (result).a <- shop.t.b  IDENTITY
