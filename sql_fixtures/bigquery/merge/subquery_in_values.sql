-- Scalar subqueries in SET and in VALUES.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.names (id INT64, name STRING);
CREATE TABLE p.d.out (id INT64, name STRING);
--# job
MERGE p.d.out AS o USING p.d.u AS u ON o.id = u.id
WHEN MATCHED THEN UPDATE SET name = (SELECT MAX(n.name) FROM p.d.names AS n WHERE n.id = u.c)
WHEN NOT MATCHED THEN INSERT (id, name) VALUES (u.id, (SELECT ANY_VALUE(name) FROM p.d.names));
--# edges
-- p.d.out      <- p.d.names.id    FILTER
-- p.d.out      <- p.d.out.id      JOIN
-- p.d.out      <- p.d.u.c         FILTER
-- p.d.out      <- p.d.u.id        JOIN
-- p.d.out.id   <- p.d.u.id        IDENTITY
-- p.d.out.name <- p.d.names.name  AGGREGATION
