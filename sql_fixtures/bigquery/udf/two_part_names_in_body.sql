-- Two-part names in a routine's body belong to the routine's project.
--# catalog
CREATE TABLE other.ref.rates (k STRING, rate NUMERIC);
CREATE TABLE p.d.t (k STRING, v NUMERIC);
CREATE FUNCTION other.ref.rate_of(x STRING) AS ((SELECT MAX(rate) FROM ref.rates WHERE k = x));
CREATE TABLE FUNCTION other.ref.above(low NUMERIC) AS SELECT k, rate FROM ref.rates WHERE rate > low;
--# job
CREATE TABLE p.d.out AS SELECT t.v * other.ref.rate_of(t.k) AS v, a.rate FROM p.d.t AS t JOIN other.ref.above(1) AS a ON a.k = t.k;
--# edges
-- p.d.out      <- other.ref.rates.k     FILTER
-- p.d.out      <- other.ref.rates.k     JOIN
-- p.d.out      <- other.ref.rates.rate  FILTER
-- p.d.out      <- p.d.t.k               FILTER
-- p.d.out      <- p.d.t.k               JOIN
-- p.d.out.rate <- other.ref.rates.rate  IDENTITY
-- p.d.out.v    <- other.ref.rates.rate  AGGREGATION
-- p.d.out.v    <- p.d.t.v               TRANSFORMATION
