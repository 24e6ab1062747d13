-- ASOF LEFT JOIN with USING.
--# catalog
CREATE TABLE l (id INTEGER, at TIMESTAMP, k INTEGER);
CREATE TABLE p (id INTEGER, at TIMESTAMP, price INTEGER);
--# job
SELECT l.k, p.price FROM l ASOF LEFT JOIN p USING (id, at);
--# edges
-- (result)       <- p.main.l.at     JOIN
-- (result)       <- p.main.l.id     JOIN
-- (result)       <- p.main.p.at     JOIN
-- (result)       <- p.main.p.id     JOIN
-- (result).k     <- p.main.l.k      IDENTITY
-- (result).price <- p.main.p.price  IDENTITY
