-- GENERATOR makes rows of nothing.
--# job
SELECT SEQ4() AS n, UNIFORM(1, 10, RANDOM()) AS r FROM TABLE(GENERATOR(ROWCOUNT => 10));
--# edges
