-- LOCK IN SHARE MODE.
--# catalog
CREATE TABLE shop.t (a INT, b INT);
--# job
SELECT a FROM shop.t WHERE b = 1 LOCK IN SHARE MODE;
--# edges
-- (result)   <- shop.t.b  FILTER
-- (result).a <- shop.t.a  IDENTITY
