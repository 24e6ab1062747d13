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
-- P.MART.T.id <- P.RAW.ORDERS.id  IDENTITY
-- P.MART.T.id <- P.RAW.users.id   IDENTITY
