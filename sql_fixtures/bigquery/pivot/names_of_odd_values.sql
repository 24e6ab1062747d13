-- Names of PIVOT columns: strings as they are, decimal points and structs spelled out.
--# catalog
CREATE TABLE p.d.s (r STRING, q INT64, amt NUMERIC, f BOOL, n NUMERIC);
--# job
SELECT * FROM (SELECT amt, r FROM p.d.s) PIVOT (SUM(amt) AS s FOR r IN ('a b', 'c-d', ''));
SELECT * FROM (SELECT amt, n FROM p.d.s) PIVOT (SUM(amt) AS s FOR n IN (1.5, NUMERIC '2.25'));
SELECT * FROM (SELECT amt, STRUCT(q, f) AS st FROM p.d.s) PIVOT (SUM(amt) AS s FOR st IN ((1, TRUE), STRUCT(2, FALSE) AS x));
--# edges
-- (result).s_1_point_5 <- p.d.s.amt AGGREGATION
-- (result).s_1_point_5 <- p.d.s.n CONDITIONAL
-- (result).s_2_point_25 <- p.d.s.amt AGGREGATION
-- (result).s_2_point_25 <- p.d.s.n CONDITIONAL
-- (result).s__empty_string_value <- p.d.s.amt AGGREGATION
-- (result).s__empty_string_value <- p.d.s.r CONDITIONAL
-- (result).s_a b <- p.d.s.amt AGGREGATION
-- (result).s_a b <- p.d.s.r CONDITIONAL
-- (result).s_c-d <- p.d.s.amt AGGREGATION
-- (result).s_c-d <- p.d.s.r CONDITIONAL
-- (result).s_q_1_f_true <- p.d.s.amt AGGREGATION
-- (result).s_q_1_f_true <- p.d.s.f CONDITIONAL
-- (result).s_q_1_f_true <- p.d.s.q CONDITIONAL
-- (result).s_x <- p.d.s.amt AGGREGATION
-- (result).s_x <- p.d.s.f CONDITIONAL
-- (result).s_x <- p.d.s.q CONDITIONAL
