-- sqlglot#7732: UNNEST over a table that the catalog does not know.
--# job
SELECT i.sku FROM p.x.missing AS m, UNNEST(m.items) AS i;
