-- datahub#17130: a CTE that is written in two cases, with columns in two cases.
--# catalog
CREATE TABLE p.d.Orders (Id INT64, Amount NUMERIC);
CREATE TABLE p.d.orders (Id INT64, Note STRING);
--# job
WITH Totals AS (SELECT ID, SUM(AMOUNT) AS Total FROM p.d.Orders GROUP BY id)
SELECT totals.TOTAL, o.note FROM TOTALS JOIN p.d.orders AS O ON o.ID = Totals.id;
--# edges
-- (result)       <- p.d.Orders.Id      GROUP_BY
-- (result)       <- p.d.Orders.Id      JOIN
-- (result)       <- p.d.orders.Id      JOIN
-- (result).TOTAL <- p.d.Orders.Amount  AGGREGATION
-- (result).note  <- p.d.orders.Note    IDENTITY
