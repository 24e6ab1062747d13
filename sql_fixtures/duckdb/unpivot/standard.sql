-- UNPIVOT in FROM.
--# catalog
CREATE TABLE w (id INTEGER, jan INTEGER, feb INTEGER);
--# job
SELECT * FROM w UNPIVOT (sales FOR month IN (jan, feb));
--# edges
-- (result).id    <- p.main.w.id   IDENTITY
-- (result).sales <- p.main.w.feb  IDENTITY
-- (result).sales <- p.main.w.jan  IDENTITY
