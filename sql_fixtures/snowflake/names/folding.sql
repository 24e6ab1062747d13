-- Unquoted names are kept in upper case, quoted ones as they are written.
--# catalog
CREATE TABLE "lower" (id NUMBER, "Mixed" NUMBER);
--# job
SELECT id AS x, "Mixed" AS "y", "Mixed" FROM "lower";
--# edges
-- (result).Mixed <- P.PUBLIC.lower.Mixed  IDENTITY
-- (result).X     <- P.PUBLIC.lower.ID     IDENTITY
-- (result).y     <- P.PUBLIC.lower.Mixed  IDENTITY
