-- Names are compared without regard to case, quoted ones too.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT "A" AS Total, T."B" FROM "T";
--# edges
-- (result).B     <- p.main.t.b  IDENTITY
-- (result).Total <- p.main.t.a  IDENTITY
