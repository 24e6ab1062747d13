-- A model with training data and holidays: both queries are read.
--# catalog
CREATE TABLE p.d.sales (day DATE, amount NUMERIC);
CREATE TABLE p.d.holidays (at_day DATE, name STRING, country STRING);
--# job
CREATE OR REPLACE MODEL p.ml.m OPTIONS (model_type = 'ARIMA_PLUS', time_series_timestamp_col = 'day', time_series_data_col = 'amount') AS (
  training_data AS (SELECT day, amount FROM p.d.sales WHERE amount > 0),
  custom_holiday AS (SELECT country AS region, name AS holiday_name, at_day AS primary_date FROM p.d.holidays)
);
--# edges
-- p.ml.m              <- p.d.sales.amount      FILTER
-- p.ml.m.amount       <- p.d.sales.amount      IDENTITY
-- p.ml.m.day          <- p.d.sales.day         IDENTITY
-- p.ml.m.holiday_name <- p.d.holidays.name     IDENTITY
-- p.ml.m.primary_date <- p.d.holidays.at_day   IDENTITY
-- p.ml.m.region       <- p.d.holidays.country  IDENTITY
