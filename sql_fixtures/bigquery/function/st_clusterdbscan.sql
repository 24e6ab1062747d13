-- A geography function with a window.
--# catalog
CREATE TABLE p.geo.shops (id INT64, place GEOGRAPHY, chain STRING);
--# job
SELECT id, ST_CLUSTERDBSCAN(place, 1000, 5) OVER (PARTITION BY chain) AS cluster_id FROM p.geo.shops;
--# edges
-- (result).cluster_id <- p.geo.shops.chain  WINDOW
-- (result).cluster_id <- p.geo.shops.place  AGGREGATION
-- (result).id         <- p.geo.shops.id     IDENTITY
