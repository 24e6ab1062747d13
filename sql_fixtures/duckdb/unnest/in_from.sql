-- unnest in FROM.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT t.id, x.e.sku AS sku FROM t, unnest(t.items) AS x (e);
--# edges
-- (result).id  <- p.main.t.id         IDENTITY
-- (result).sku <- p.main.t.items.sku  IDENTITY
