-- FILTER, TRANSFORM and REDUCE with lambdas.
--# catalog
CREATE TABLE x (arr ARRAY, n NUMBER);
--# job
SELECT FILTER(arr, e -> e > n) AS f, TRANSFORM(arr, e -> e + n) AS t, REDUCE(arr, 0, (acc, e) -> acc + e) AS r FROM x;
--# edges
-- (result).F <- P.PUBLIC.X.ARR  CONDITIONAL
-- (result).F <- P.PUBLIC.X.ARR  TRANSFORMATION
-- (result).F <- P.PUBLIC.X.N    CONDITIONAL
-- (result).R <- P.PUBLIC.X.ARR  TRANSFORMATION
-- (result).T <- P.PUBLIC.X.ARR  TRANSFORMATION
-- (result).T <- P.PUBLIC.X.N    TRANSFORMATION
