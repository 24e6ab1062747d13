-- FIXME (the prompt column alone makes the text): ML.GENERATE_TEXT: the result comes from the prompt, the other columns pass through.
--# catalog
CREATE TABLE p.d.reviews (id INT64, body STRING);
--# job
CREATE TABLE p.d.summaries AS
SELECT id, ml_generate_text_llm_result AS summary
FROM ML.GENERATE_TEXT(
  MODEL p.ml.gemini,
  (SELECT id, CONCAT('Summarise: ', body) AS prompt FROM p.d.reviews),
  STRUCT(0.2 AS temperature, TRUE AS flatten_json_output)
);
--# edges
-- p.d.summaries.id      <- p.d.reviews.id    IDENTITY
-- p.d.summaries.summary <- p.d.reviews.body  TRANSFORMATION
-- p.d.summaries.summary <- p.d.reviews.id    TRANSFORMATION
