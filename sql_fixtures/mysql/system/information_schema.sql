-- information_schema is known.
--# job
SELECT table_name, UPPER(column_name) AS c FROM information_schema.columns WHERE table_schema = 'shop';
--# edges
-- (result)            <- information_schema.columns.TABLE_SCHEMA  FILTER
-- (result).c          <- information_schema.columns.COLUMN_NAME   TRANSFORMATION
-- (result).table_name <- information_schema.columns.TABLE_NAME    IDENTITY
