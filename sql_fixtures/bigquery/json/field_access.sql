-- dbt-colibri#137: access with dots and brackets reads the JSON column.
--# catalog
CREATE TABLE p.d.t (payload JSON);
--# job
SELECT payload.user.name AS name, payload['items'][0].sku AS sku, INT64(payload.n) AS n FROM p.d.t;
--# edges
-- (result).n    <- p.d.t.payload  TRANSFORMATION
-- (result).name <- p.d.t.payload  TRANSFORMATION
-- (result).sku  <- p.d.t.payload  TRANSFORMATION
