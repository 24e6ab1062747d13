-- base.* and query.* are the relations' columns.
--# catalog
CREATE TABLE p.raw.docs (id INT64, embedding ARRAY<FLOAT64>);
CREATE TABLE p.raw.questions (qid INT64, embedding ARRAY<FLOAT64>);
--# job
SELECT base.*, query.qid FROM VECTOR_SEARCH(TABLE p.raw.docs, 'embedding', TABLE p.raw.questions, top_k => 1);
--# edges
-- (result).embedding <- p.raw.docs.embedding  IDENTITY
-- (result).id        <- p.raw.docs.id         IDENTITY
-- (result).qid       <- p.raw.questions.qid   IDENTITY
