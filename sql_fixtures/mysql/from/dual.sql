-- FROM DUAL is no table.
--# job
SELECT 1 AS a, NOW() AS b FROM DUAL;
--# edges
