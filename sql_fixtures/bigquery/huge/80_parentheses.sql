-- Parentheses 80 deep.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) + c AS v FROM p.d.u;
--# edges
-- (result).v <- p.d.u.a  TRANSFORMATION
-- (result).v <- p.d.u.c  TRANSFORMATION
