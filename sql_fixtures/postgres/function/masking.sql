-- Hashes and pgcrypto's ciphers mask; encode does not.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT md5(name) AS m, digest(name, 'sha256') AS d, crypt(name, gen_salt('bf')) AS c, encode(sha256(name::bytea), 'hex') AS e, pgp_sym_decrypt(name::bytea, 'k') AS p FROM t;
--# edges
-- (result).c <- p.public.t.name  TRANSFORMATION masking
-- (result).d <- p.public.t.name  TRANSFORMATION masking
-- (result).e <- p.public.t.name  TRANSFORMATION masking
-- (result).m <- p.public.t.name  TRANSFORMATION masking
-- (result).p <- p.public.t.name  TRANSFORMATION
