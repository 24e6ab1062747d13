-- Two referenced tables end in the same name: all of them are given.
--# catalog
CREATE TABLE p.one.t (a INT64);
CREATE TABLE p.two.t (a INT64);
--# job referenced_tables=p.one.t,p.two.t
CREATE TABLE p.mart.out AS SELECT a FROM t;
--# edges
-- p.mart.out.a <- p.one.t.a  IDENTITY ambiguous
-- p.mart.out.a <- p.two.t.a  IDENTITY ambiguous
--# diagnostics
-- 1:42 warning[ambiguous-table] t may be p.one.t or p.two.t; give the job's default dataset
