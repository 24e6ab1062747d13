-- An upsert of one row that parameters describe.
--# catalog
CREATE TABLE p.ops.state (job STRING, cursor_at TIMESTAMP, runs INT64);
--# job
MERGE `p.ops.state` target
USING (SELECT @job AS job, @cursor AS cursor_at) source
ON target.job = source.job
WHEN MATCHED THEN UPDATE SET cursor_at = GREATEST(target.cursor_at, source.cursor_at), runs = target.runs + 1
WHEN NOT MATCHED THEN INSERT (job, cursor_at, runs) VALUES (source.job, source.cursor_at, 1);
--# edges
-- p.ops.state           <- p.ops.state.job        JOIN
-- p.ops.state.cursor_at <- p.ops.state.cursor_at  TRANSFORMATION
-- p.ops.state.runs      <- p.ops.state.runs       TRANSFORMATION
