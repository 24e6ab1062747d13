-- GROUP_CONCAT with DISTINCT, ORDER BY and SEPARATOR.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT id, GROUP_CONCAT(DISTINCT name ORDER BY ts DESC SEPARATOR ';') AS l FROM shop.t GROUP BY id;
--# edges
-- (result)    <- shop.t.id    GROUP_BY
-- (result).id <- shop.t.id    IDENTITY
-- (result).l  <- shop.t.name  AGGREGATION
-- (result).l  <- shop.t.ts    WINDOW
