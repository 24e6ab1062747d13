-- unnest in the list.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT id, unnest(tags) AS tag, unnest(items).sku AS sku FROM t;
--# edges
-- (result).id  <- p.main.t.id         IDENTITY
-- (result).sku <- p.main.t.items.sku  IDENTITY
-- (result).tag <- p.main.t.tags       IDENTITY
