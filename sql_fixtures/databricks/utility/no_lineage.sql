-- Statements without lineage say nothing.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
SET spark.sql.shuffle.partitions = 10;
OPTIMIZE mart.spend ZORDER BY (email);
VACUUM mart.spend RETAIN 168 HOURS;
ANALYZE TABLE mart.spend COMPUTE STATISTICS;
REFRESH TABLE mart.spend;
ALTER TABLE mart.spend SET TBLPROPERTIES ('a' = 'b');
MSCK REPAIR TABLE mart.spend;
DESCRIBE TABLE mart.spend;
GRANT SELECT ON TABLE mart.spend TO `x`;
--# edges
