-- UNION by position; the names are those of the first part.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT id, a FROM shop.t UNION SELECT c, id FROM shop.u ORDER BY a LIMIT 5;
--# edges
-- (result)    <- shop.t.a   SORT
-- (result)    <- shop.u.id  SORT
-- (result).a  <- shop.t.a   IDENTITY
-- (result).a  <- shop.u.id  IDENTITY
-- (result).id <- shop.t.id  IDENTITY
-- (result).id <- shop.u.c   IDENTITY
