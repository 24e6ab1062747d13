-- NFC is a mode of NORMALIZE, not the column of that name.
--# catalog
CREATE TABLE p.raw.calendar (nfc STRING, label STRING);
--# job
CREATE TABLE p.mart.t AS
SELECT NORMALIZE(label, NFC) AS v
FROM p.raw.calendar;
--# edges
-- p.mart.t.v <- p.raw.calendar.label  TRANSFORMATION
