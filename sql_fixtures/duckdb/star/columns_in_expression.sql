-- COLUMNS inside an expression repeats it for each column.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT id, min(COLUMNS(* EXCLUDE (id))) FROM w GROUP BY id;
--# edges
-- (result)        <- p.main.w.id      GROUP_BY
-- (result).alpha  <- p.main.w.alpha   AGGREGATION
-- (result).amount <- p.main.w.amount  AGGREGATION
-- (result).id     <- p.main.w.id      IDENTITY
