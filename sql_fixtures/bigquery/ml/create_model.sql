-- A model is trained on the columns of its query.
--# catalog
CREATE TABLE p.d.visits (id STRING, pages INT64, seconds INT64, bought BOOL, day DATE);
--# job
CREATE OR REPLACE MODEL p.ml.churn OPTIONS (model_type = 'LOGISTIC_REG', input_label_cols = ['label']) AS
SELECT bought AS label, pages, seconds / 60 AS minutes FROM p.d.visits WHERE day < '2026-01-01';
--# edges
-- p.ml.churn         <- p.d.visits.day      FILTER
-- p.ml.churn.label   <- p.d.visits.bought   IDENTITY
-- p.ml.churn.minutes <- p.d.visits.seconds  TRANSFORMATION
-- p.ml.churn.pages   <- p.d.visits.pages    IDENTITY
