-- sqlglot#3318: a quoted path before a column.
--# catalog
CREATE TABLE p.db.t (c INT64);
--# job default_dataset=p.db
SELECT `db.t`.`c` FROM `db.t`;
--# edges
-- (result).c <- p.db.t.c  IDENTITY
