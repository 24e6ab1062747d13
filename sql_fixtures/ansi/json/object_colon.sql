-- JSON_OBJECT with a colon between key and value.
-- FIXME: what stands before the colon is taken for a document and what stands behind it for a path; p comes from score and email.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECT('s' : score, 'e' : email) AS p FROM raw.users;
--# edges
