-- dbt-colibri#137: paths below a JSON column stay with the column, whatever the notation.
--# catalog
CREATE TABLE p.raw.events (id INT64, doc JSON, docs ARRAY<JSON>, s STRUCT<j JSON, n INT64>);
--# job
SELECT
  doc.user.address[0].zip AS zip, doc['user']['name'] AS name, INT64(doc.n) AS n, docs[SAFE_OFFSET(0)].x AS x,
  s.j.deep.er AS deeper, LAX_STRING(s.j['k']) AS k, doc[LOWER('A')] AS computed
FROM p.raw.events;
--# edges
-- (result).computed <- p.raw.events.doc   TRANSFORMATION
-- (result).deeper   <- p.raw.events.s.j   TRANSFORMATION
-- (result).k        <- p.raw.events.s.j   TRANSFORMATION
-- (result).n        <- p.raw.events.doc   TRANSFORMATION
-- (result).name     <- p.raw.events.doc   TRANSFORMATION
-- (result).x        <- p.raw.events.docs  TRANSFORMATION
-- (result).zip      <- p.raw.events.doc   TRANSFORMATION
