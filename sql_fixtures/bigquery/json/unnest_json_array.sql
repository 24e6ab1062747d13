-- Elements of a JSON array come from the document.
--# catalog
CREATE TABLE p.raw.events (id INT64, doc JSON, txt STRING);
--# job
CREATE TABLE p.d.out AS
SELECT e.id, JSON_VALUE(item, '$.sku') AS sku, INT64(item.qty) AS qty, o AS position, tag
FROM p.raw.events AS e, UNNEST(JSON_QUERY_ARRAY(e.doc, '$.items')) AS item WITH OFFSET AS o, UNNEST(JSON_VALUE_ARRAY(e.txt)) AS tag
WHERE JSON_TYPE(e.doc.items) = 'array';
--# edges
-- p.d.out          <- p.raw.events.doc  FILTER
-- p.d.out.id       <- p.raw.events.id   IDENTITY
-- p.d.out.position <- p.raw.events.doc  TRANSFORMATION
-- p.d.out.qty      <- p.raw.events.doc  TRANSFORMATION
-- p.d.out.sku      <- p.raw.events.doc  TRANSFORMATION
-- p.d.out.tag      <- p.raw.events.txt  TRANSFORMATION
