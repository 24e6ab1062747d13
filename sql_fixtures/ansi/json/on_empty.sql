-- The DEFAULT of a JSON_VALUE is an ingredient.
-- FIXME: DEFAULT … ON EMPTY is not read; v comes from body and id.
--# catalog
CREATE TABLE raw.events (id INTEGER, at TIMESTAMP, till TIMESTAMP, body VARCHAR(1000), tags VARCHAR(20) ARRAY);
--# job
SELECT JSON_VALUE(body, '$.a' DEFAULT id ON EMPTY ERROR ON ERROR) AS v FROM raw.events;
--# edges
--# diagnostics
-- 1:31 error[syntax-error] Expected: ), found: DEFAULT
