-- sqllineage#531: table names differ by case, column names do not.
--# catalog
CREATE TABLE p.d.Users (a INT64);
CREATE TABLE p.d.users (b INT64);
--# job
SELECT x.A, y.B FROM p.d.Users AS x, p.d.users AS y;
--# edges
-- (result).A <- p.d.Users.a  IDENTITY
-- (result).B <- p.d.users.b  IDENTITY
