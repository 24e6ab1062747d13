-- COLUMNS inside an expression repeats it for each column.
-- FIXME: the expression is not repeated for each column: alpha and amount are missing.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT id, min(COLUMNS(* EXCLUDE (id))) FROM w GROUP BY id;
--# edges
-- (result)    <- p.main.w.id  GROUP_BY
-- (result).id <- p.main.w.id  IDENTITY
--# diagnostics
-- 1:24 warning[unsupported] a star with modifiers as an argument has no lineage
-- 1:16 note[unknown-function] function p.main.columns is not known: all its arguments count as values
