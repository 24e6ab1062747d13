-- dbt's insert_overwrite: partitions are found by a script and replaced by a MERGE ON FALSE.
--# catalog
CREATE TABLE p.raw.events (id STRING, at_ts TIMESTAMP, n INT64);
CREATE TABLE p.mart.daily (day DATE, n INT64);
--# job
declare dbt_partitions_for_replacement array<date>;
create or replace temp table daily__dbt_tmp as (
  select date(at_ts) as day, sum(n) as n from `p`.`raw`.`events` where date(at_ts) >= date_sub(current_date(), interval 3 day) group by 1
);
set (dbt_partitions_for_replacement) = (
  select as struct array_agg(distinct date(day) ignore nulls) from daily__dbt_tmp
);
merge into `p`.`mart`.`daily` as DBT_INTERNAL_DEST
using (select * from daily__dbt_tmp) as DBT_INTERNAL_SOURCE
on false
when not matched by source and DBT_INTERNAL_DEST.day in unnest(dbt_partitions_for_replacement) then delete
when not matched then insert (`day`, `n`) values (`day`, `n`);
drop table if exists daily__dbt_tmp;
--# edges
-- (result)         <- p.raw.events.at_ts  FILTER
-- (result)         <- p.raw.events.at_ts  GROUP_BY
-- p.mart.daily     <- p.mart.daily.day    FILTER
-- p.mart.daily     <- p.raw.events.at_ts  FILTER
-- p.mart.daily     <- p.raw.events.at_ts  GROUP_BY
-- p.mart.daily.day <- p.raw.events.at_ts  TRANSFORMATION
-- p.mart.daily.n   <- p.raw.events.n      AGGREGATION
