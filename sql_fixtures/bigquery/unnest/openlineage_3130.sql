-- OpenLineage#3130: fields two levels below an unnested array.
--# catalog
CREATE TABLE p.d.e (name STRING, event_params ARRAY<STRUCT<key STRING, value STRUCT<string_value STRING, int_value INT64>>>);
--# job
SELECT ep.key, ep.value.string_value FROM p.d.e AS t, UNNEST(event_params) ep WHERE ep.value.int_value > 0;
--# edges
-- (result)              <- p.d.e.event_params.value.int_value     FILTER
-- (result).key          <- p.d.e.event_params.key                 IDENTITY
-- (result).string_value <- p.d.e.event_params.value.string_value  IDENTITY
