-- PIVOT without IN: only the data tell the columns, but not what they are made of.
--# catalog
CREATE TABLE cities (country VARCHAR, year INTEGER, pop INTEGER);
--# job
PIVOT cities ON year USING sum(pop) GROUP BY country
--# edges
-- (result)         <- p.main.cities.country  GROUP_BY
-- (result).*       <- p.main.cities.pop      AGGREGATION
-- (result).*       <- p.main.cities.year     CONDITIONAL
-- (result).country <- p.main.cities.country  IDENTITY
--# diagnostics
-- 1:1 warning[star-without-metadata] only the data know the values of PIVOT: its columns are called *
