-- Nested fields of a table without metadata: the path as it is written.
--# job
CREATE TABLE p.d.out AS SELECT t.s.x.y, e.key FROM p.x.nowhere AS t, UNNEST(t.params) AS e WHERE e.value.int_value > 1;
--# edges
-- p.d.out     <- p.x.nowhere.params.value.int_value  FILTER inferred
-- p.d.out.key <- p.x.nowhere.params.key              IDENTITY inferred
-- p.d.out.y   <- p.x.nowhere.s.x.y                   IDENTITY inferred
--# diagnostics
-- 1:52 warning[unknown-table] no metadata for table p.x.nowhere; give its columns with --catalog
