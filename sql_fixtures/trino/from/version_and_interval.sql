-- FOR VERSION AS OF, and a time that is computed.
--# catalog
CREATE TABLE d.t (id bigint, a bigint);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT t.a, u.c FROM d.t FOR VERSION AS OF 8954597067493422955 AS t JOIN d.u FOR TIMESTAMP AS OF current_timestamp - INTERVAL '1' DAY AS u ON t.id = u.id;
--# edges
-- (result)   <- p.d.t.id  JOIN
-- (result)   <- p.d.u.id  JOIN
-- (result).a <- p.d.t.a   IDENTITY
-- (result).c <- p.d.u.c   IDENTITY
