-- FROM without SELECT, with WHERE.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
FROM w WHERE id = 1;
--# edges
-- (result)        <- p.main.w.id      FILTER
-- (result).alpha  <- p.main.w.alpha   IDENTITY
-- (result).amount <- p.main.w.amount  IDENTITY
-- (result).id     <- p.main.w.id      IDENTITY
