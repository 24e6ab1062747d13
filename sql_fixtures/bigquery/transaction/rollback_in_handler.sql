-- A handler rolls back; what the block did is still what it does.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64);
CREATE TABLE p.d.errors (message STRING, stack STRING);
--# job
BEGIN
  BEGIN TRANSACTION;
  MERGE p.d.n USING p.d.u ON n.k = u.id WHEN MATCHED THEN UPDATE SET l = u.c;
  COMMIT TRANSACTION;
EXCEPTION WHEN ERROR THEN
  ROLLBACK TRANSACTION;
  INSERT INTO p.d.errors VALUES (@@error.message, @@error.formatted_stack_trace);
  RAISE USING MESSAGE = @@error.message;
END;
--# edges
-- p.d.n   <- p.d.n.k   JOIN
-- p.d.n   <- p.d.u.id  JOIN
-- p.d.n.l <- p.d.u.c   IDENTITY
