-- FIXME (columns named by id_cols arrive unchanged): AI.FORECAST: identifiers pass through, forecasts come from data, time and identifiers.
--# catalog
CREATE TABLE p.d.sales (shop STRING, day DATE, amount NUMERIC, note STRING);
--# job
CREATE TABLE p.d.f AS
SELECT shop, forecast_timestamp, forecast_value
FROM AI.FORECAST((SELECT shop, day, amount FROM p.d.sales), data_col => 'amount', timestamp_col => 'day', id_cols => ['shop']);
--# edges
-- p.d.f.forecast_timestamp <- p.d.sales.amount  TRANSFORMATION
-- p.d.f.forecast_timestamp <- p.d.sales.day     TRANSFORMATION
-- p.d.f.forecast_timestamp <- p.d.sales.shop    TRANSFORMATION
-- p.d.f.forecast_value     <- p.d.sales.amount  TRANSFORMATION
-- p.d.f.forecast_value     <- p.d.sales.day     TRANSFORMATION
-- p.d.f.forecast_value     <- p.d.sales.shop    TRANSFORMATION
-- p.d.f.shop               <- p.d.sales.amount  TRANSFORMATION inferred
-- p.d.f.shop               <- p.d.sales.day     TRANSFORMATION inferred
-- p.d.f.shop               <- p.d.sales.shop    TRANSFORMATION inferred
