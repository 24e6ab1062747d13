-- Hashes mask.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT hash(name, id) AS h, sha256(name) AS s, md5(name) AS m, hex(name) AS x FROM t;
--# edges
-- (result).h <- p.main.t.id    TRANSFORMATION masking
-- (result).h <- p.main.t.name  TRANSFORMATION masking
-- (result).m <- p.main.t.name  TRANSFORMATION masking
-- (result).s <- p.main.t.name  TRANSFORMATION masking
-- (result).x <- p.main.t.name  TRANSFORMATION
