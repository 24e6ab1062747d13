-- Hashes mask.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT sha2(name, 256) AS s, func_sha1(name) AS f, md5(name) AS m, fnv_hash(id) AS h, upper(name) AS u FROM t;
--# edges
-- (result).f <- p.public.t.name  TRANSFORMATION masking
-- (result).h <- p.public.t.id    TRANSFORMATION masking
-- (result).m <- p.public.t.name  TRANSFORMATION masking
-- (result).s <- p.public.t.name  TRANSFORMATION masking
-- (result).u <- p.public.t.name  TRANSFORMATION
