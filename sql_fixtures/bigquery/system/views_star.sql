-- A star over a view of INFORMATION_SCHEMA.
--# catalog
CREATE TABLE p.raw.orders (id INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT * EXCEPT (check_option, use_standard_sql)
FROM p.raw.INFORMATION_SCHEMA.VIEWS;
--# edges
-- p.mart.t.table_catalog   <- p.raw.INFORMATION_SCHEMA.VIEWS.table_catalog    IDENTITY
-- p.mart.t.table_name      <- p.raw.INFORMATION_SCHEMA.VIEWS.table_name       IDENTITY
-- p.mart.t.table_schema    <- p.raw.INFORMATION_SCHEMA.VIEWS.table_schema     IDENTITY
-- p.mart.t.view_definition <- p.raw.INFORMATION_SCHEMA.VIEWS.view_definition  IDENTITY
