-- A constructed struct meets a copied one by position, whatever the names of its fields.
--# catalog
CREATE TABLE p.d.t (st STRUCT<q INT64, w INT64>, a INT64, q INT64);
--# job
SELECT u.st.q AS v FROM (SELECT st FROM p.d.t UNION ALL SELECT STRUCT(a AS w, q) FROM p.d.t) AS u;
--# edges
-- (result).v <- p.d.t.a     IDENTITY
-- (result).v <- p.d.t.st.q  IDENTITY
