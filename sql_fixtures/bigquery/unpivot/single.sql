-- sqlglot#5355: the value comes from the columns of the IN list, the name from none.
--# catalog
CREATE TABLE p.d.wide (shop STRING, q1 INT64, q2 INT64);
--# job
SELECT shop, amount, quarter FROM p.d.wide UNPIVOT (amount FOR quarter IN (q1, q2 AS 'second'));
--# edges
-- (result).amount <- p.d.wide.q1    IDENTITY
-- (result).amount <- p.d.wide.q2    IDENTITY
-- (result).shop   <- p.d.wide.shop  IDENTITY
