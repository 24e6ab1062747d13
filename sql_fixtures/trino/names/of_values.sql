-- The columns of VALUES are numbered.
--# job
SELECT _col0 AS x, _col1 AS y FROM (VALUES (1, 'a'));
--# edges
