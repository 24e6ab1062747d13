-- What chooses the new value is a condition of that column alone.
--# catalog
CREATE TABLE p.crm.users (id INT64, email STRING, consent BOOL, deleted_at TIMESTAMP);
--# job
UPDATE p.crm.users
SET email = CASE WHEN consent THEN email WHEN deleted_at IS NOT NULL THEN TO_HEX(SHA256(email)) ELSE NULL END
WHERE id > 0;
--# edges
-- p.crm.users       <- p.crm.users.id          FILTER
-- p.crm.users.email <- p.crm.users.consent     CONDITIONAL
-- p.crm.users.email <- p.crm.users.deleted_at  CONDITIONAL
-- p.crm.users.email <- p.crm.users.email       TRANSFORMATION
