-- UPDATE and DELETE of a table without metadata.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.x.unknown AS n SET label = CONCAT(n.label, 'x'), amount = u.c FROM p.d.u AS u WHERE u.id = n.id;
DELETE FROM p.x.unknown WHERE label IS NULL AND id IN (SELECT id FROM p.d.u);
--# edges
-- p.x.unknown        <- p.d.u.id           FILTER
-- p.x.unknown        <- p.x.unknown.id     FILTER inferred
-- p.x.unknown        <- p.x.unknown.label  FILTER inferred
-- p.x.unknown.amount <- p.d.u.c            IDENTITY
-- p.x.unknown.label  <- p.x.unknown.label  TRANSFORMATION inferred
