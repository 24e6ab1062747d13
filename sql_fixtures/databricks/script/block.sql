-- A variable carries what was assigned to it.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
BEGIN
  DECLARE peak INT DEFAULT (SELECT MAX(id) FROM raw.users);
  SET peak = peak + 1;
  IF peak > 3 THEN
    INSERT INTO mart.spend (total) SELECT peak;
  END IF;
END;
--# edges
-- p.mart.spend.total <- p.raw.users.id  AGGREGATION
