-- Values that come from parameters and literals have no source.
--# catalog
CREATE TABLE p.ops.audit (job STRING, rows_read INT64, seen TIMESTAMP, tags ARRAY<STRING>, meta STRUCT<a INT64, b STRING>);
--# job
INSERT INTO p.ops.audit (job, rows_read, seen, tags, meta)
VALUES (@job, @@row_count, CURRENT_TIMESTAMP(), ['a', 'b'], STRUCT(1, @b));
--# edges
