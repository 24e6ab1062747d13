-- Functions with grammars of their own: EXTRACT, TRIM parts, CAST FORMAT, NORMALIZE modes.
--# catalog
CREATE TABLE p.d.t (a STRING, ts TIMESTAMP);
--# job
SELECT EXTRACT(HOUR FROM ts AT TIME ZONE 'UTC') AS h, NORMALIZE(a, NFKC) AS n, TIMESTAMP_TRUNC(ts, DAY, 'UTC') AS d, FORMAT_TIMESTAMP('%F', ts) AS f FROM p.d.t;
--# edges
-- (result).d <- p.d.t.ts  TRANSFORMATION
-- (result).f <- p.d.t.ts  TRANSFORMATION
-- (result).h <- p.d.t.ts  TRANSFORMATION
-- (result).n <- p.d.t.a   TRANSFORMATION
