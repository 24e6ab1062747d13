-- FROM without SELECT gives all columns.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
FROM w;
--# edges
-- (result).alpha  <- p.main.w.alpha   IDENTITY
-- (result).amount <- p.main.w.amount  IDENTITY
-- (result).id     <- p.main.w.id      IDENTITY
