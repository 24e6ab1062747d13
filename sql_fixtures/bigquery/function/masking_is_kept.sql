-- What was masked stays masked further on.
--# catalog
CREATE TABLE p.d.users (id INT64, email STRING);
--# job
SELECT UPPER(h) AS h, MAX(h) OVER () AS m FROM (SELECT TO_HEX(SHA256(email)) AS h FROM p.d.users);
--# edges
-- (result).h <- p.d.users.email  TRANSFORMATION masking
-- (result).m <- p.d.users.email  AGGREGATION masking
