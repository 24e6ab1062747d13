-- RENAME behind a star.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT * RENAME (id AS key) FROM w;
--# edges
-- (result).alpha  <- p.main.w.alpha   IDENTITY
-- (result).amount <- p.main.w.amount  IDENTITY
-- (result).key    <- p.main.w.id      IDENTITY
