-- LIKE ANY over a list reads the operand and the patterns.
--# catalog
CREATE TABLE p.d.t (a STRING, b STRING);
--# job
SELECT a FROM p.d.t WHERE a LIKE ANY ('x%', b);
--# edges
-- (result)   <- p.d.t.a  FILTER
-- (result)   <- p.d.t.b  FILTER
-- (result).a <- p.d.t.a  IDENTITY
