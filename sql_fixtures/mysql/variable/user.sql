-- User variables are no columns.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT @n := a AS x, @m AS y, @@session.time_zone AS z FROM shop.t;
--# edges
-- (result).x <- shop.t.a  TRANSFORMATION
