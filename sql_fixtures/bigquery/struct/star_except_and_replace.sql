-- Stars over a struct, over a row and over a field of a row.
--# catalog
CREATE TABLE p.d.deep (id INT64, r STRUCT<c STRING, k STRING, arr ARRAY<STRUCT<m INT64, n INT64>>>);
--# job
CREATE TABLE p.d.out AS SELECT d.* EXCEPT (r), d.r.* EXCEPT (arr) REPLACE (UPPER(d.r.c) AS c), (SELECT AS STRUCT d.r.* EXCEPT (c)).k AS k2 FROM p.d.deep AS d;
--# edges
-- p.d.out.c  <- p.d.deep.r.c  TRANSFORMATION
-- p.d.out.id <- p.d.deep.id   IDENTITY
-- p.d.out.k  <- p.d.deep.r.k  IDENTITY
-- p.d.out.k2 <- p.d.deep.r.k  TRANSFORMATION
