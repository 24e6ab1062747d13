-- A path in WHERE, GROUP BY and a join.
--# catalog
CREATE TABLE p.raw.a (doc JSON);
CREATE TABLE p.raw.b (k STRING, doc JSON);
--# job
SELECT STRING(a.doc.city) AS city, COUNT(*) AS n FROM p.raw.a AS a JOIN p.raw.b AS b ON STRING(a.doc.k) = b.k WHERE BOOL(b.doc.ok) GROUP BY 1;
--# edges
-- (result)      <- p.raw.a.doc  GROUP_BY
-- (result)      <- p.raw.a.doc  JOIN
-- (result)      <- p.raw.b.doc  FILTER
-- (result)      <- p.raw.b.k    JOIN
-- (result).city <- p.raw.a.doc  TRANSFORMATION
