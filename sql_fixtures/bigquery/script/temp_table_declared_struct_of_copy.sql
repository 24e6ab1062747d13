-- A copied struct in a temp table with a declared type: fields by position.
--# catalog
CREATE TABLE p.d.deep (id INT64, st STRUCT<q INT64, w INT64>);
--# job
CREATE TEMP TABLE x (v STRUCT<m INT64, n INT64>) AS SELECT st FROM p.d.deep;
CREATE TABLE p.d.out AS SELECT v.n FROM x;
--# edges
-- p.d.out.n <- p.d.deep.st.w  IDENTITY
