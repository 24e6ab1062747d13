-- A star with a pattern.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT * LIKE 'a%' FROM w;
--# edges
-- (result).alpha  <- p.main.w.alpha   IDENTITY
-- (result).amount <- p.main.w.amount  IDENTITY
