-- Dashes, keywords and digits in quoted and unquoted names.
--# catalog
CREATE TABLE `my-proj-1`.`2024`.`select` (`from` STRING, `group` STRUCT<`by` INT64>);
--# job
SELECT `from`, `select`.`group`.`by` FROM `my-proj-1`.`2024`.`select` WHERE `group`.by > 0;
--# edges
-- (result)      <- my-proj-1.2024.select.group.by  FILTER
-- (result).by   <- my-proj-1.2024.select.group.by  IDENTITY
-- (result).from <- my-proj-1.2024.select.from      IDENTITY
