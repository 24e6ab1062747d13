-- datahub#7102: a temp table that one child of a script wrote is resolved through in its siblings.
--# catalog
CREATE TABLE p.d.orders (id INT64, amount NUMERIC, country STRING);
--# job job_id=script_1 statement_type=SCRIPT
CREATE TEMP TABLE big AS SELECT id, amount FROM p.d.orders WHERE country = 'KR';
INSERT INTO p.d.out (id, amount) SELECT id, amount * 2 FROM big;
--# edges
-- p.d.out        <- p.d.orders.country  FILTER
-- p.d.out.amount <- p.d.orders.amount   TRANSFORMATION
-- p.d.out.id     <- p.d.orders.id       IDENTITY
--# job parent_job_id=script_1 destination=p._scriptab12.big referenced_tables=p.d.orders statement_type=CREATE_TABLE_AS_SELECT
CREATE TEMP TABLE big AS SELECT id, amount FROM p.d.orders WHERE country = 'KR'
--# edges
--# job parent_job_id=script_1 destination=p.d.out referenced_tables=p._scriptab12.big statement_type=INSERT
INSERT INTO p.d.out (id, amount) SELECT id, amount * 2 FROM big
--# edges
-- p.d.out        <- p.d.orders.country  FILTER
-- p.d.out.amount <- p.d.orders.amount   TRANSFORMATION
-- p.d.out.id     <- p.d.orders.id       IDENTITY
