-- USE says what names without a database or a schema mean.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
ATTACH 'file.db' AS other;
USE other;
CREATE TABLE t AS SELECT x FROM source;
USE p.raw;
CREATE TABLE u AS SELECT email FROM users;
--# edges
-- other.main.t.x <- other.main.source.x  IDENTITY inferred
-- p.raw.u.email  <- p.raw.users.email    IDENTITY
--# diagnostics
-- 3:33 warning[unknown-table] no metadata for table other.main.source; give its columns with --catalog
