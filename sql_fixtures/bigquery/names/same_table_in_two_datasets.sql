-- openmetadata#13368: a bare name is never matched across datasets.
--# catalog
CREATE TABLE p.one.t (a INT64);
CREATE TABLE p.two.t (b INT64);
--# job default_dataset=p.two
SELECT b FROM t;
--# edges
-- (result).b <- p.two.t.b  IDENTITY
