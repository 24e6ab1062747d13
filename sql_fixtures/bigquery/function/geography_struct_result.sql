-- A field of a computed STRUCT comes from the argument.
--# catalog
CREATE TABLE p.raw.events (geo GEOGRAPHY);
--# job
CREATE TABLE p.mart.t AS
SELECT
  ST_BOUNDINGBOX(geo).xmin AS west,
  ST_GEOHASH(ST_CENTROID(geo), 6) AS cell
FROM p.raw.events;
--# edges
-- p.mart.t.cell <- p.raw.events.geo  TRANSFORMATION
-- p.mart.t.west <- p.raw.events.geo  TRANSFORMATION
