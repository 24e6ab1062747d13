-- UNPIVOT as a statement of its own.
--# catalog
CREATE TABLE w (id INTEGER, jan INTEGER, feb INTEGER);
--# job
UNPIVOT w ON jan, feb INTO NAME month VALUE sales;
--# edges
-- (result).id    <- p.main.w.id   IDENTITY
-- (result).sales <- p.main.w.feb  IDENTITY
-- (result).sales <- p.main.w.jan  IDENTITY
