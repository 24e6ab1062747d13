-- A struct that is stored keeps the target's field names: its parts go by position.
--# catalog
CREATE TABLE p.d.people (first STRING, last STRING, zip STRING, city STRING);
CREATE TABLE p.d.contacts (name STRUCT<given STRING, family STRING>, address STRUCT<zip STRING, city STRING>);
--# job
INSERT INTO p.d.contacts (address, name)
SELECT STRUCT(zip, city), STRUCT(first AS a, last AS b) FROM p.d.people;
--# edges
-- p.d.contacts.address.city <- p.d.people.city   IDENTITY
-- p.d.contacts.address.zip  <- p.d.people.zip    IDENTITY
-- p.d.contacts.name.family  <- p.d.people.last   IDENTITY
-- p.d.contacts.name.given   <- p.d.people.first  IDENTITY
