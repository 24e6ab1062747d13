-- GA4's parameters turned into one struct by a grouped subquery over the array.
--# catalog
CREATE TABLE p.ga.ev (event_name STRING, event_params ARRAY<STRUCT<key STRING, value STRUCT<string_value STRING, int_value INT64>>>);
--# job
CREATE TABLE p.d.out AS
SELECT event_name, (
  SELECT AS STRUCT
    MAX(IF(key = 'page', value.string_value, NULL)) AS page,
    MAX(IF(key = 'session', value.int_value, NULL)) AS session,
    COUNT(*) AS n
  FROM UNNEST(event_params)
) AS p
FROM p.ga.ev;
--# edges
-- p.d.out.event_name <- p.ga.ev.event_name                       IDENTITY
-- p.d.out.p.page     <- p.ga.ev.event_params.key                 CONDITIONAL
-- p.d.out.p.page     <- p.ga.ev.event_params.value.string_value  AGGREGATION
-- p.d.out.p.session  <- p.ga.ev.event_params.key                 CONDITIONAL
-- p.d.out.p.session  <- p.ga.ev.event_params.value.int_value     AGGREGATION
