-- UNPIVOT: one value column, one name column.
--# catalog
CREATE TABLE w (id NUMBER, jan NUMBER, feb NUMBER);
--# job
SELECT * FROM w UNPIVOT (sales FOR month IN (jan, feb));
--# edges
-- (result).ID    <- P.PUBLIC.W.ID   IDENTITY
-- (result).SALES <- P.PUBLIC.W.FEB  IDENTITY
-- (result).SALES <- P.PUBLIC.W.JAN  IDENTITY
