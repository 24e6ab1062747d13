-- HyperLogLog and LEN.
--# catalog
CREATE TABLE t (id int, a int, name varchar(20));
--# job
SELECT hll(id) AS h, max(len(name)) AS l, any_value(a) AS v FROM t;
--# edges
-- (result).h <- p.public.t.id    AGGREGATION
-- (result).l <- p.public.t.name  AGGREGATION
-- (result).v <- p.public.t.a     AGGREGATION
