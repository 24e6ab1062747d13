-- ASOF JOIN with ON.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
CREATE TABLE p (id INTEGER, at TIMESTAMP, price INTEGER);
--# job
SELECT t.id, p.price FROM t ASOF JOIN p ON t.id = p.id AND t.ts >= p.at;
--# edges
-- (result)       <- p.main.p.at     JOIN
-- (result)       <- p.main.p.id     JOIN
-- (result)       <- p.main.t.id     JOIN
-- (result)       <- p.main.t.ts     JOIN
-- (result).id    <- p.main.t.id     IDENTITY
-- (result).price <- p.main.p.price  IDENTITY
