-- SET replaces a column where it stands; the range variable keeps the old value.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> SET c = a + 1, a = c;
--# edges
-- (result).a  <- p.d.u.c   IDENTITY
-- (result).c  <- p.d.u.a   TRANSFORMATION
-- (result).id <- p.d.u.id  IDENTITY
