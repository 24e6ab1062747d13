-- FOR PORTION OF changes a part of a period.
-- FIXME: FOR PORTION OF is not read; sku filters, price comes from price.
--# catalog
CREATE TABLE mart.prices (sku VARCHAR(10), price INTEGER, since DATE, till DATE);
--# job
UPDATE mart.prices FOR PORTION OF valid FROM DATE '2026-01-01' TO DATE '2026-02-01' SET price = price * 2 WHERE sku = 'a';
--# edges
--# diagnostics
-- 1:20 error[syntax-error] Expected: SET, found: FOR
