-- JSON functions transform the whole column.
--# catalog
CREATE TABLE p.d.t (payload JSON, raw STRING);
--# job
SELECT JSON_VALUE(payload, '$.user.id') AS user_id, JSON_EXTRACT_SCALAR(raw, '$.a') AS a, PARSE_JSON(raw) AS j FROM p.d.t;
--# edges
-- (result).a       <- p.d.t.raw      TRANSFORMATION
-- (result).j       <- p.d.t.raw      TRANSFORMATION
-- (result).user_id <- p.d.t.payload  TRANSFORMATION
