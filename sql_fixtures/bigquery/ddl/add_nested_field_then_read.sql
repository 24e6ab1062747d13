-- ADD COLUMN of a struct: its fields are known in the same script.
--# catalog
CREATE TABLE p.d.t (id INT64, a INT64);
--# job
ALTER TABLE p.d.t ADD COLUMN IF NOT EXISTS meta STRUCT<source STRING, at_ms INT64>, ADD COLUMN tags ARRAY<STRING>;
UPDATE p.d.t SET meta.source = 'x', meta.at_ms = a * 1000 WHERE TRUE;
CREATE TABLE p.d.out AS SELECT id, meta.at_ms, tag FROM p.d.t, UNNEST(tags) AS tag;
--# edges
-- p.d.out.at_ms    <- p.d.t.meta.at_ms  IDENTITY
-- p.d.out.id       <- p.d.t.id          IDENTITY
-- p.d.out.tag      <- p.d.t.tags        IDENTITY
-- p.d.t.meta.at_ms <- p.d.t.a           TRANSFORMATION
