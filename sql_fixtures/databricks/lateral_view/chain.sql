-- A LATERAL VIEW over what another one gives.
--# catalog
CREATE TABLE o (id INT, orders ARRAY<STRUCT<no: INT, lines: ARRAY<STRUCT<sku: STRING, n: INT>>>>);
--# job
SELECT o.id, x.no, l.sku FROM o LATERAL VIEW explode(orders) a AS x LATERAL VIEW explode(x.lines) b AS l;
--# edges
-- (result).id  <- p.default.o.id                IDENTITY
-- (result).no  <- p.default.o.orders.no         IDENTITY
-- (result).sku <- p.default.o.orders.lines.sku  IDENTITY
