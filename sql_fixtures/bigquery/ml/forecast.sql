-- ML.FORECAST reads the model alone.
--# job
CREATE TABLE p.d.f AS
SELECT forecast_timestamp, forecast_value FROM ML.FORECAST(MODEL p.ml.arima, STRUCT(30 AS horizon, 0.8 AS confidence_level));
--# edges
