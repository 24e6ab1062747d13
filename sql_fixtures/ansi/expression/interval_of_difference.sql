-- A difference of times with the fields that it is to have.
-- FIXME: the fields behind the parentheses are not read; c comes from till and at.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT (till - at) DAY TO SECOND AS c FROM raw.events;
--# edges
--# diagnostics
-- 1:24 error[syntax-error] Expected: end of statement, found: TO
