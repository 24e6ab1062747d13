-- COLUMNS with a lambda over names.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT COLUMNS(lambda c: c LIKE 'a%') FROM w;
--# edges
-- (result).alpha  <- p.main.w.alpha   IDENTITY
-- (result).amount <- p.main.w.amount  IDENTITY
