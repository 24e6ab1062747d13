-- Branches of a union meet in the target's columns.
--# catalog
CREATE TABLE p.raw.web (visitor STRING, seen TIMESTAMP, url STRING);
CREATE TABLE p.raw.app (device STRING, screen STRING, seen TIMESTAMP);
CREATE TABLE p.mart.hits (who STRING, place STRING, seen TIMESTAMP, channel STRING);
--# job
INSERT INTO p.mart.hits (who, seen, place, channel)
SELECT visitor, seen, url, 'web' FROM p.raw.web WHERE url IS NOT NULL
UNION ALL
SELECT device, seen, screen, 'app' FROM p.raw.app;
--# edges
-- p.mart.hits       <- p.raw.web.url      FILTER
-- p.mart.hits.place <- p.raw.app.screen   IDENTITY
-- p.mart.hits.place <- p.raw.web.url      IDENTITY
-- p.mart.hits.seen  <- p.raw.app.seen     IDENTITY
-- p.mart.hits.seen  <- p.raw.web.seen     IDENTITY
-- p.mart.hits.who   <- p.raw.app.device   IDENTITY
-- p.mart.hits.who   <- p.raw.web.visitor  IDENTITY
