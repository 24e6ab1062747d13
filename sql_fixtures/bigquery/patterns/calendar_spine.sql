-- A spine of days, cross joined and left joined, with carried-forward values.
--# catalog
CREATE TABLE p.fin.rates (ccy STRING, day DATE, rate NUMERIC);
--# job
CREATE TABLE p.fin.daily AS
WITH bounds AS (SELECT MIN(day) AS lo, MAX(day) AS hi FROM p.fin.rates),
spine AS (SELECT d AS day, c.ccy FROM bounds, UNNEST(GENERATE_DATE_ARRAY(bounds.lo, bounds.hi)) AS d CROSS JOIN (SELECT DISTINCT ccy FROM p.fin.rates) AS c)
SELECT s.day, s.ccy, LAST_VALUE(r.rate IGNORE NULLS) OVER (PARTITION BY s.ccy ORDER BY s.day) AS rate
FROM spine AS s LEFT JOIN p.fin.rates AS r ON r.day = s.day AND r.ccy = s.ccy;
--# edges
-- p.fin.daily      <- p.fin.rates.ccy   JOIN
-- p.fin.daily      <- p.fin.rates.day   JOIN
-- p.fin.daily.ccy  <- p.fin.rates.ccy   IDENTITY
-- p.fin.daily.day  <- p.fin.rates.day   AGGREGATION
-- p.fin.daily.rate <- p.fin.rates.ccy   WINDOW
-- p.fin.daily.rate <- p.fin.rates.day   WINDOW
-- p.fin.daily.rate <- p.fin.rates.rate  AGGREGATION
