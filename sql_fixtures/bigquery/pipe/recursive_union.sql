-- RECURSIVE UNION repeats its query.
--# catalog
CREATE TABLE p.d.emp (id INT64, boss INT64);
--# job
FROM p.d.emp |> WHERE boss IS NULL |> SELECT id, boss
|> RECURSIVE UNION ALL (FROM p.d.emp AS e |> JOIN r ON e.boss = r.id |> SELECT e.id, r.boss) AS r;
--# edges
-- (result)      <- p.d.emp.boss  FILTER
-- (result)      <- p.d.emp.boss  JOIN
-- (result)      <- p.d.emp.id    JOIN
-- (result).boss <- p.d.emp.boss  IDENTITY
-- (result).id   <- p.d.emp.id    IDENTITY
