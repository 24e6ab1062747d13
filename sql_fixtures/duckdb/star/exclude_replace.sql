-- EXCLUDE and REPLACE behind a star.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT * EXCLUDE (alpha) REPLACE (amount + 1 AS amount) FROM w;
--# edges
-- (result).amount <- p.main.w.amount  TRANSFORMATION
-- (result).id     <- p.main.w.id      IDENTITY
