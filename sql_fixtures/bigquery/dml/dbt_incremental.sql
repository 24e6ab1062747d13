-- dbt's incremental MERGE from a temp table that is gone: names are inferred.
--# catalog
CREATE TABLE p.mart.orders (id INT64, total NUMERIC);
--# job
merge into `p`.`mart`.`orders` as DBT_INTERNAL_DEST
using (select * from `p`.`mart`.`orders__dbt_tmp`) as DBT_INTERNAL_SOURCE
on (DBT_INTERNAL_SOURCE.id = DBT_INTERNAL_DEST.id)
when matched then update set `id` = DBT_INTERNAL_SOURCE.`id`, `total` = DBT_INTERNAL_SOURCE.`total`
when not matched then insert (`id`, `total`) values (`id`, `total`);
--# edges
-- p.mart.orders       <- p.mart.orders.id              JOIN
-- p.mart.orders       <- p.mart.orders__dbt_tmp.id     JOIN inferred
-- p.mart.orders.id    <- p.mart.orders__dbt_tmp.id     IDENTITY inferred
-- p.mart.orders.total <- p.mart.orders__dbt_tmp.total  IDENTITY inferred
--# diagnostics
-- 2:22 warning[unknown-table] no metadata for table p.mart.orders__dbt_tmp; give its columns with --catalog
-- 2:15 warning[star-without-metadata] the columns of p.mart.orders__dbt_tmp are unknown; give its metadata with --catalog
