-- datahub#7102: a dbt run as jobs: staging view, temporary table, MERGE, and the table dropped.
--# catalog
CREATE TABLE p.raw.orders (id INT64, user_id INT64, amount STRING, _loaded_at TIMESTAMP);
CREATE TABLE p.mart.orders (order_id INT64, user_id INT64, amount NUMERIC, updated_at TIMESTAMP);
--# job
create or replace view `p`.`stg`.`stg_orders` OPTIONS() as with source as (select * from `p`.`raw`.`orders`), renamed as (select id as order_id, user_id, safe_cast(amount as numeric) as amount, _loaded_at as updated_at from source) select * from renamed;
--# edges
-- p.stg.stg_orders.amount     <- p.raw.orders.amount      TRANSFORMATION
-- p.stg.stg_orders.order_id   <- p.raw.orders.id          IDENTITY
-- p.stg.stg_orders.updated_at <- p.raw.orders._loaded_at  IDENTITY
-- p.stg.stg_orders.user_id    <- p.raw.orders.user_id     IDENTITY
--# job
create or replace table `p`.`mart`.`orders__dbt_tmp` OPTIONS(expiration_timestamp=TIMESTAMP_ADD(CURRENT_TIMESTAMP(), INTERVAL 12 hour)) as (
  select * from `p`.`stg`.`stg_orders` where updated_at > (select max(updated_at) from `p`.`mart`.`orders`)
);
--# edges
-- p.mart.orders__dbt_tmp            <- p.mart.orders.updated_at     FILTER
-- p.mart.orders__dbt_tmp            <- p.stg.stg_orders.updated_at  FILTER
-- p.mart.orders__dbt_tmp.amount     <- p.stg.stg_orders.amount      IDENTITY
-- p.mart.orders__dbt_tmp.order_id   <- p.stg.stg_orders.order_id    IDENTITY
-- p.mart.orders__dbt_tmp.updated_at <- p.stg.stg_orders.updated_at  IDENTITY
-- p.mart.orders__dbt_tmp.user_id    <- p.stg.stg_orders.user_id     IDENTITY
--# job
merge into `p`.`mart`.`orders` as DBT_INTERNAL_DEST
using (select * from `p`.`mart`.`orders__dbt_tmp`) as DBT_INTERNAL_SOURCE
on ((DBT_INTERNAL_SOURCE.order_id = DBT_INTERNAL_DEST.order_id))
when matched then update set `order_id` = DBT_INTERNAL_SOURCE.`order_id`, `user_id` = DBT_INTERNAL_SOURCE.`user_id`, `amount` = DBT_INTERNAL_SOURCE.`amount`, `updated_at` = DBT_INTERNAL_SOURCE.`updated_at`
when not matched then insert (`order_id`, `user_id`, `amount`, `updated_at`) values (`order_id`, `user_id`, `amount`, `updated_at`);
--# edges
-- p.mart.orders            <- p.mart.orders.order_id             JOIN
-- p.mart.orders            <- p.mart.orders__dbt_tmp.order_id    JOIN
-- p.mart.orders.amount     <- p.mart.orders__dbt_tmp.amount      IDENTITY
-- p.mart.orders.order_id   <- p.mart.orders__dbt_tmp.order_id    IDENTITY
-- p.mart.orders.updated_at <- p.mart.orders__dbt_tmp.updated_at  IDENTITY
-- p.mart.orders.user_id    <- p.mart.orders__dbt_tmp.user_id     IDENTITY
--# job
drop table if exists `p`.`mart`.`orders__dbt_tmp`;
--# edges
