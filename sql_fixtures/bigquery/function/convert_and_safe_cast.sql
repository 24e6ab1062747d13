-- Casts with formats and zones, and safe conversions.
--# catalog
CREATE TABLE p.d.raw (txt STRING, zone STRING, ts TIMESTAMP, b BYTES);
--# job
SELECT CAST(txt AS DATE FORMAT 'YYYY-MM-DD') AS d, CAST(ts AS STRING FORMAT 'HH24:MI' AT TIME ZONE zone) AS t, SAFE_CONVERT_BYTES_TO_STRING(b) AS s FROM p.d.raw;
--# edges
-- (result).d <- p.d.raw.txt   TRANSFORMATION
-- (result).s <- p.d.raw.b     TRANSFORMATION
-- (result).t <- p.d.raw.ts    TRANSFORMATION
-- (result).t <- p.d.raw.zone  TRANSFORMATION
