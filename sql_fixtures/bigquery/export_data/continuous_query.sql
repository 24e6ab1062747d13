-- A continuous query: appended rows become messages.
--# catalog
CREATE TABLE p.d.rides (ride STRING, status STRING, meter FLOAT64, place STRUCT<lat FLOAT64, lng FLOAT64>);
--# job
EXPORT DATA OPTIONS (format = 'CLOUD_PUBSUB', uri = 'https://pubsub.googleapis.com/projects/p/topics/taxi')
AS (
  SELECT TO_JSON_STRING(STRUCT(ride, place.lat)) AS message, TO_JSON(STRUCT(status AS state)) AS attributes
  FROM APPENDS(TABLE p.d.rides, CURRENT_TIMESTAMP() - INTERVAL 10 MINUTE)
  WHERE meter > 100
);
--# edges
-- https://pubsub.googleapis.com/projects/p/topics/taxi            <- p.d.rides.meter      FILTER
-- https://pubsub.googleapis.com/projects/p/topics/taxi.attributes <- p.d.rides.status     TRANSFORMATION
-- https://pubsub.googleapis.com/projects/p/topics/taxi.message    <- p.d.rides.place.lat  TRANSFORMATION
-- https://pubsub.googleapis.com/projects/p/topics/taxi.message    <- p.d.rides.ride       TRANSFORMATION
