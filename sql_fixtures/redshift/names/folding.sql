-- Names are kept in lower case, quoted ones too.
--# catalog
CREATE TABLE "Mixed" ("Id" int);
--# job
SELECT "ID" AS "X" FROM MIXED;
--# edges
-- (result).x <- p.public.mixed.id  IDENTITY
