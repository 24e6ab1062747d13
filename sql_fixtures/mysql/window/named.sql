-- Named windows and frames.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT SUM(a) OVER w AS s, LAG(name, 1, '-') OVER (w ORDER BY ts) AS l, ROW_NUMBER() OVER (ORDER BY b) AS r FROM shop.t WINDOW w AS (PARTITION BY id);
--# edges
-- (result).l <- shop.t.id    WINDOW
-- (result).l <- shop.t.name  AGGREGATION
-- (result).l <- shop.t.ts    WINDOW
-- (result).r <- shop.t.b     WINDOW
-- (result).s <- shop.t.a     AGGREGATION
-- (result).s <- shop.t.id    WINDOW
