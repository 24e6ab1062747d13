-- JSON_TABLE with NESTED PATH.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT x.sku, x.tag FROM shop.t, JSON_TABLE(j, '$[*]' COLUMNS (sku VARCHAR(20) PATH '$.sku', NESTED PATH '$.tags[*]' COLUMNS (tag VARCHAR(20) PATH '$'))) AS x;
--# edges
-- (result).sku <- shop.t.j  TRANSFORMATION
-- (result).tag <- shop.t.j  TRANSFORMATION
