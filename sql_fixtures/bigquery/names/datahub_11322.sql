-- datahub#11322: columns written in another case keep the table's spelling.
--# catalog
CREATE TABLE p.d.People (FirstName STRING, lastName STRING, Address STRUCT<ZipCode STRING>);
--# job
CREATE VIEW p.d.v AS SELECT firstname, LASTNAME AS l, address.ZIPCODE, ADDRESS FROM p.d.People WHERE FIRSTNAME <> '';
--# edges
-- p.d.v           <- p.d.People.FirstName        FILTER
-- p.d.v.ADDRESS   <- p.d.People.Address          IDENTITY
-- p.d.v.ZIPCODE   <- p.d.People.Address.ZipCode  IDENTITY
-- p.d.v.firstname <- p.d.People.FirstName        IDENTITY
-- p.d.v.l         <- p.d.People.lastName         IDENTITY
