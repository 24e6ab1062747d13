-- datahub#6196, datahub#11147, sqlfluff#3127: a wide CASE over a long IN list, in many columns.
--# catalog
CREATE TABLE p.d.codes (code STRING, k INT64, v NUMERIC);
--# job
CREATE TABLE p.d.out AS
SELECT
  CASE WHEN code IN ('0-0', '0-1', '0-2', '0-3', '0-4', '0-5', '0-6', '0-7', '0-8', '0-9', '0-10', '0-11') THEN v WHEN k BETWEEN 0 AND 9 THEN 0 END AS c0,
  CASE WHEN code IN ('1-0', '1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7', '1-8', '1-9', '1-10', '1-11') THEN v WHEN k BETWEEN 1 AND 10 THEN 1 END AS c1,
  CASE WHEN code IN ('2-0', '2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7', '2-8', '2-9', '2-10', '2-11') THEN v WHEN k BETWEEN 2 AND 11 THEN 2 END AS c2,
  CASE WHEN code IN ('3-0', '3-1', '3-2', '3-3', '3-4', '3-5', '3-6', '3-7', '3-8', '3-9', '3-10', '3-11') THEN v WHEN k BETWEEN 3 AND 12 THEN 3 END AS c3,
  CASE WHEN code IN ('4-0', '4-1', '4-2', '4-3', '4-4', '4-5', '4-6', '4-7', '4-8', '4-9', '4-10', '4-11') THEN v WHEN k BETWEEN 4 AND 13 THEN 4 END AS c4,
  CASE WHEN code IN ('5-0', '5-1', '5-2', '5-3', '5-4', '5-5', '5-6', '5-7', '5-8', '5-9', '5-10', '5-11') THEN v WHEN k BETWEEN 5 AND 14 THEN 5 END AS c5,
  CASE WHEN code IN ('6-0', '6-1', '6-2', '6-3', '6-4', '6-5', '6-6', '6-7', '6-8', '6-9', '6-10', '6-11') THEN v WHEN k BETWEEN 6 AND 15 THEN 6 END AS c6,
  CASE WHEN code IN ('7-0', '7-1', '7-2', '7-3', '7-4', '7-5', '7-6', '7-7', '7-8', '7-9', '7-10', '7-11') THEN v WHEN k BETWEEN 7 AND 16 THEN 7 END AS c7,
  CASE WHEN code IN ('8-0', '8-1', '8-2', '8-3', '8-4', '8-5', '8-6', '8-7', '8-8', '8-9', '8-10', '8-11') THEN v WHEN k BETWEEN 8 AND 17 THEN 8 END AS c8,
  CASE WHEN code IN ('9-0', '9-1', '9-2', '9-3', '9-4', '9-5', '9-6', '9-7', '9-8', '9-9', '9-10', '9-11') THEN v WHEN k BETWEEN 9 AND 18 THEN 9 END AS c9,
  CASE WHEN code IN ('10-0', '10-1', '10-2', '10-3', '10-4', '10-5', '10-6', '10-7', '10-8', '10-9', '10-10', '10-11') THEN v WHEN k BETWEEN 10 AND 19 THEN 10 END AS c10,
  CASE WHEN code IN ('11-0', '11-1', '11-2', '11-3', '11-4', '11-5', '11-6', '11-7', '11-8', '11-9', '11-10', '11-11') THEN v WHEN k BETWEEN 11 AND 20 THEN 11 END AS c11,
  CASE WHEN code IN ('12-0', '12-1', '12-2', '12-3', '12-4', '12-5', '12-6', '12-7', '12-8', '12-9', '12-10', '12-11') THEN v WHEN k BETWEEN 12 AND 21 THEN 12 END AS c12,
  CASE WHEN code IN ('13-0', '13-1', '13-2', '13-3', '13-4', '13-5', '13-6', '13-7', '13-8', '13-9', '13-10', '13-11') THEN v WHEN k BETWEEN 13 AND 22 THEN 13 END AS c13,
  CASE WHEN code IN ('14-0', '14-1', '14-2', '14-3', '14-4', '14-5', '14-6', '14-7', '14-8', '14-9', '14-10', '14-11') THEN v WHEN k BETWEEN 14 AND 23 THEN 14 END AS c14,
  CASE WHEN code IN ('15-0', '15-1', '15-2', '15-3', '15-4', '15-5', '15-6', '15-7', '15-8', '15-9', '15-10', '15-11') THEN v WHEN k BETWEEN 15 AND 24 THEN 15 END AS c15,
  CASE WHEN code IN ('16-0', '16-1', '16-2', '16-3', '16-4', '16-5', '16-6', '16-7', '16-8', '16-9', '16-10', '16-11') THEN v WHEN k BETWEEN 16 AND 25 THEN 16 END AS c16,
  CASE WHEN code IN ('17-0', '17-1', '17-2', '17-3', '17-4', '17-5', '17-6', '17-7', '17-8', '17-9', '17-10', '17-11') THEN v WHEN k BETWEEN 17 AND 26 THEN 17 END AS c17,
  CASE WHEN code IN ('18-0', '18-1', '18-2', '18-3', '18-4', '18-5', '18-6', '18-7', '18-8', '18-9', '18-10', '18-11') THEN v WHEN k BETWEEN 18 AND 27 THEN 18 END AS c18,
  CASE WHEN code IN ('19-0', '19-1', '19-2', '19-3', '19-4', '19-5', '19-6', '19-7', '19-8', '19-9', '19-10', '19-11') THEN v WHEN k BETWEEN 19 AND 28 THEN 19 END AS c19,
  CASE WHEN code IN ('20-0', '20-1', '20-2', '20-3', '20-4', '20-5', '20-6', '20-7', '20-8', '20-9', '20-10', '20-11') THEN v WHEN k BETWEEN 20 AND 29 THEN 20 END AS c20,
  CASE WHEN code IN ('21-0', '21-1', '21-2', '21-3', '21-4', '21-5', '21-6', '21-7', '21-8', '21-9', '21-10', '21-11') THEN v WHEN k BETWEEN 21 AND 30 THEN 21 END AS c21,
  CASE WHEN code IN ('22-0', '22-1', '22-2', '22-3', '22-4', '22-5', '22-6', '22-7', '22-8', '22-9', '22-10', '22-11') THEN v WHEN k BETWEEN 22 AND 31 THEN 22 END AS c22,
  CASE WHEN code IN ('23-0', '23-1', '23-2', '23-3', '23-4', '23-5', '23-6', '23-7', '23-8', '23-9', '23-10', '23-11') THEN v WHEN k BETWEEN 23 AND 32 THEN 23 END AS c23,
  CASE WHEN code IN ('24-0', '24-1', '24-2', '24-3', '24-4', '24-5', '24-6', '24-7', '24-8', '24-9', '24-10', '24-11') THEN v WHEN k BETWEEN 24 AND 33 THEN 24 END AS c24,
  CASE WHEN code IN ('25-0', '25-1', '25-2', '25-3', '25-4', '25-5', '25-6', '25-7', '25-8', '25-9', '25-10', '25-11') THEN v WHEN k BETWEEN 25 AND 34 THEN 25 END AS c25,
  CASE WHEN code IN ('26-0', '26-1', '26-2', '26-3', '26-4', '26-5', '26-6', '26-7', '26-8', '26-9', '26-10', '26-11') THEN v WHEN k BETWEEN 26 AND 35 THEN 26 END AS c26,
  CASE WHEN code IN ('27-0', '27-1', '27-2', '27-3', '27-4', '27-5', '27-6', '27-7', '27-8', '27-9', '27-10', '27-11') THEN v WHEN k BETWEEN 27 AND 36 THEN 27 END AS c27,
  CASE WHEN code IN ('28-0', '28-1', '28-2', '28-3', '28-4', '28-5', '28-6', '28-7', '28-8', '28-9', '28-10', '28-11') THEN v WHEN k BETWEEN 28 AND 37 THEN 28 END AS c28,
  CASE WHEN code IN ('29-0', '29-1', '29-2', '29-3', '29-4', '29-5', '29-6', '29-7', '29-8', '29-9', '29-10', '29-11') THEN v WHEN k BETWEEN 29 AND 38 THEN 29 END AS c29,
  CASE WHEN code IN ('30-0', '30-1', '30-2', '30-3', '30-4', '30-5', '30-6', '30-7', '30-8', '30-9', '30-10', '30-11') THEN v WHEN k BETWEEN 30 AND 39 THEN 30 END AS c30,
  CASE WHEN code IN ('31-0', '31-1', '31-2', '31-3', '31-4', '31-5', '31-6', '31-7', '31-8', '31-9', '31-10', '31-11') THEN v WHEN k BETWEEN 31 AND 40 THEN 31 END AS c31,
  CASE WHEN code IN ('32-0', '32-1', '32-2', '32-3', '32-4', '32-5', '32-6', '32-7', '32-8', '32-9', '32-10', '32-11') THEN v WHEN k BETWEEN 32 AND 41 THEN 32 END AS c32,
  CASE WHEN code IN ('33-0', '33-1', '33-2', '33-3', '33-4', '33-5', '33-6', '33-7', '33-8', '33-9', '33-10', '33-11') THEN v WHEN k BETWEEN 33 AND 42 THEN 33 END AS c33,
  CASE WHEN code IN ('34-0', '34-1', '34-2', '34-3', '34-4', '34-5', '34-6', '34-7', '34-8', '34-9', '34-10', '34-11') THEN v WHEN k BETWEEN 34 AND 43 THEN 34 END AS c34,
  CASE WHEN code IN ('35-0', '35-1', '35-2', '35-3', '35-4', '35-5', '35-6', '35-7', '35-8', '35-9', '35-10', '35-11') THEN v WHEN k BETWEEN 35 AND 44 THEN 35 END AS c35,
  CASE WHEN code IN ('36-0', '36-1', '36-2', '36-3', '36-4', '36-5', '36-6', '36-7', '36-8', '36-9', '36-10', '36-11') THEN v WHEN k BETWEEN 36 AND 45 THEN 36 END AS c36,
  CASE WHEN code IN ('37-0', '37-1', '37-2', '37-3', '37-4', '37-5', '37-6', '37-7', '37-8', '37-9', '37-10', '37-11') THEN v WHEN k BETWEEN 37 AND 46 THEN 37 END AS c37,
  CASE WHEN code IN ('38-0', '38-1', '38-2', '38-3', '38-4', '38-5', '38-6', '38-7', '38-8', '38-9', '38-10', '38-11') THEN v WHEN k BETWEEN 38 AND 47 THEN 38 END AS c38,
  CASE WHEN code IN ('39-0', '39-1', '39-2', '39-3', '39-4', '39-5', '39-6', '39-7', '39-8', '39-9', '39-10', '39-11') THEN v WHEN k BETWEEN 39 AND 48 THEN 39 END AS c39
FROM p.d.codes;
--# edges
-- p.d.out.c0  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c0  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c0  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c1  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c1  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c1  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c10 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c10 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c10 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c11 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c11 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c11 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c12 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c12 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c12 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c13 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c13 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c13 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c14 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c14 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c14 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c15 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c15 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c15 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c16 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c16 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c16 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c17 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c17 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c17 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c18 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c18 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c18 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c19 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c19 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c19 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c2  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c2  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c2  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c20 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c20 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c20 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c21 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c21 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c21 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c22 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c22 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c22 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c23 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c23 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c23 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c24 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c24 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c24 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c25 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c25 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c25 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c26 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c26 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c26 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c27 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c27 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c27 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c28 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c28 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c28 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c29 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c29 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c29 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c3  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c3  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c3  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c30 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c30 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c30 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c31 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c31 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c31 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c32 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c32 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c32 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c33 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c33 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c33 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c34 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c34 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c34 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c35 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c35 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c35 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c36 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c36 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c36 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c37 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c37 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c37 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c38 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c38 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c38 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c39 <- p.d.codes.code  CONDITIONAL
-- p.d.out.c39 <- p.d.codes.k     CONDITIONAL
-- p.d.out.c39 <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c4  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c4  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c4  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c5  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c5  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c5  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c6  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c6  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c6  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c7  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c7  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c7  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c8  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c8  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c8  <- p.d.codes.v     TRANSFORMATION
-- p.d.out.c9  <- p.d.codes.code  CONDITIONAL
-- p.d.out.c9  <- p.d.codes.k     CONDITIONAL
-- p.d.out.c9  <- p.d.codes.v     TRANSFORMATION
