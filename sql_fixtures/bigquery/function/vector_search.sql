-- VECTOR_SEARCH gives both relations as structs.
--# catalog
CREATE TABLE p.raw.docs (id INT64, title STRING, embedding ARRAY<FLOAT64>);
CREATE TABLE p.raw.questions (id INT64, embedding ARRAY<FLOAT64>);
--# job
CREATE TABLE p.mart.t AS
SELECT query.id AS question, base.title
FROM VECTOR_SEARCH(TABLE p.raw.docs, 'embedding', TABLE p.raw.questions, top_k => 5);
--# edges
-- p.mart.t.question  <- p.raw.questions.id  IDENTITY
-- p.mart.t.title     <- p.raw.docs.title    IDENTITY
