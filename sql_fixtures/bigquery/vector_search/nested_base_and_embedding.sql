-- VECTOR_SEARCH over an embedding of a question: the model's result is the query's column.
--# catalog
CREATE TABLE p.raw.docs (id INT64, title STRING, embedding ARRAY<FLOAT64>);
CREATE TABLE p.raw.questions (qid INT64, vector ARRAY<FLOAT64>, asked TIMESTAMP);
--# job
CREATE TABLE p.d.hits AS
SELECT query.qid, base.id AS doc, base.title, distance,
  ROW_NUMBER() OVER (PARTITION BY query.qid ORDER BY distance) AS rank_
FROM VECTOR_SEARCH(
  (SELECT id, title, embedding FROM p.raw.docs WHERE title IS NOT NULL), 'embedding',
  (SELECT qid, vector FROM p.raw.questions WHERE asked > '2026-01-01'), 'vector',
  top_k => 3, distance_type => 'COSINE', options => '{"fraction_lists_to_search": 0.1}'
)
WHERE distance < 0.5;
--# edges
-- p.d.hits          <- p.raw.docs.embedding    FILTER
-- p.d.hits          <- p.raw.docs.title        FILTER
-- p.d.hits          <- p.raw.questions.asked   FILTER
-- p.d.hits          <- p.raw.questions.vector  FILTER
-- p.d.hits.distance <- p.raw.docs.embedding    TRANSFORMATION
-- p.d.hits.distance <- p.raw.questions.vector  TRANSFORMATION
-- p.d.hits.doc      <- p.raw.docs.id           IDENTITY
-- p.d.hits.qid      <- p.raw.questions.qid     IDENTITY
-- p.d.hits.rank_    <- p.raw.docs.embedding    WINDOW
-- p.d.hits.rank_    <- p.raw.questions.qid     WINDOW
-- p.d.hits.rank_    <- p.raw.questions.vector  WINDOW
-- p.d.hits.title    <- p.raw.docs.title        IDENTITY
