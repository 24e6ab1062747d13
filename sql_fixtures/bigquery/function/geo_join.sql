-- Geography functions in ON and in the select list.
--# catalog
CREATE TABLE p.geo.shops (id INT64, lng FLOAT64, lat FLOAT64);
CREATE TABLE p.geo.areas (name STRING, shape GEOGRAPHY);
--# job
CREATE TABLE p.geo.out AS
SELECT s.id, a.name, ST_DISTANCE(ST_GEOGPOINT(s.lng, s.lat), ST_CENTROID(a.shape)) AS meters
FROM p.geo.shops AS s JOIN p.geo.areas AS a ON ST_WITHIN(ST_GEOGPOINT(s.lng, s.lat), a.shape);
--# edges
-- p.geo.out        <- p.geo.areas.shape  JOIN
-- p.geo.out        <- p.geo.shops.lat    JOIN
-- p.geo.out        <- p.geo.shops.lng    JOIN
-- p.geo.out.id     <- p.geo.shops.id     IDENTITY
-- p.geo.out.meters <- p.geo.areas.shape  TRANSFORMATION
-- p.geo.out.meters <- p.geo.shops.lat    TRANSFORMATION
-- p.geo.out.meters <- p.geo.shops.lng    TRANSFORMATION
-- p.geo.out.name   <- p.geo.areas.name   IDENTITY
