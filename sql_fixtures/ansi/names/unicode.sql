-- Quoted names with escapes.
-- FIXME: U&"…" is read as an operator between two columns; x is day.
--# catalog
CREATE TABLE raw.days (day DATE);
--# job
SELECT U&"d\0061y" AS x FROM raw.days;
--# edges
-- (result).x <- P.RAW.DAYS.U        TRANSFORMATION inferred
-- (result).x <- P.RAW.DAYS.d\0061y  TRANSFORMATION inferred
--# diagnostics
-- 1:8 warning[unknown-column] no table in scope has a column U
-- 1:10 warning[unknown-column] no table in scope has a column d\0061y
