-- Five CTEs, one on the other: renames, an aggregate, a window and two joins on the way.
--# catalog
CREATE TABLE p.raw.orders (id INT64, user_id INT64, amount NUMERIC, status STRING, at_ts TIMESTAMP);
CREATE TABLE p.raw.users (id INT64, country STRING, email STRING);
CREATE TABLE p.ref.countries (code STRING, region STRING);
--# job
CREATE OR REPLACE TABLE p.mart.top AS
WITH
  src AS (SELECT * FROM p.raw.orders WHERE status <> 'void'),
  renamed AS (SELECT id AS order_id, user_id AS uid, amount AS gross, DATE(at_ts) AS day FROM src),
  joined AS (SELECT r.*, u.country, TO_HEX(SHA256(u.email)) AS who FROM renamed AS r LEFT JOIN p.raw.users AS u ON u.id = r.uid),
  daily AS (SELECT day, country, who, SUM(gross) AS gross, COUNT(DISTINCT order_id) AS n FROM joined GROUP BY day, country, who),
  ranked AS (SELECT *, RANK() OVER (PARTITION BY country, day ORDER BY gross DESC) AS place FROM daily)
SELECT k.day, c.region, k.who, k.gross, k.n, k.place
FROM ranked AS k JOIN p.ref.countries AS c ON c.code = k.country
WHERE k.place <= 10
ORDER BY k.day, k.place;
--# edges
-- p.mart.top        <- p.raw.orders.amount     FILTER
-- p.mart.top        <- p.raw.orders.amount     SORT
-- p.mart.top        <- p.raw.orders.at_ts      FILTER
-- p.mart.top        <- p.raw.orders.at_ts      GROUP_BY
-- p.mart.top        <- p.raw.orders.at_ts      SORT
-- p.mart.top        <- p.raw.orders.status     FILTER
-- p.mart.top        <- p.raw.orders.user_id    JOIN
-- p.mart.top        <- p.raw.users.country     FILTER
-- p.mart.top        <- p.raw.users.country     GROUP_BY
-- p.mart.top        <- p.raw.users.country     JOIN
-- p.mart.top        <- p.raw.users.country     SORT
-- p.mart.top        <- p.raw.users.email       GROUP_BY
-- p.mart.top        <- p.raw.users.id          JOIN
-- p.mart.top        <- p.ref.countries.code    JOIN
-- p.mart.top.day    <- p.raw.orders.at_ts      TRANSFORMATION
-- p.mart.top.gross  <- p.raw.orders.amount     AGGREGATION
-- p.mart.top.n      <- p.raw.orders.id         AGGREGATION
-- p.mart.top.place  <- p.raw.orders.amount     WINDOW
-- p.mart.top.place  <- p.raw.orders.at_ts      WINDOW
-- p.mart.top.place  <- p.raw.users.country     WINDOW
-- p.mart.top.region <- p.ref.countries.region  IDENTITY
-- p.mart.top.who    <- p.raw.users.email       TRANSFORMATION masking
