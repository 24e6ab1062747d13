-- System views are known without a schema.
--# job
SELECT query, TRIM(querytxt) AS q FROM stl_query WHERE userid > 1;
--# edges
-- (result)       <- p.public.stl_query.userid    FILTER
-- (result).q     <- p.public.stl_query.querytxt  TRANSFORMATION
-- (result).query <- p.public.stl_query.query     IDENTITY
