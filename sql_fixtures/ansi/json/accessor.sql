-- A document's members by dots and subscripts, as SQL:2023 has it.
--# catalog
CREATE TABLE raw.documents (id INTEGER, body JSON);
--# job
SELECT d.body.customer.name AS n, d.body.items[0] AS i FROM raw.documents AS d;
--# edges
-- (result).i <- P.RAW.DOCUMENTS.body  TRANSFORMATION
-- (result).n <- P.RAW.DOCUMENTS.body  TRANSFORMATION
