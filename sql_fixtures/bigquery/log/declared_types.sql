-- Declared columns of one job: fields, arrays and order serve the jobs after it.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE TABLE p.d.x (meta STRUCT<a INT64, b STRUCT<c INT64>>, tags ARRAY<STRUCT<k STRING, v INT64>>, id INT64);
--# edges
--# job
INSERT INTO p.d.x SELECT STRUCT(n AS one, STRUCT(id AS two)), [STRUCT('x', n)], id FROM p.d.s;
--# edges
-- p.d.x.id       <- p.d.s.id  IDENTITY
-- p.d.x.meta.a   <- p.d.s.n   IDENTITY
-- p.d.x.meta.b.c <- p.d.s.id  IDENTITY
-- p.d.x.tags.v   <- p.d.s.n   TRANSFORMATION
--# job destination=p.d.out
SELECT x.meta.b.c, t.v, x.meta.* EXCEPT (b) FROM p.d.x AS x, UNNEST(tags) AS t;
--# edges
-- p.d.out.a <- p.d.x.meta.a    IDENTITY
-- p.d.out.c <- p.d.x.meta.b.c  IDENTITY
-- p.d.out.v <- p.d.x.tags.v    IDENTITY
