-- The views of ACCOUNT_USAGE are known.
--# job
SELECT query_id, UPPER(query_text) AS q FROM snowflake.account_usage.query_history WHERE user_name = 'X';
--# edges
-- (result)          <- SNOWFLAKE.ACCOUNT_USAGE.QUERY_HISTORY.USER_NAME   FILTER
-- (result).Q        <- SNOWFLAKE.ACCOUNT_USAGE.QUERY_HISTORY.QUERY_TEXT  TRANSFORMATION
-- (result).QUERY_ID <- SNOWFLAKE.ACCOUNT_USAGE.QUERY_HISTORY.QUERY_ID    IDENTITY
