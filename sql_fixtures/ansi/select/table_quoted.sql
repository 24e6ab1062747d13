-- TABLE with quoted names, and with a catalog.
-- FIXME: the quotes are lost, and a third part is not read; id comes from "users" and from orders.
--# catalog
CREATE TABLE raw."users" (id INTEGER);
CREATE TABLE raw.orders (id INTEGER);
CREATE TABLE mart.t (id INTEGER);
--# job
INSERT INTO mart.t TABLE raw."users";
INSERT INTO mart.t TABLE p.raw.orders;
--# edges
-- P.MART.T.id <- P.RAW.USERS.*  IDENTITY inferred
--# diagnostics
-- 2:31 error[syntax-error] Expected: end of statement, found: .
-- 1:1 warning[unknown-table] no metadata for table P.RAW.USERS; give its columns with --catalog
-- 1:1 warning[star-without-metadata] the columns of P.RAW.USERS are unknown; give its metadata with --catalog
