-- Quoted names may hold dots, keywords and doubled quotes.
--# catalog
CREATE TABLE "Raw"."My.Table" ("order" INTEGER, "a.""b""" INTEGER);
--# job
SELECT "order", "a.""b""" AS x, "Raw"."My.Table"."order" AS y FROM "Raw"."My.Table";
--# edges
-- (result).order <- P.Raw.My.Table.order  IDENTITY
-- (result).x     <- P.Raw.My.Table.a."b"  IDENTITY
-- (result).y     <- P.Raw.My.Table.order  IDENTITY
