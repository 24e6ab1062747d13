-- What macros of dbt become: a surrogate key, pivoted cases, and a union of relations.
--# catalog
CREATE TABLE p.stg.eu (id INT64, kind STRING, amount NUMERIC);
CREATE TABLE p.stg.us (id INT64, kind STRING, amount NUMERIC, tax NUMERIC);
--# job
create or replace view `p`.`mart`.`payments` as
with unioned as (
  (select cast('eu' as STRING) as _dbt_source_relation, cast(`id` as INT64) as `id`, cast(`kind` as STRING) as `kind`, cast(`amount` as NUMERIC) as `amount`, cast(null as NUMERIC) as `tax` from `p`.`stg`.`eu`)
  union all
  (select cast('us' as STRING), cast(`id` as INT64), cast(`kind` as STRING), cast(`amount` as NUMERIC), cast(`tax` as NUMERIC) from `p`.`stg`.`us`)
)
select
  to_hex(md5(cast(coalesce(cast(_dbt_source_relation as STRING), '_null_') || '-' || coalesce(cast(id as STRING), '_null_') as STRING))) as payment_key,
  sum(case when kind = 'card' then amount else 0 end) as card,
  sum(case when kind = 'cash' then amount - tax end) as cash
from unioned
group by 1;
--# edges
-- p.mart.payments             <- p.stg.eu.id      GROUP_BY
-- p.mart.payments             <- p.stg.us.id      GROUP_BY
-- p.mart.payments.card        <- p.stg.eu.amount  AGGREGATION
-- p.mart.payments.card        <- p.stg.eu.kind    CONDITIONAL
-- p.mart.payments.card        <- p.stg.us.amount  AGGREGATION
-- p.mart.payments.card        <- p.stg.us.kind    CONDITIONAL
-- p.mart.payments.cash        <- p.stg.eu.amount  AGGREGATION
-- p.mart.payments.cash        <- p.stg.eu.kind    CONDITIONAL
-- p.mart.payments.cash        <- p.stg.us.amount  AGGREGATION
-- p.mart.payments.cash        <- p.stg.us.kind    CONDITIONAL
-- p.mart.payments.cash        <- p.stg.us.tax     AGGREGATION
-- p.mart.payments.payment_key <- p.stg.eu.id      TRANSFORMATION masking
-- p.mart.payments.payment_key <- p.stg.us.id      TRANSFORMATION masking
