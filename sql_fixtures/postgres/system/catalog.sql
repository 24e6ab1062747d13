-- pg_catalog is found without its name.
--# job
SELECT c.relname, n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r';
--# edges
-- (result)         <- p.pg_catalog.pg_class.relkind       FILTER
-- (result)         <- p.pg_catalog.pg_class.relnamespace  JOIN
-- (result)         <- p.pg_catalog.pg_namespace.oid       JOIN
-- (result).nspname <- p.pg_catalog.pg_namespace.nspname   IDENTITY
-- (result).relname <- p.pg_catalog.pg_class.relname       IDENTITY
