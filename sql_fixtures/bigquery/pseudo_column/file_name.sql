-- _FILE_NAME of an external table.
--# catalog
CREATE EXTERNAL TABLE p.d.files (line STRING) OPTIONS (format = 'CSV', uris = ['gs://b/*.csv']);
--# job
SELECT line, _FILE_NAME AS file FROM p.d.files;
--# edges
-- (result).file <- p.d.files._FILE_NAME  IDENTITY
-- (result).line <- p.d.files.line        IDENTITY
