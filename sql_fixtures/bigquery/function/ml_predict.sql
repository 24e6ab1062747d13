-- A prediction comes from all columns of the input, which are passed on beside it.
--# catalog
CREATE TABLE p.raw.users (id INT64, tenant STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT id, predicted_churn
FROM ML.PREDICT(MODEL p.ml.churn, (SELECT id, tenant FROM p.raw.users));
--# edges
-- p.mart.t.id              <- p.raw.users.id      IDENTITY
-- p.mart.t.predicted_churn <- p.raw.users.id      TRANSFORMATION inferred
-- p.mart.t.predicted_churn <- p.raw.users.tenant  TRANSFORMATION inferred
