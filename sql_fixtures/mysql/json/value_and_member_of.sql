-- JSON_VALUE with RETURNING, and MEMBER OF.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT JSON_VALUE(j, '$.a' RETURNING DECIMAL(4,2)) AS v, a MEMBER OF (j) AS m, JSON_OVERLAPS(j, '[1]') AS o, JSON_CONTAINS(j, '1', '$.x') AS c FROM shop.t;
--# edges
-- (result).c <- shop.t.j  TRANSFORMATION
-- (result).m <- shop.t.a  TRANSFORMATION
-- (result).m <- shop.t.j  TRANSFORMATION
-- (result).o <- shop.t.j  TRANSFORMATION
-- (result).v <- shop.t.j  TRANSFORMATION
