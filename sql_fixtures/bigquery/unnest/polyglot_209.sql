-- polyglot#209: elements of a literal array belong to no table.
--# job
SELECT x FROM UNNEST([1, 2, 3]) AS x;
--# edges
