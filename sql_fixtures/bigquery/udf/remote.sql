-- A remote function's endpoint sees every argument.
--# catalog
CREATE TABLE p.d.users (id INT64, name STRING, city STRING);
CREATE FUNCTION p.d.score(a STRING, b INT64) RETURNS FLOAT64 REMOTE WITH CONNECTION `p.eu.conn` OPTIONS (endpoint = 'https://example.com/score');
--# job destination=p.d.out
SELECT id, IF(p.d.score(name, id) > 0.5, city, NULL) AS city, p.d.score(city, 1) AS s FROM p.d.users;
--# edges
-- p.d.out.city <- p.d.users.city  TRANSFORMATION
-- p.d.out.city <- p.d.users.id    CONDITIONAL
-- p.d.out.city <- p.d.users.name  CONDITIONAL
-- p.d.out.id   <- p.d.users.id    IDENTITY
-- p.d.out.s    <- p.d.users.city  TRANSFORMATION
