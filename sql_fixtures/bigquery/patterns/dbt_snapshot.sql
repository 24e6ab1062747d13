-- A dbt snapshot's MERGE: hashes as keys, changed rows closed and inserted.
--# catalog
CREATE TABLE p.raw.customers (id INT64, city STRING, updated_at TIMESTAMP);
CREATE TABLE p.snap.customers (id INT64, city STRING, updated_at TIMESTAMP, dbt_scd_id STRING, dbt_updated_at TIMESTAMP, dbt_valid_from TIMESTAMP, dbt_valid_to TIMESTAMP);
--# job
create or replace table `p`.`snap`.`customers__dbt_tmp` as (
  with snapshot_query as (
    select * from `p`.`raw`.`customers`
  ), snapshotted_data as (
    select *, id as dbt_unique_key from `p`.`snap`.`customers` where dbt_valid_to is null
  ), insertions_source_data as (
    select *, id as dbt_unique_key, updated_at as dbt_updated_at, updated_at as dbt_valid_from,
      nullif(updated_at, updated_at) as dbt_valid_to,
      to_hex(md5(concat(coalesce(cast(id as string), ''), '|', coalesce(cast(updated_at as string), '')))) as dbt_scd_id
    from snapshot_query
  ), insertions as (
    select 'insert' as dbt_change_type, source_data.*
    from insertions_source_data as source_data
    left outer join snapshotted_data on snapshotted_data.dbt_unique_key = source_data.dbt_unique_key
    where snapshotted_data.dbt_unique_key is null
      or (snapshotted_data.dbt_unique_key is not null and snapshotted_data.dbt_valid_from < source_data.updated_at)
  )
  select * from insertions
);
merge into `p`.`snap`.`customers` as DBT_INTERNAL_DEST
using `p`.`snap`.`customers__dbt_tmp` as DBT_INTERNAL_SOURCE
on DBT_INTERNAL_SOURCE.dbt_scd_id = DBT_INTERNAL_DEST.dbt_scd_id
when matched and DBT_INTERNAL_DEST.dbt_valid_to is null and DBT_INTERNAL_SOURCE.dbt_change_type in ('update', 'delete')
  then update set dbt_valid_to = DBT_INTERNAL_SOURCE.dbt_valid_to
when not matched and DBT_INTERNAL_SOURCE.dbt_change_type = 'insert'
  then insert (`id`, `city`, `updated_at`, `dbt_updated_at`, `dbt_valid_from`, `dbt_valid_to`, `dbt_scd_id`)
  values (`id`, `city`, `updated_at`, `dbt_updated_at`, `dbt_valid_from`, `dbt_valid_to`, `dbt_scd_id`);
--# edges
-- p.snap.customers                         <- p.snap.customers.dbt_scd_id                JOIN
-- p.snap.customers                         <- p.snap.customers.dbt_valid_to              FILTER
-- p.snap.customers                         <- p.snap.customers__dbt_tmp.dbt_change_type  FILTER
-- p.snap.customers                         <- p.snap.customers__dbt_tmp.dbt_scd_id       JOIN
-- p.snap.customers.city                    <- p.snap.customers__dbt_tmp.city             IDENTITY
-- p.snap.customers.dbt_scd_id              <- p.snap.customers__dbt_tmp.dbt_scd_id       IDENTITY
-- p.snap.customers.dbt_updated_at          <- p.snap.customers__dbt_tmp.dbt_updated_at   IDENTITY
-- p.snap.customers.dbt_valid_from          <- p.snap.customers__dbt_tmp.dbt_valid_from   IDENTITY
-- p.snap.customers.dbt_valid_to            <- p.snap.customers__dbt_tmp.dbt_valid_to     IDENTITY
-- p.snap.customers.id                      <- p.snap.customers__dbt_tmp.id               IDENTITY
-- p.snap.customers.updated_at              <- p.snap.customers__dbt_tmp.updated_at       IDENTITY
-- p.snap.customers__dbt_tmp                <- p.raw.customers.id                         JOIN
-- p.snap.customers__dbt_tmp                <- p.raw.customers.updated_at                 FILTER
-- p.snap.customers__dbt_tmp                <- p.snap.customers.dbt_valid_from            FILTER
-- p.snap.customers__dbt_tmp                <- p.snap.customers.dbt_valid_to              FILTER
-- p.snap.customers__dbt_tmp                <- p.snap.customers.id                        FILTER
-- p.snap.customers__dbt_tmp                <- p.snap.customers.id                        JOIN
-- p.snap.customers__dbt_tmp.city           <- p.raw.customers.city                       IDENTITY
-- p.snap.customers__dbt_tmp.dbt_scd_id     <- p.raw.customers.id                         TRANSFORMATION masking
-- p.snap.customers__dbt_tmp.dbt_scd_id     <- p.raw.customers.updated_at                 TRANSFORMATION masking
-- p.snap.customers__dbt_tmp.dbt_unique_key <- p.raw.customers.id                         IDENTITY
-- p.snap.customers__dbt_tmp.dbt_updated_at <- p.raw.customers.updated_at                 IDENTITY
-- p.snap.customers__dbt_tmp.dbt_valid_from <- p.raw.customers.updated_at                 IDENTITY
-- p.snap.customers__dbt_tmp.dbt_valid_to   <- p.raw.customers.updated_at                 CONDITIONAL
-- p.snap.customers__dbt_tmp.dbt_valid_to   <- p.raw.customers.updated_at                 TRANSFORMATION
-- p.snap.customers__dbt_tmp.id             <- p.raw.customers.id                         IDENTITY
-- p.snap.customers__dbt_tmp.updated_at     <- p.raw.customers.updated_at                 IDENTITY
