-- ALTER TABLE changes what later jobs see, RENAME TO included.
--# catalog
CREATE TABLE p.d.users (id INT64, mail STRING, old INT64);
--# job destination=p.d.before
SELECT * FROM p.d.users;
--# edges
-- p.d.before.id   <- p.d.users.id    IDENTITY
-- p.d.before.mail <- p.d.users.mail  IDENTITY
-- p.d.before.old  <- p.d.users.old   IDENTITY
--# job
ALTER TABLE p.d.users RENAME COLUMN mail TO email, ADD COLUMN tier STRING, DROP COLUMN old;
--# edges
--# job destination=p.d.after
SELECT * FROM p.d.users;
--# edges
-- p.d.after.email <- p.d.users.email  IDENTITY
-- p.d.after.id    <- p.d.users.id     IDENTITY
-- p.d.after.tier  <- p.d.users.tier   IDENTITY
--# job
ALTER TABLE p.d.users RENAME TO people;
--# edges
--# job destination=p.d.renamed
SELECT * FROM p.d.people;
--# edges
-- p.d.renamed.email <- p.d.people.email  IDENTITY
-- p.d.renamed.id    <- p.d.people.id     IDENTITY
-- p.d.renamed.tier  <- p.d.people.tier   IDENTITY
