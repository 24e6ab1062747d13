-- Two structs with the same fields in another order: by name below a copied path.
--# catalog
CREATE TABLE p.d.deep (id INT64, one STRUCT<q INT64, w INT64>, two STRUCT<w INT64, q INT64>);
--# job
SELECT v.q FROM (SELECT one AS v FROM p.d.deep UNION ALL SELECT two FROM p.d.deep);
--# edges
-- (result).q <- p.d.deep.one.q  IDENTITY
-- (result).q <- p.d.deep.two.q  IDENTITY
