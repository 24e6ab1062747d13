-- A table function of the information schema.
--# job
SELECT query_id, UPPER(query_text) AS q FROM TABLE(INFORMATION_SCHEMA.QUERY_HISTORY(RESULT_LIMIT => 10)) WHERE user_name = 'X';
--# edges
