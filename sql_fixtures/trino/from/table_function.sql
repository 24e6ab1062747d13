-- TABLE(sequence(…)) has one column.
--# job
SELECT sequential_number + 1 AS n FROM TABLE(sequence(start => 1, stop => 10));
--# edges
