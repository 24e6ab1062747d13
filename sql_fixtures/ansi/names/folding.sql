-- Unquoted names of relations are kept in upper case, quoted ones as they are written; columns keep their spelling.
--# catalog
CREATE TABLE raw.orders (id INTEGER);
CREATE TABLE raw."Orders" ("Id" INTEGER);
--# job
SELECT o.ID AS Total, p."Id" AS "Key" FROM Raw.Orders AS o CROSS JOIN raw."Orders" AS p;
--# edges
-- (result).Key   <- P.RAW.Orders.Id  IDENTITY
-- (result).Total <- P.RAW.ORDERS.id  IDENTITY
