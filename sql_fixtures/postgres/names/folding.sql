-- Unquoted names are kept in lower case, quoted ones as they are written.
--# catalog
CREATE TABLE "Mixed" ("Id" int, Plain int);
--# job
SELECT "Id" AS X, PLAIN AS "Y" FROM "Mixed";
--# edges
-- (result).Y <- p.public.Mixed.plain  IDENTITY
-- (result).x <- p.public.Mixed.Id     IDENTITY
