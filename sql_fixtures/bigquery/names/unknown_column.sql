-- A column that no relation has is reported; the rest stands.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, nonsense FROM p.d.u;
--# edges
-- (result).a        <- p.d.u.a         IDENTITY
-- (result).nonsense <- p.d.u.nonsense  IDENTITY inferred
--# diagnostics
-- 1:11 warning[unknown-column] no table in scope has a column nonsense
