-- USE says what names without a database or a schema mean.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
USE SCHEMA raw;
CREATE TABLE mails AS SELECT email FROM users;
USE DATABASE other;
CREATE TABLE p.mart.t AS SELECT x FROM t;
USE other.deep;
CREATE TABLE p.mart.u AS SELECT x FROM t;
--# edges
-- P.MART.T.X        <- OTHER.PUBLIC.T.X   IDENTITY inferred
-- P.MART.U.X        <- OTHER.DEEP.T.X     IDENTITY inferred
-- P.RAW.MAILS.EMAIL <- P.RAW.USERS.EMAIL  IDENTITY
--# diagnostics
-- 4:40 warning[unknown-table] no metadata for table OTHER.PUBLIC.T; give its columns with --catalog
-- 6:40 warning[unknown-table] no metadata for table OTHER.DEEP.T; give its columns with --catalog
