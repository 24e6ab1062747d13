-- openmetadata#10250: a project with dashes, unquoted.
--# catalog
CREATE TABLE `pro-ject-888.ds.t` (a INT64);
--# job
SELECT t.a, b.a AS again FROM pro-ject-888.ds.t, pro-ject-888.ds.t AS b;
--# edges
-- (result).a     <- pro-ject-888.ds.t.a  IDENTITY
-- (result).again <- pro-ject-888.ds.t.a  IDENTITY
