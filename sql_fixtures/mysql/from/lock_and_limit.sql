-- LIMIT and locking clauses.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT a FROM shop.t ORDER BY b DESC LIMIT 5, 10 FOR UPDATE SKIP LOCKED;
--# edges
-- (result)   <- shop.t.b  SORT
-- (result).a <- shop.t.a  IDENTITY
