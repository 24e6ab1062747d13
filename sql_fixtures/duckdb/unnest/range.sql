-- generate_series and range in FROM.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT t.id, g, r.range AS n FROM t, generate_series(1, t.a) AS g, range(3) AS r;
--# edges
-- (result).g  <- p.main.t.a   TRANSFORMATION
-- (result).id <- p.main.t.id  IDENTITY
