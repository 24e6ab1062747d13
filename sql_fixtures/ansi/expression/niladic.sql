-- Values of the session need no parentheses and have no source.
--# catalog
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
--# job
SELECT CURRENT_USER AS a, SESSION_USER AS b, CURRENT_DATE AS c, LOCALTIMESTAMP AS d, CURRENT_TIMESTAMP(3) AS e, SYSTEM_USER AS f, USER AS g, CURRENT_ROLE AS h, CURRENT_CATALOG AS i, CURRENT_SCHEMA AS j FROM raw.orders;
--# edges
