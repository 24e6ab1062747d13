-- Columns are found whatever their case; the schema's case is kept for the source, the alias's for the target.
--# catalog
CREATE TABLE p.d.t (UserId INT64, Amount NUMERIC);
--# job
SELECT USERID AS Who, amount FROM p.d.t WHERE userid > 0;
--# edges
-- (result)        <- p.d.t.UserId  FILTER
-- (result).Who    <- p.d.t.UserId  IDENTITY
-- (result).amount <- p.d.t.Amount  IDENTITY
