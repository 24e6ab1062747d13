-- A cursor, its handler, labels, CASE and REPEAT.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(100), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE PROCEDURE raw.fill()
BEGIN
  DECLARE done INT DEFAULT FALSE;
  DECLARE mail VARCHAR(100);
  DECLARE points INT;
  DECLARE c CURSOR FOR SELECT email, score FROM raw.users WHERE city = 'Bern';
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  OPEN c;
  each_one: LOOP
    FETCH c INTO mail, points;
    IF done THEN
      LEAVE each_one;
    END IF;
    INSERT INTO mart.spend (email, runs) VALUES (mail, points);
  END LOOP each_one;
  CLOSE c;
  SELECT amount INTO points FROM raw.orders LIMIT 1;
  REPEAT
    UPDATE mart.spend SET total = points;
    SET done = TRUE;
  UNTIL done END REPEAT;
  CASE points WHEN 1 THEN DELETE FROM mart.spend WHERE runs = 1; ELSE SET points = 0; END CASE;
END;
CALL raw.fill();
--# edges
-- mart.spend       <- mart.spend.runs    FILTER
-- mart.spend.email <- raw.users.email    TRANSFORMATION
-- mart.spend.runs  <- raw.users.score    TRANSFORMATION
-- mart.spend.total <- raw.orders.amount  TRANSFORMATION
