-- What PASSING hands to the path is an ingredient.
-- FIXME: PASSING is not read; v comes from body and id.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT JSON_VALUE(body, '$[$i]' PASSING id AS "i") AS v FROM raw.events;
--# edges
--# diagnostics
-- 1:33 error[syntax-error] Expected: ), found: PASSING
