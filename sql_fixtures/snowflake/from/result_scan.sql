-- RESULT_SCAN: the columns of an earlier query are not known here.
--# job
SELECT "name" AS n FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--# edges
