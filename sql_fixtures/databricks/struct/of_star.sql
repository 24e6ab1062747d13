-- struct(*) has all columns as fields.
-- FIXME: the star in struct is not read; it has the fields s.id and s.a.
--# catalog
CREATE TABLE w (id INT, a INT);
--# job
SELECT struct(*) AS s FROM w;
--# edges
--# diagnostics
-- 1:15 error[syntax-error] Expected: an expression, found: *
