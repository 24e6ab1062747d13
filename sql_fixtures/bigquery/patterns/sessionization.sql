-- Sessions by gaps: a lag, a flag, and its running sum.
--# catalog
CREATE TABLE p.web.hits (visitor STRING, ts TIMESTAMP, url STRING);
--# job
CREATE TABLE p.web.sessions AS
WITH gaps AS (
  SELECT visitor, ts, url,
    IF(TIMESTAMP_DIFF(ts, LAG(ts) OVER (PARTITION BY visitor ORDER BY ts), MINUTE) > 30, 1, 0) AS is_new
  FROM p.web.hits
), numbered AS (
  SELECT *, SUM(is_new) OVER (PARTITION BY visitor ORDER BY ts) AS session_no FROM gaps
)
SELECT visitor, session_no, COUNT(*) AS hits, MIN(ts) AS started, ARRAY_AGG(url ORDER BY ts)[ORDINAL(1)] AS entry
FROM numbered
GROUP BY visitor, session_no;
--# edges
-- p.web.sessions            <- p.web.hits.ts       GROUP_BY
-- p.web.sessions            <- p.web.hits.visitor  GROUP_BY
-- p.web.sessions.entry      <- p.web.hits.ts       WINDOW
-- p.web.sessions.entry      <- p.web.hits.url      AGGREGATION
-- p.web.sessions.session_no <- p.web.hits.ts       CONDITIONAL
-- p.web.sessions.session_no <- p.web.hits.ts       WINDOW
-- p.web.sessions.session_no <- p.web.hits.visitor  CONDITIONAL
-- p.web.sessions.session_no <- p.web.hits.visitor  WINDOW
-- p.web.sessions.started    <- p.web.hits.ts       AGGREGATION
-- p.web.sessions.visitor    <- p.web.hits.visitor  IDENTITY
