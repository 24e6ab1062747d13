-- Names are compared without regard to case, quoted ones too.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT "ID" AS Total, D.T."A" FROM D.T;
--# edges
-- (result).A     <- p.d.t.a   IDENTITY
-- (result).Total <- p.d.t.id  IDENTITY
