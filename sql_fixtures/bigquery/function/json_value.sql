-- A JSON path reads from the whole document.
--# catalog
CREATE TABLE p.raw.events (id INT64, payload STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT
  JSON_VALUE(payload, '$.user.id') AS user,
  PARSE_JSON(payload, wide_number_mode => 'round') AS doc
FROM p.raw.events;
--# edges
-- p.mart.t.doc  <- p.raw.events.payload  TRANSFORMATION
-- p.mart.t.user <- p.raw.events.payload  TRANSFORMATION
