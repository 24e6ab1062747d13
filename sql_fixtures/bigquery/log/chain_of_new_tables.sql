-- datahub#7102: tables that only the log knows, each made from the one before.
--# catalog
CREATE TABLE p.raw.events (id INT64, name STRING, ts TIMESTAMP);
--# job
CREATE OR REPLACE TABLE p.tmp.a AS SELECT * FROM p.raw.events;
--# edges
-- p.tmp.a.id   <- p.raw.events.id    IDENTITY
-- p.tmp.a.name <- p.raw.events.name  IDENTITY
-- p.tmp.a.ts   <- p.raw.events.ts    IDENTITY
--# job
CREATE OR REPLACE TABLE p.tmp.b AS SELECT * EXCEPT (name), UPPER(name) AS label FROM p.tmp.a;
--# edges
-- p.tmp.b.id    <- p.tmp.a.id    IDENTITY
-- p.tmp.b.label <- p.tmp.a.name  TRANSFORMATION
-- p.tmp.b.ts    <- p.tmp.a.ts    IDENTITY
--# job
CREATE OR REPLACE TABLE p.mart.c AS SELECT label, MAX(ts) AS last_at FROM p.tmp.b GROUP BY label;
--# edges
-- p.mart.c         <- p.tmp.b.label  GROUP_BY
-- p.mart.c.label   <- p.tmp.b.label  IDENTITY
-- p.mart.c.last_at <- p.tmp.b.ts     AGGREGATION
