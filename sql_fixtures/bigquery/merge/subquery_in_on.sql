-- Partition pruning by a subquery in the ON clause.
--# catalog
CREATE TABLE p.raw.events (id STRING, day DATE, n INT64);
CREATE TABLE p.mart.events (id STRING, day DATE, n INT64);
--# job
MERGE p.mart.events AS t USING p.raw.events AS s
ON t.id = s.id AND t.day = s.day AND t.day >= (SELECT MIN(day) FROM p.raw.events)
WHEN MATCHED THEN UPDATE SET n = s.n
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.mart.events     <- p.mart.events.day  JOIN
-- p.mart.events     <- p.mart.events.id   JOIN
-- p.mart.events     <- p.raw.events.day   JOIN
-- p.mart.events     <- p.raw.events.id    JOIN
-- p.mart.events.day <- p.raw.events.day   IDENTITY
-- p.mart.events.id  <- p.raw.events.id    IDENTITY
-- p.mart.events.n   <- p.raw.events.n     IDENTITY
