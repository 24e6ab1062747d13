-- Indexes and row policies have no lineage.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE SEARCH INDEX idx ON p.d.t (ALL COLUMNS);
CREATE VECTOR INDEX vidx ON p.d.t (items) OPTIONS (index_type = 'IVF', distance_type = 'COSINE');
CREATE ROW ACCESS POLICY f ON p.d.t GRANT TO ('user:a@example.com') FILTER USING (a = 1);
DROP ALL ROW ACCESS POLICIES ON p.d.t;
--# edges
