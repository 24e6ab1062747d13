-- Parts of dates are texts.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT date_trunc('month', ts) AS m, date_diff('day', ts, current_date) AS d, ts + INTERVAL (a) DAY AS i, strftime(ts, '%Y') AS s, extract(year FROM ts) AS y FROM t;
--# edges
-- (result).d <- p.main.t.ts  TRANSFORMATION
-- (result).i <- p.main.t.a   TRANSFORMATION
-- (result).i <- p.main.t.ts  TRANSFORMATION
-- (result).m <- p.main.t.ts  TRANSFORMATION
-- (result).s <- p.main.t.ts  TRANSFORMATION
-- (result).y <- p.main.t.ts  TRANSFORMATION
