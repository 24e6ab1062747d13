-- JSON_QUERY with a wrapper.
--# catalog
CREATE TABLE d.t (name varchar);
--# job
SELECT JSON_QUERY(name, 'lax $.a' WITH CONDITIONAL ARRAY WRAPPER) AS q, JSON_QUERY(name, 'lax $.b' WITHOUT WRAPPER) AS r FROM d.t;
--# edges
-- (result).q <- p.d.t.name  TRANSFORMATION
-- (result).r <- p.d.t.name  TRANSFORMATION
