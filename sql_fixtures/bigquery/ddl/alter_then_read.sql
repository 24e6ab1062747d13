-- ALTER TABLE changes what later statements of the script know of the table.
--# catalog
CREATE TABLE p.d.t (id INT64, a INT64, b INT64);
--# job
ALTER TABLE p.d.t RENAME COLUMN a TO amount, ADD COLUMN note STRING, DROP COLUMN b;
CREATE TABLE p.d.out AS SELECT * FROM p.d.t;
--# edges
-- p.d.out.amount <- p.d.t.amount  IDENTITY
-- p.d.out.id     <- p.d.t.id      IDENTITY
-- p.d.out.note   <- p.d.t.note    IDENTITY
