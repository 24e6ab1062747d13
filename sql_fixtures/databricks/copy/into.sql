-- Files are the source; which field makes which column is not known.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
COPY INTO mart.spend FROM 's3://bucket/spend' FILEFORMAT = PARQUET COPY_OPTIONS ('mergeSchema' = 'true');
COPY INTO mart.spend FROM (SELECT email, total::INT FROM 's3://bucket/spend') FILEFORMAT = CSV;
--# edges
