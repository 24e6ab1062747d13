-- MATCH_RECOGNIZE: partition, order, measures and definitions.
--# catalog
CREATE TABLE k (sym VARCHAR, day DATE, price NUMBER);
--# job
SELECT * FROM k MATCH_RECOGNIZE (PARTITION BY sym ORDER BY day MEASURES FIRST(down.price) AS top, LAST(up.price) AS last_up ONE ROW PER MATCH PATTERN (down+ up+) DEFINE down AS price < LAG(price), up AS price > LAG(price));
--# edges
-- (result)         <- P.PUBLIC.K.DAY    SORT
-- (result)         <- P.PUBLIC.K.PRICE  FILTER
-- (result)         <- P.PUBLIC.K.SYM    GROUP_BY
-- (result).LAST_UP <- P.PUBLIC.K.PRICE  AGGREGATION
-- (result).SYM     <- P.PUBLIC.K.SYM    IDENTITY
-- (result).TOP     <- P.PUBLIC.K.PRICE  AGGREGATION
