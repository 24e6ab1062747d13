-- A column that PIVOT makes of the data, named outside.
--# catalog
CREATE TABLE cities (country VARCHAR, year INTEGER, pop INTEGER);
--# job
SELECT country, "2000" AS then_ FROM (SELECT * FROM cities PIVOT (sum(pop) FOR year IN (ANY))) AS p
--# edges
-- (result)         <- p.main.cities.country  GROUP_BY
-- (result).country <- p.main.cities.country  IDENTITY
-- (result).then_   <- p.main.cities.pop      AGGREGATION
-- (result).then_   <- p.main.cities.year     CONDITIONAL
--# diagnostics
-- 1:1 warning[star-without-metadata] only the data know the values of PIVOT: its columns are called *
