-- A snapshot and the table that is made of it again.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE SNAPSHOT TABLE IF NOT EXISTS p.backup.u CLONE p.d.u OPTIONS (expiration_timestamp = TIMESTAMP '2027-01-01');
CREATE TABLE p.d.restored CLONE p.backup.u;
--# edges
-- p.backup.u.a    <- p.d.u.a        IDENTITY
-- p.backup.u.c    <- p.d.u.c        IDENTITY
-- p.backup.u.id   <- p.d.u.id       IDENTITY
-- p.d.restored.a  <- p.backup.u.a   IDENTITY
-- p.d.restored.c  <- p.backup.u.c   IDENTITY
-- p.d.restored.id <- p.backup.u.id  IDENTITY
