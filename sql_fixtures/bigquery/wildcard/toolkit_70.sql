-- toolkit#70: a wildcard over yearly tables in a join; the relation is the wildcard itself.
--# catalog
CREATE TABLE p.noaa.gsod2023 (stn STRING, temp FLOAT64);
CREATE TABLE p.noaa.gsod2024 (stn STRING, temp FLOAT64);
CREATE TABLE p.noaa.stations (usaf STRING, name STRING);
--# job
CREATE TABLE p.d.out AS
SELECT s.name, g._TABLE_SUFFIX AS year, MAX(g.temp) AS hottest
FROM `p.noaa.gsod202*` AS g JOIN p.noaa.stations AS s ON g.stn = s.usaf
WHERE g._TABLE_SUFFIX IN ('3', '4')
GROUP BY 1, 2;
--# edges
-- p.d.out         <- p.noaa.gsod202*._TABLE_SUFFIX  FILTER
-- p.d.out         <- p.noaa.gsod202*._TABLE_SUFFIX  GROUP_BY
-- p.d.out         <- p.noaa.gsod202*.stn            JOIN
-- p.d.out         <- p.noaa.stations.name           GROUP_BY
-- p.d.out         <- p.noaa.stations.usaf           JOIN
-- p.d.out.hottest <- p.noaa.gsod202*.temp           AGGREGATION
-- p.d.out.name    <- p.noaa.stations.name           IDENTITY
-- p.d.out.year    <- p.noaa.gsod202*._TABLE_SUFFIX  IDENTITY
