-- Last-touch attribution: a correlated array of structs, ordered and cut.
--# catalog
CREATE TABLE p.mkt.orders (id INT64, uid STRING, ts TIMESTAMP, amount NUMERIC);
CREATE TABLE p.mkt.touches (uid STRING, ts TIMESTAMP, channel STRING, cost NUMERIC);
--# job
CREATE TABLE p.mkt.out AS
SELECT id, amount, touch.channel, touch.cost, ARRAY_LENGTH(touches) AS n
FROM (
  SELECT o.id, o.amount, ARRAY(
    SELECT AS STRUCT t.channel, t.cost FROM p.mkt.touches AS t WHERE t.uid = o.uid AND t.ts < o.ts ORDER BY t.ts DESC LIMIT 5
  ) AS touches
  FROM p.mkt.orders AS o
), UNNEST([touches[SAFE_OFFSET(0)]]) AS touch;
--# edges
-- p.mkt.out         <- p.mkt.orders.ts        FILTER
-- p.mkt.out         <- p.mkt.orders.uid       FILTER
-- p.mkt.out         <- p.mkt.touches.ts       FILTER
-- p.mkt.out         <- p.mkt.touches.ts       SORT
-- p.mkt.out         <- p.mkt.touches.uid      FILTER
-- p.mkt.out.amount  <- p.mkt.orders.amount    IDENTITY
-- p.mkt.out.channel <- p.mkt.touches.channel  TRANSFORMATION
-- p.mkt.out.cost    <- p.mkt.touches.cost     TRANSFORMATION
-- p.mkt.out.id      <- p.mkt.orders.id        IDENTITY
-- p.mkt.out.n       <- p.mkt.touches.channel  TRANSFORMATION
-- p.mkt.out.n       <- p.mkt.touches.cost     TRANSFORMATION
