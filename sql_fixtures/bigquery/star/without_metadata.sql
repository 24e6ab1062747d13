-- A star over an unknown relation is kept as a star.
--# job
SELECT * FROM p.x.unknown;
