-- Functions without arguments have no source.
--# catalog
CREATE TABLE p.raw.orders (id INT64, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT
  GENERATE_UUID() AS id,
  SESSION_USER() AS who,
  RAND() AS r,
  CURRENT_TIMESTAMP() AS ts
FROM p.raw.orders;
--# edges
