-- An external table made by the script is a source like any other.
--# job
CREATE OR REPLACE EXTERNAL TABLE p.ext.sheet (name STRING, n INT64)
OPTIONS (format = 'GOOGLE_SHEETS', uris = ['https://docs.google.com/spreadsheets/d/x'], skip_leading_rows = 1);
CREATE TABLE p.d.out AS SELECT UPPER(name) AS name, n FROM p.ext.sheet;
--# edges
-- p.d.out.n    <- p.ext.sheet.n     IDENTITY
-- p.d.out.name <- p.ext.sheet.name  TRANSFORMATION
