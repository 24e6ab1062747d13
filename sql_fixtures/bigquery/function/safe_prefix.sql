-- SAFE. changes what happens on errors, not the lineage.
--# catalog
CREATE TABLE p.raw.events (payload STRING, latency INT64, label STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  SAFE.PARSE_DATE('%F', label) AS d,
  SAFE.SUBSTR(payload, latency) AS s
FROM p.raw.events;
--# edges
-- p.mart.t.d <- p.raw.events.label    TRANSFORMATION
-- p.mart.t.s <- p.raw.events.latency  TRANSFORMATION
-- p.mart.t.s <- p.raw.events.payload  TRANSFORMATION
