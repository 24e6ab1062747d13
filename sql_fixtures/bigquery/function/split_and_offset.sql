-- Text functions chained with array access; the computed index is a value.
--# catalog
CREATE TABLE p.d.urls (url STRING, n INT64, pattern STRING);
--# job
SELECT SPLIT(url, '/')[SAFE_ORDINAL(n)] AS part, REGEXP_EXTRACT(url, pattern) AS m, ARRAY_TO_STRING(ARRAY_REVERSE(SPLIT(NET.HOST(url), '.')), '.') AS host FROM p.d.urls;
--# edges
-- (result).host <- p.d.urls.url      TRANSFORMATION
-- (result).m    <- p.d.urls.pattern  TRANSFORMATION
-- (result).m    <- p.d.urls.url      TRANSFORMATION
-- (result).part <- p.d.urls.n        TRANSFORMATION
-- (result).part <- p.d.urls.url      TRANSFORMATION
