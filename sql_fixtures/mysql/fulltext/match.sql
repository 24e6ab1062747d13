-- MATCH … AGAINST is made of its columns.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT id, MATCH (name) AGAINST ('x' IN BOOLEAN MODE) AS score FROM shop.t WHERE MATCH (name) AGAINST ('x');
--# edges
-- (result)       <- shop.t.name  FILTER
-- (result).id    <- shop.t.id    IDENTITY
-- (result).score <- shop.t.name  TRANSFORMATION
