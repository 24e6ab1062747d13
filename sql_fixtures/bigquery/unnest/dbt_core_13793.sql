-- dbt-core#13793: structs in a literal array, named by the first.
--# job
SELECT f FROM UNNEST([STRUCT("a" AS f), STRUCT("b")]);
--# edges
