-- GA4: parameters by key, sessions by user and session id, first and last page.
--# catalog
CREATE TABLE p.ga4.events_20260901 (
  event_date STRING, event_timestamp INT64, event_name STRING, user_pseudo_id STRING,
  event_params ARRAY<STRUCT<key STRING, value STRUCT<string_value STRING, int_value INT64, float_value FLOAT64>>>,
  traffic_source STRUCT<name STRING, medium STRING, source STRING>,
  items ARRAY<STRUCT<item_id STRING, price FLOAT64, quantity INT64>>
);
--# job
CREATE OR REPLACE TABLE p.mart.sessions AS
WITH hits AS (
  SELECT
    user_pseudo_id,
    (SELECT value.int_value FROM UNNEST(event_params) WHERE key = 'ga_session_id') AS session_id,
    (SELECT ep.value.string_value FROM UNNEST(event_params) AS ep WHERE ep.key = 'page_location') AS page,
    TIMESTAMP_MICROS(event_timestamp) AS ts,
    traffic_source.medium,
    (SELECT SUM(price * quantity) FROM UNNEST(items)) AS value,
    event_name
  FROM `p.ga4.events_*`
  WHERE _TABLE_SUFFIX = '20260901'
)
SELECT
  CONCAT(user_pseudo_id, '-', CAST(session_id AS STRING)) AS session_key,
  MIN(ts) AS started,
  ARRAY_AGG(page IGNORE NULLS ORDER BY ts LIMIT 1)[SAFE_OFFSET(0)] AS landing_page,
  MAX_BY(page, ts) AS exit_page,
  ANY_VALUE(medium) AS medium,
  SUM(IF(event_name = 'purchase', value, 0)) AS revenue
FROM hits
GROUP BY session_key;
--# edges
-- p.mart.sessions              <- p.ga4.events_*._TABLE_SUFFIX                    FILTER
-- p.mart.sessions              <- p.ga4.events_*.event_params.key                 FILTER
-- p.mart.sessions              <- p.ga4.events_*.event_params.value.int_value     GROUP_BY
-- p.mart.sessions              <- p.ga4.events_*.user_pseudo_id                   GROUP_BY
-- p.mart.sessions.exit_page    <- p.ga4.events_*.event_params.value.string_value  AGGREGATION
-- p.mart.sessions.exit_page    <- p.ga4.events_*.event_timestamp                  CONDITIONAL
-- p.mart.sessions.landing_page <- p.ga4.events_*.event_params.value.string_value  AGGREGATION
-- p.mart.sessions.landing_page <- p.ga4.events_*.event_timestamp                  WINDOW
-- p.mart.sessions.medium       <- p.ga4.events_*.traffic_source.medium            AGGREGATION
-- p.mart.sessions.revenue      <- p.ga4.events_*.event_name                       CONDITIONAL
-- p.mart.sessions.revenue      <- p.ga4.events_*.items.price                      AGGREGATION
-- p.mart.sessions.revenue      <- p.ga4.events_*.items.quantity                   AGGREGATION
-- p.mart.sessions.session_key  <- p.ga4.events_*.event_params.value.int_value     TRANSFORMATION
-- p.mart.sessions.session_key  <- p.ga4.events_*.user_pseudo_id                   TRANSFORMATION
-- p.mart.sessions.started      <- p.ga4.events_*.event_timestamp                  AGGREGATION
