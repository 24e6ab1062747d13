-- Functions over JSON texts.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT json_extract_path_text(name, 'a', 'b') AS x, json_extract_array_element_text(name, a) AS y, is_valid_json(name) AS v FROM t;
--# edges
-- (result).v <- p.public.t.name  TRANSFORMATION
-- (result).x <- p.public.t.name  TRANSFORMATION
-- (result).y <- p.public.t.a     TRANSFORMATION
-- (result).y <- p.public.t.name  TRANSFORMATION
