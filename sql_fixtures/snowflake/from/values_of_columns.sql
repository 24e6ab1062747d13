-- VALUES in a lateral join keeps what it is made of.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT t.id, x.k, x.n FROM t, LATERAL (SELECT 'a' AS k, t.a AS n UNION ALL SELECT 'b', t.b) AS x;
--# edges
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).N  <- P.PUBLIC.T.A   IDENTITY
-- (result).N  <- P.PUBLIC.T.B   IDENTITY
