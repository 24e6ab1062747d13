-- UNION DISTINCT and a LEFT JOIN in the recursive branch.
--# catalog
CREATE TABLE p.g.edges (a STRING, b STRING, w INT64);
--# job
WITH RECURSIVE reach AS (
  SELECT a AS start, b AS node FROM p.g.edges WHERE w > 0
  UNION DISTINCT
  SELECT r.start, e.b FROM reach AS r LEFT JOIN p.g.edges AS e ON e.a = r.node
)
SELECT start, COUNT(DISTINCT node) AS n FROM reach GROUP BY start;
--# edges
-- (result)       <- p.g.edges.a  GROUP_BY
-- (result)       <- p.g.edges.a  JOIN
-- (result)       <- p.g.edges.b  JOIN
-- (result)       <- p.g.edges.w  FILTER
-- (result).n     <- p.g.edges.b  AGGREGATION
-- (result).start <- p.g.edges.a  IDENTITY
