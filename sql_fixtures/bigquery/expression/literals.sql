-- All forms of literals beside a column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT r'\d', b'x', rb"y", '''long''', """also""", 0xFF, 1e3, .5, DATE '2026-09-01', TIMESTAMP "2026-09-01", NUMERIC '1.5', BIGNUMERIC '2', JSON '{"a": 1}', INTERVAL 1 DAY, INTERVAL '1-2' YEAR TO MONTH, RANGE<DATE> '[2026-01-01, 2026-02-01)', TRUE, NULL, a FROM p.d.u;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
