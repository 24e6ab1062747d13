-- A PIVOT whose aggregate and FOR column are expressions over the input.
--# catalog
CREATE TABLE p.d.s (r STRING, at_ts TIMESTAMP, amt NUMERIC, rate NUMERIC);
--# job
SELECT r, mon, tue
FROM (SELECT r, at_ts, amt, rate FROM p.d.s)
PIVOT (SUM(amt * rate) FOR EXTRACT(DAYOFWEEK FROM at_ts) IN (2 AS mon, 3 AS tue));
--# edges
-- (result)     <- p.d.s.r      GROUP_BY
-- (result).mon <- p.d.s.amt    AGGREGATION
-- (result).mon <- p.d.s.at_ts  CONDITIONAL
-- (result).mon <- p.d.s.rate   AGGREGATION
-- (result).r   <- p.d.s.r      IDENTITY
-- (result).tue <- p.d.s.amt    AGGREGATION
-- (result).tue <- p.d.s.at_ts  CONDITIONAL
-- (result).tue <- p.d.s.rate   AGGREGATION
