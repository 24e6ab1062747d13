-- An alias that is also the name of a project: qualified columns are the alias's.
--# catalog
CREATE TABLE p.d.t (id INT64, d STRUCT<u STRUCT<a INT64>>);
CREATE TABLE p.d.u (id INT64, a INT64);
--# job
CREATE TABLE p.d.out AS SELECT p.id, p.d.u.a FROM p.d.u AS x JOIN p.d.t AS p ON p.id = x.id;
--# edges
-- p.d.out    <- p.d.t.id     JOIN
-- p.d.out    <- p.d.u.id     JOIN
-- p.d.out.a  <- p.d.t.d.u.a  IDENTITY
-- p.d.out.id <- p.d.t.id     IDENTITY
