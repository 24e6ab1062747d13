-- A Python function transforms every argument.
--# catalog
CREATE TABLE p.d.users (id INT64, name STRING, city STRING);
--# job
CREATE FUNCTION p.d.greet(name STRING, city STRING) RETURNS STRING
LANGUAGE python OPTIONS (runtime_version = 'python-3.11', entry_point = 'greet')
AS r'''
def greet(name, city):
  return f"{name} of {city}"
''';
CREATE TABLE p.d.out AS SELECT p.d.greet(name, UPPER(city)) AS g FROM p.d.users;
--# edges
-- p.d.out.g <- p.d.users.city  TRANSFORMATION
-- p.d.out.g <- p.d.users.name  TRANSFORMATION
