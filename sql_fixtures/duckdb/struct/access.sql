-- Fields of structs, by dot, subscript and function.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT s.x AS a, t.s.y AS b, s['x'] AS c, struct_pack(v := s).v.y AS d, {'p': a, 'q': b} AS e, struct_pack(k := a).k AS g FROM t;
--# edges
-- (result).a   <- p.main.t.s.x  IDENTITY
-- (result).b   <- p.main.t.s.y  IDENTITY
-- (result).c   <- p.main.t.s.x  IDENTITY
-- (result).d   <- p.main.t.s.y  IDENTITY
-- (result).e.p <- p.main.t.a    IDENTITY
-- (result).e.q <- p.main.t.b    IDENTITY
-- (result).g   <- p.main.t.a    IDENTITY
