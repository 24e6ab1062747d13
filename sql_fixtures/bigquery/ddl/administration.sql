-- Reservations, policies, projects and datasets: no lineage, no complaint.
--# job
CREATE CAPACITY `p.region-us.c` OPTIONS (slot_count = 100);
CREATE RESERVATION `p.region-us.r` OPTIONS (slot_capacity = 100);
CREATE ASSIGNMENT `p.region-us.r.a` OPTIONS (assignee = 'projects/x', job_type = 'QUERY');
ALTER PROJECT p SET OPTIONS (`region-us.default_time_zone` = 'UTC');
ALTER BI_CAPACITY `p.us.default` SET OPTIONS (size_gb = 1);
CREATE SCHEMA IF NOT EXISTS p.fresh DEFAULT COLLATE 'und:ci';
UNDROP SCHEMA p.old;
DROP SCHEMA IF EXISTS p.old CASCADE;
REVOKE `roles/bigquery.dataViewer` ON SCHEMA p.fresh FROM 'user:a@example.com';
--# edges
