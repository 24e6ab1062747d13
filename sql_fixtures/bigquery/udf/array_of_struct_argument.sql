-- A lookup function over an array of key/value pairs, called with several keys.
--# catalog
CREATE TABLE p.ga.events (event_name STRING, event_params ARRAY<STRUCT<key STRING, value STRUCT<string_value STRING, int_value INT64>>>);
--# job
CREATE TEMP FUNCTION param(k STRING, params ARRAY<STRUCT<key STRING, value STRUCT<string_value STRING, int_value INT64>>>)
AS ((SELECT p.value FROM UNNEST(params) AS p WHERE p.key = k));
CREATE TABLE p.d.out AS
SELECT param('page', event_params).string_value AS page, param('sec', event_params).int_value AS sec FROM p.ga.events;
--# edges
-- p.d.out      <- p.ga.events.event_params.key                 FILTER
-- p.d.out.page <- p.ga.events.event_params.value.string_value  TRANSFORMATION
-- p.d.out.sec  <- p.ga.events.event_params.value.int_value     TRANSFORMATION
