-- A funnel: each step joins the one before by user and time.
--# catalog
CREATE TABLE p.web.events (uid STRING, name STRING, ts TIMESTAMP);
--# job
WITH
  view AS (SELECT uid, MIN(ts) AS ts FROM p.web.events WHERE name = 'view' GROUP BY uid),
  cart AS (SELECT e.uid, MIN(e.ts) AS ts FROM p.web.events AS e JOIN view AS v ON v.uid = e.uid AND e.ts > v.ts WHERE e.name = 'cart' GROUP BY 1),
  buy AS (SELECT e.uid, MIN(e.ts) AS ts FROM p.web.events AS e JOIN cart AS c USING (uid) WHERE e.name = 'buy' AND e.ts > c.ts GROUP BY 1)
SELECT DATE(v.ts) AS day, COUNT(v.uid) AS viewed, COUNT(c.uid) AS carted, COUNT(b.uid) AS bought,
  SAFE_DIVIDE(COUNT(b.uid), COUNT(v.uid)) AS rate
FROM view AS v LEFT JOIN cart AS c ON c.uid = v.uid LEFT JOIN buy AS b ON b.uid = c.uid
GROUP BY day;
--# edges
-- (result)        <- p.web.events.name  FILTER
-- (result)        <- p.web.events.ts    FILTER
-- (result)        <- p.web.events.ts    GROUP_BY
-- (result)        <- p.web.events.ts    JOIN
-- (result)        <- p.web.events.uid   GROUP_BY
-- (result)        <- p.web.events.uid   JOIN
-- (result).bought <- p.web.events.uid   AGGREGATION
-- (result).carted <- p.web.events.uid   AGGREGATION
-- (result).day    <- p.web.events.ts    AGGREGATION
-- (result).rate   <- p.web.events.uid   AGGREGATION
-- (result).viewed <- p.web.events.uid   AGGREGATION
