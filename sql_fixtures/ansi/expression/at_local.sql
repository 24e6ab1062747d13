-- AT LOCAL changes the value.
-- FIXME: AT LOCAL is not read; u comes from at.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT at AT LOCAL AS u FROM raw.events;
--# edges
--# diagnostics
-- 1:14 error[syntax-error] Expected: end of statement, found: LOCAL
