-- sqllineage#474: a domain-scoped project.
--# catalog
CREATE TABLE `example.com:proj.ds.t` (a INT64);
--# job
SELECT a FROM `example.com:proj.ds.t`;
--# edges
-- (result).a <- example.com:proj.ds.t.a  IDENTITY
