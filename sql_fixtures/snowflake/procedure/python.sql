-- A procedure in another language: what it writes is missing, and said so.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
CREATE OR REPLACE PROCEDURE raw.py() RETURNS VARCHAR LANGUAGE PYTHON RUNTIME_VERSION = '3.11' PACKAGES = ('snowflake-snowpark-python') HANDLER = 'run' AS $$
def run(session):
  return session.sql("DELETE FROM t").collect()
$$;
CALL raw.py();
--# edges
--# diagnostics
-- 5:6 note[unknown-function] procedure P.RAW.PY is not known: what it writes is missing
