-- A name without a schema is in PUBLIC.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT PUBLIC.T.a, p.public.t.b FROM p.public.t;
--# edges
-- (result).A <- P.PUBLIC.T.A  IDENTITY
-- (result).B <- P.PUBLIC.T.B  IDENTITY
