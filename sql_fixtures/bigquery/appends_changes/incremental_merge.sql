-- Changes since the last run are merged: the newest change per key, deletes included.
--# catalog
CREATE TABLE p.src.users (id INT64, email STRING);
CREATE TABLE p.dst.users (id INT64, email_hash BYTES, seen TIMESTAMP);
--# job
DECLARE last_run TIMESTAMP DEFAULT (SELECT MAX(seen) FROM p.dst.users);
MERGE p.dst.users AS t
USING (
  SELECT id, email, _CHANGE_TYPE AS op, _CHANGE_TIMESTAMP AS at_ts
  FROM CHANGES(TABLE p.src.users, last_run, NULL)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY _CHANGE_TIMESTAMP DESC) = 1
) AS s
ON t.id = s.id
WHEN MATCHED AND s.op = 'DELETE' THEN DELETE
WHEN MATCHED THEN UPDATE SET email_hash = SHA256(s.email), seen = s.at_ts
WHEN NOT MATCHED AND s.op <> 'DELETE' THEN INSERT (id, email_hash, seen) VALUES (s.id, SHA256(s.email), s.at_ts);
--# edges
-- p.dst.users            <- p.dst.users.id     JOIN
-- p.dst.users            <- p.src.users.id     FILTER
-- p.dst.users            <- p.src.users.id     JOIN
-- p.dst.users.email_hash <- p.src.users.email  TRANSFORMATION masking
-- p.dst.users.id         <- p.src.users.id     IDENTITY
