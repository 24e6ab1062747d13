-- UNPIVOT makes rows of columns.
--# catalog
CREATE TABLE w (id INT, jan INT, feb INT);
--# job
SELECT * FROM w UNPIVOT (sales FOR month IN (jan AS `January`, feb AS `February`));
--# edges
-- (result).id    <- p.default.w.id   IDENTITY
-- (result).sales <- p.default.w.feb  IDENTITY
-- (result).sales <- p.default.w.jan  IDENTITY
