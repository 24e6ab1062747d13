-- ML.PREDICT over a table: every column goes in and passes through.
--# catalog
CREATE TABLE p.d.visits (id STRING, pages INT64);
--# job
CREATE TABLE p.d.scored AS SELECT * FROM ML.PREDICT(MODEL p.ml.churn, TABLE p.d.visits);
--# edges
-- p.d.scored.*     <- p.d.visits.id     TRANSFORMATION inferred
-- p.d.scored.*     <- p.d.visits.pages  TRANSFORMATION inferred
-- p.d.scored.id    <- p.d.visits.id     IDENTITY
-- p.d.scored.pages <- p.d.visits.pages  IDENTITY
