-- MATCH_RECOGNIZE with DEFINE and MEASURES.
--# catalog
CREATE TABLE d.k (sym varchar, day date, price bigint);
--# job
SELECT m.sym, m.top, m.low FROM d.k MATCH_RECOGNIZE (PARTITION BY sym ORDER BY day MEASURES FIRST(down.price) AS top, LAST(down.price) AS low ONE ROW PER MATCH PATTERN (down+) DEFINE down AS price < PREV(price)) AS m;
--# edges
-- (result)     <- p.d.k.day    SORT
-- (result)     <- p.d.k.price  FILTER
-- (result)     <- p.d.k.sym    GROUP_BY
-- (result).low <- p.d.k.price  AGGREGATION
-- (result).sym <- p.d.k.sym    IDENTITY
-- (result).top <- p.d.k.price  AGGREGATION
