-- TRANSFORM computes the features from the query's columns.
--# catalog
CREATE TABLE p.d.visits (id STRING, pages INT64, seconds INT64, bought BOOL);
--# job
CREATE MODEL p.ml.m
TRANSFORM (ML.QUANTILE_BUCKETIZE(pages, 4) OVER () AS bucket, seconds * 1.0 AS seconds, label)
OPTIONS (model_type = 'BOOSTED_TREE_CLASSIFIER')
AS SELECT pages, seconds, bought AS label FROM p.d.visits;
--# edges
-- p.ml.m.bucket  <- p.d.visits.pages    AGGREGATION
-- p.ml.m.label   <- p.d.visits.bought   IDENTITY
-- p.ml.m.seconds <- p.d.visits.seconds  TRANSFORMATION
