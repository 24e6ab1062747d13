-- VECTOR_SEARCH gives both relations as structs; the distance is one of the columns that it names.
--# catalog
CREATE TABLE p.raw.docs (id INT64, title STRING, embedding ARRAY<FLOAT64>);
CREATE TABLE p.raw.questions (id INT64, vector ARRAY<FLOAT64>);
--# job
CREATE TABLE p.mart.t AS
SELECT query.id AS question, base.title, distance
FROM VECTOR_SEARCH(
  TABLE p.raw.docs, 'embedding', TABLE p.raw.questions, query_column_to_search => 'vector', top_k => 5
);
--# edges
-- p.mart.t.distance <- p.raw.docs.embedding    TRANSFORMATION
-- p.mart.t.distance <- p.raw.questions.vector  TRANSFORMATION
-- p.mart.t.question <- p.raw.questions.id      IDENTITY
-- p.mart.t.title    <- p.raw.docs.title        IDENTITY
