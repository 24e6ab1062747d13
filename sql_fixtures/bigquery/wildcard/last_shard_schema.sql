-- google/googlesql#88: a wildcard's columns are the last shard's.
--# catalog
CREATE TABLE p.d.e_1 (old INT64, both INT64);
CREATE TABLE p.d.e_2 (both INT64, fresh INT64);
--# job
SELECT * FROM `p.d.e_*`;
--# edges
-- (result).both  <- p.d.e_*.both   IDENTITY
-- (result).fresh <- p.d.e_*.fresh  IDENTITY
