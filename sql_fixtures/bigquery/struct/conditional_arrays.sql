-- One of two arrays of structs is chosen; the field is taken of either.
--# catalog
CREATE TABLE p.d.deep (id INT64, st STRUCT<q INT64, w INT64>, other STRUCT<q INT64, w INT64>);
--# job
SELECT IF(st.q > 1, [st], [other, STRUCT(id, 1)])[OFFSET(0)].w AS w, CASE id WHEN 1 THEN st ELSE other END.q AS q FROM p.d.deep;
--# edges
-- (result).q <- p.d.deep.id       CONDITIONAL
-- (result).q <- p.d.deep.other.q  TRANSFORMATION
-- (result).q <- p.d.deep.st.q     TRANSFORMATION
-- (result).w <- p.d.deep.other.w  TRANSFORMATION
-- (result).w <- p.d.deep.st.q     CONDITIONAL
-- (result).w <- p.d.deep.st.w     TRANSFORMATION
