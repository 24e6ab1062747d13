-- EXTEND adds columns to the right.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> EXTEND a * c AS product, ROW_NUMBER() OVER (ORDER BY id) AS n;
--# edges
-- (result).a       <- p.d.u.a   IDENTITY
-- (result).c       <- p.d.u.c   IDENTITY
-- (result).id      <- p.d.u.id  IDENTITY
-- (result).n       <- p.d.u.id  WINDOW
-- (result).product <- p.d.u.a   TRANSFORMATION
-- (result).product <- p.d.u.c   TRANSFORMATION
