-- A table that an earlier job created is known to later ones, though no metadata have it.
--# catalog
CREATE TABLE p.raw.orders (id INT64, amount NUMERIC, placed STRUCT<ts TIMESTAMP, who STRING>);
--# job
CREATE TABLE p.tmp.stage AS SELECT id, amount, placed FROM p.raw.orders;
--# edges
-- p.tmp.stage.amount <- p.raw.orders.amount  IDENTITY
-- p.tmp.stage.id     <- p.raw.orders.id      IDENTITY
-- p.tmp.stage.placed <- p.raw.orders.placed  IDENTITY
--# job destination=p.mart.orders
SELECT * EXCEPT (placed), placed.ts FROM p.tmp.stage WHERE amount > 0;
--# edges
-- p.mart.orders        <- p.tmp.stage.amount     FILTER
-- p.mart.orders.amount <- p.tmp.stage.amount     IDENTITY
-- p.mart.orders.id     <- p.tmp.stage.id         IDENTITY
-- p.mart.orders.ts     <- p.tmp.stage.placed.ts  IDENTITY
