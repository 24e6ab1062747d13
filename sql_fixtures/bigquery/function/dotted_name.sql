-- Names with a prefix, in any case: NET., HLL_COUNT., KLL_QUANTILES.
--# catalog
CREATE TABLE p.raw.events (id INT64, url STRING, latency INT64, label STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  net.Host(url) AS host,
  HLL_COUNT.INIT(id) AS ids,
  HLL_COUNT.EXTRACT(HLL_COUNT.INIT(label, 12)) AS labels,
  KLL_QUANTILES.INIT_INT64(latency, 1000) AS latencies
FROM p.raw.events
GROUP BY host;
--# edges
-- p.mart.t           <- p.raw.events.url      GROUP_BY
-- p.mart.t.host      <- p.raw.events.url      TRANSFORMATION
-- p.mart.t.ids       <- p.raw.events.id       AGGREGATION
-- p.mart.t.labels    <- p.raw.events.label    AGGREGATION
-- p.mart.t.latencies <- p.raw.events.latency  AGGREGATION
