-- json_extract, JSON_VALUE, JSON_QUERY and JSON_OBJECT.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT json_extract_scalar(j, '$.a') AS x, JSON_VALUE(name, 'lax $.b') AS y, JSON_QUERY(name, 'strict $.c') AS q, CAST(j AS map(varchar, varchar))['k'] AS z FROM d.t;
--# edges
-- (result).q <- p.d.t.name  TRANSFORMATION
-- (result).x <- p.d.t.j     TRANSFORMATION
-- (result).y <- p.d.t.name  TRANSFORMATION
-- (result).z <- p.d.t.j     TRANSFORMATION
