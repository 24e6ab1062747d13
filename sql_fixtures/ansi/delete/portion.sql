-- FOR PORTION OF deletes a part of a period.
-- FIXME: FOR PORTION OF is not read; sku filters.
--# catalog
CREATE TABLE mart.prices (sku VARCHAR(10), price INTEGER, since DATE, till DATE);
--# job
DELETE FROM mart.prices FOR PORTION OF valid FROM DATE '2026-01-01' TO DATE '2026-02-01' WHERE sku = 'a';
--# edges
--# diagnostics
-- 1:25 error[syntax-error] Expected: end of statement, found: FOR
