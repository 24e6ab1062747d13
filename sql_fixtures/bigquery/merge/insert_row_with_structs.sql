-- INSERT ROW of constructed structs: the target's field names.
--# catalog
CREATE TABLE p.d.w (k INT64, v1 INT64, v2 INT64);
CREATE TABLE p.d.deep (id INT64, st STRUCT<q INT64, w INT64>, st2 STRUCT<w INT64, q INT64>);
--# job
MERGE p.d.deep USING (SELECT k AS id, STRUCT(v1 AS x, v2 AS y) AS st, STRUCT(v1 AS q, v2 AS w) AS st2 FROM p.d.w) AS s ON deep.id = s.id
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.d.deep       <- p.d.deep.id  JOIN
-- p.d.deep       <- p.d.w.k      JOIN
-- p.d.deep.id    <- p.d.w.k      IDENTITY
-- p.d.deep.st.q  <- p.d.w.v1     IDENTITY
-- p.d.deep.st.w  <- p.d.w.v2     IDENTITY
-- p.d.deep.st2.q <- p.d.w.v2     IDENTITY
-- p.d.deep.st2.w <- p.d.w.v1     IDENTITY
