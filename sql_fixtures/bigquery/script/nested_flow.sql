-- IF, CASE, LOOP, WHILE and REPEAT inside each other; every body counts.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.log (v INT64, w STRING);
--# job
DECLARE i INT64 DEFAULT 0;
LOOP
  SET i = i + 1;
  IF i > 3 THEN LEAVE; END IF;
  CASE i
    WHEN 1 THEN INSERT INTO p.d.log (v) SELECT a FROM p.d.u;
    WHEN 2 THEN
      WHILE i < 10 DO
        REPEAT
          INSERT INTO p.d.log (v) SELECT c FROM p.d.u;
          SET i = i + 1;
          UNTIL i > 5
        END REPEAT;
        IF i = 7 THEN BREAK; ELSEIF i = 8 THEN CONTINUE; ELSE SELECT 1; END IF;
      END WHILE;
    ELSE INSERT INTO p.d.log (v, w) SELECT id, 'else' FROM p.d.u;
  END CASE;
END LOOP;
--# edges
-- p.d.log.v <- p.d.u.a   IDENTITY
-- p.d.log.v <- p.d.u.c   IDENTITY
-- p.d.log.v <- p.d.u.id  IDENTITY
