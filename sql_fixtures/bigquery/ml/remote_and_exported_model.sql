-- Remote models and model exports have no columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE MODEL p.ml.llm REMOTE WITH CONNECTION `p.us.c` OPTIONS (endpoint = 'gemini-2.0-flash');
CREATE MODEL p.ml.custom INPUT (a INT64) OUTPUT (b FLOAT64) REMOTE WITH CONNECTION `p.us.c` OPTIONS (endpoint = 'https://x');
EXPORT MODEL p.ml.custom OPTIONS (uri = 'gs://b/m');
ALTER MODEL IF EXISTS p.ml.custom SET OPTIONS (description = 'x');
DROP MODEL p.ml.custom;
--# edges
