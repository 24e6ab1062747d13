-- Masked keys in join, filter and grouping: influences stay what they are, the values are masked.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, country STRING);
CREATE TABLE p.raw.optout (digest_key BYTES);
--# job
CREATE TABLE p.mart.users AS
SELECT SHA256(LOWER(TRIM(u.email))) AS key, u.country, COUNT(*) AS n, TO_HEX(MD5(STRING_AGG(u.email))) AS digest
FROM p.raw.users AS u LEFT JOIN p.raw.optout AS o ON SHA256(u.email) = o.digest_key
WHERE o.digest_key IS NULL
GROUP BY key, country;
--# edges
-- p.mart.users         <- p.raw.optout.digest_key  FILTER
-- p.mart.users         <- p.raw.optout.digest_key  JOIN
-- p.mart.users         <- p.raw.users.country      GROUP_BY
-- p.mart.users         <- p.raw.users.email        GROUP_BY
-- p.mart.users         <- p.raw.users.email        JOIN
-- p.mart.users.country <- p.raw.users.country      IDENTITY
-- p.mart.users.digest  <- p.raw.users.email        AGGREGATION masking
-- p.mart.users.key     <- p.raw.users.email        TRANSFORMATION masking
