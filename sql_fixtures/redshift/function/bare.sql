-- SYSDATE and CURRENT_DATE without parentheses; getdate with them.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT sysdate - ts AS age, datediff(day, ts, current_date) AS d, getdate() AS g FROM t;
--# edges
-- (result).age <- p.public.t.ts  TRANSFORMATION
-- (result).d   <- p.public.t.ts  TRANSFORMATION
