-- Elements of an array of scalars have the array's path.
--# catalog
CREATE TABLE p.d.t (id INT64, tags ARRAY<STRING>);
--# job
SELECT id, tag FROM p.d.t, UNNEST(tags) AS tag WHERE tag != '';
--# edges
-- (result)     <- p.d.t.tags  FILTER
-- (result).id  <- p.d.t.id    IDENTITY
-- (result).tag <- p.d.t.tags  IDENTITY
