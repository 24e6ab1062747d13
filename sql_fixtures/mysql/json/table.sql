-- JSON_TABLE: all its columns are made of the document.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT t.id, x.sku, x.n FROM shop.t, JSON_TABLE(t.j, '$.items[*]' COLUMNS (n FOR ORDINALITY, sku VARCHAR(20) PATH '$.sku', qty INT PATH '$.qty')) AS x;
--# edges
-- (result).id  <- shop.t.id  IDENTITY
-- (result).n   <- shop.t.j   TRANSFORMATION
-- (result).sku <- shop.t.j   TRANSFORMATION
