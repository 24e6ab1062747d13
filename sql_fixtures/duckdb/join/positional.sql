-- POSITIONAL JOIN puts rows side by side.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT w.alpha, u.c FROM w POSITIONAL JOIN u;
--# edges
-- (result).alpha <- p.main.w.alpha  IDENTITY
-- (result).c     <- p.main.u.c      IDENTITY
