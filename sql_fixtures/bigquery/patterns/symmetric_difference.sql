-- What is in one query and not in the other, both ways, with a label.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.old.u (id INT64, a INT64, c INT64);
--# job
(SELECT 'new' AS side, * FROM (SELECT id, a FROM p.d.u EXCEPT DISTINCT SELECT id, a FROM p.old.u))
UNION ALL
(SELECT 'old', * FROM (SELECT id, a FROM p.old.u EXCEPT DISTINCT SELECT id, a FROM p.d.u));
--# edges
-- (result)    <- p.d.u.a     FILTER
-- (result)    <- p.d.u.id    FILTER
-- (result)    <- p.old.u.a   FILTER
-- (result)    <- p.old.u.id  FILTER
-- (result).a  <- p.d.u.a     IDENTITY
-- (result).a  <- p.old.u.a   IDENTITY
-- (result).id <- p.d.u.id    IDENTITY
-- (result).id <- p.old.u.id  IDENTITY
