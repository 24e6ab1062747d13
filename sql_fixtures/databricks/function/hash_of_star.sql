-- hash(*) takes all columns.
--# catalog
CREATE TABLE w (id INT, a INT);
--# job
SELECT hash(*) AS h FROM w;
--# edges
-- (result).h <- p.default.w.a   TRANSFORMATION masking
-- (result).h <- p.default.w.id  TRANSFORMATION masking
