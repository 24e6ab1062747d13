-- json_parse and object make SUPER values.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT json_parse(name) AS p, object('a', a, 'b', b) AS o, array(a, b) AS r, get_array_length(s) AS n FROM t;
--# edges
-- (result).n <- p.public.t.s     TRANSFORMATION
-- (result).o <- p.public.t.a     TRANSFORMATION
-- (result).o <- p.public.t.b     TRANSFORMATION
-- (result).p <- p.public.t.name  TRANSFORMATION
-- (result).r <- p.public.t.a     TRANSFORMATION
-- (result).r <- p.public.t.b     TRANSFORMATION
