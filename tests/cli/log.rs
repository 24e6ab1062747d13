//! The log as a whole: order of time, snapshots of the metadata, shards, what is counted once.

use super::*;
use parquet::file::reader::SerializedFileReader;
use serde_json::{Value, json};

/// Rows of a file set with these columns, in order.
pub fn rows(out: &Path, set: &str, columns: &[&str]) -> Vec<String> {
    let file = std::fs::File::open(out.join(set).join("part-0.parquet")).unwrap();
    let rows = SerializedFileReader::new(file).unwrap().into_iter().map(Result::unwrap);
    rows.map(|row| {
        let cell = |wanted: &&str| {
            let field = row.get_column_iter().find(|(name, _)| name.as_str() == *wanted).expect("a column").1;
            field.to_string().replace('"', "")
        };
        columns.iter().map(cell).collect::<Vec<_>>().join(" ")
    })
    .collect()
}

fn edges(out: &Path) -> Vec<String> {
    rows(out, "column_lineage", &["target_table", "target_column", "source_table", "source_column", "confidence"])
}

pub fn write_rows(path: &Path, rows: &[Value]) {
    std::fs::write(path, rows.iter().map(|row| row.to_string() + "\n").collect::<String>()).unwrap();
}

pub fn job(id: &str, time: &str, query: &str) -> Value {
    json!({"job_id": id, "project_id": "p", "creation_time": time, "state": "DONE", "query": query})
}

fn with(mut job: Value, more: Value) -> Value {
    job.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    job
}

fn column(table: &str, name: &str, position: u32) -> Value {
    json!({"table_catalog": "p", "table_schema": "d", "table_name": table, "column_name": name,
        "ordinal_position": position, "data_type": "INT64"})
}

fn table(name: &str) -> Value {
    json!({"project_id": "p", "dataset_id": "d", "table_id": name})
}

#[test]
fn the_order_of_the_input_does_not_matter() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, catalog) = (dir.path().join("jobs.jsonl"), dir.path().join("columns.jsonl"));
    write_rows(&catalog, &[column("s", "id", 1), column("s", "n", 2)]);
    let mut log = vec![
        job("a", "2026-09-01 01:00:00 UTC", "CREATE TABLE p.d.a AS SELECT * FROM p.d.s"),
        job("b", "2026-09-01 02:00:00 UTC", "CREATE TABLE p.d.b AS SELECT * FROM p.d.a"),
        job("c", "2026-09-01 03:00:00 UTC", "CREATE TABLE p.d.c AS SELECT * FROM p.d.b"),
    ];
    let mut outputs = Vec::new();
    for out in ["forward", "backward"].map(|name| dir.path().join(name)) {
        write_rows(&jobs, &log);
        extract(&jobs, &out, &["--catalog", catalog.to_str().unwrap()]).code(0);
        assert_eq!(edges(&out).last().unwrap(), "c n b n exact");
        let mut files = files(&out);
        files.remove(Path::new("run.json"));
        outputs.push(files);
        log.reverse();
    }
    assert!(outputs[0] == outputs[1]);
}

#[test]
fn a_job_sees_the_last_snapshot_before_it() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, catalog, out) = (dir.path().join("jobs.jsonl"), dir.path().join("catalog"), dir.path().join("out"));
    std::fs::create_dir(&catalog).unwrap();
    write_rows(&catalog.join("columns-2026-09-01.jsonl"), &[column("t", "id", 1), column("t", "old", 2)]);
    write_rows(&catalog.join("columns-2026-09-10.jsonl"), &[column("t", "id", 1), column("t", "new", 2)]);
    write_rows(
        &jobs,
        &[
            job("0", "2026-08-15 00:00:00 UTC", "CREATE TABLE p.x.before AS SELECT * FROM p.d.t"),
            job("1", "2026-09-05 00:00:00 UTC", "CREATE TABLE p.x.first AS SELECT * FROM p.d.t"),
            job("2", "2026-09-15 00:00:00 UTC", "CREATE TABLE p.x.second AS SELECT * FROM p.d.t"),
        ],
    );
    extract(&jobs, &out, &["--catalog", catalog.to_str().unwrap()]).code(0);
    let expected = ["before id t id", "before old t old", "first id t id", "first old t old", "second id t id"];
    let expected = expected.iter().chain(&["second new t new"]).map(|edge| format!("{edge} exact"));
    assert_eq!(edges(&out), expected.collect::<Vec<_>>());
}

#[test]
fn the_same_text_over_another_schema_is_another_statement() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, catalog, out) =
        (dir.path().join("jobs.jsonl"), dir.path().join("columns.jsonl"), dir.path().join("out"));
    write_rows(&catalog, &[column("t", "a", 1)]);
    let read = "CREATE OR REPLACE TABLE p.d.copy AS SELECT * FROM p.d.t";
    let log: Vec<_> = [read, read, "ALTER TABLE p.d.t ADD COLUMN b INT64", read, read].to_vec();
    let log = log.iter().enumerate().map(|(i, text)| job(&i.to_string(), &format!("2026-09-01 0{i}:00:00 UTC"), text));
    write_rows(&jobs, &log.collect::<Vec<_>>());
    extract(&jobs, &out, &["--catalog", catalog.to_str().unwrap()]).code(0);
    assert_eq!(edges(&out), ["copy a t a exact", "copy b t b exact"]);
    assert_eq!(rows(&out, "column_lineage", &["job_count"]), ["4", "2"]);
    assert_eq!(run_json(&out)["statements"], 3);
}

#[test]
fn a_wildcard_names_its_family_and_the_shards_that_were_read() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let read = |id: &str, day: &str, shards: &[&str]| {
        let text = "SELECT x FROM `p.d.e_*` WHERE _TABLE_SUFFIX = FORMAT_DATE('%Y%m%d', CURRENT_DATE())";
        let shards: Vec<_> = shards.iter().map(|shard| table(shard)).collect();
        with(job(id, day, text), json!({"destination_table": table("out"), "referenced_tables": shards}))
    };
    write_rows(
        &jobs,
        &[
            read("1", "2026-09-01 00:00:00 UTC", &["e_20260901"]),
            read("2", "2026-09-02 00:00:00 UTC", &["e_20260901", "e_20260902"]),
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    let found = rows(&out, "table_lineage", &["source_table", "target_table", "job_count", "last_job_id"]);
    assert_eq!(found, ["e_* out 2 2", "e_20260901 out 2 2", "e_20260902 out 1 2"]);
    assert_eq!(run_json(&out)["statements"], 1);
    assert_eq!(run_json(&out)["self_check"]["agreed"], 2);
}

#[test]
fn a_job_that_the_log_has_twice_counts_once() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let one = job("1", "2026-09-01 00:00:00 UTC", "CREATE TABLE p.d.t AS SELECT a FROM p.d.s");
    let other = job("2", "2026-09-01 00:00:00 UTC", "CREATE TABLE p.d.t AS SELECT a FROM p.d.s");
    write_rows(&jobs, &[one.clone(), other, one]);
    extract(&jobs, &out, &[]).code(0);
    assert_eq!(rows(&out, "jobs", &["job_id", "status", "reason"]), ["1 ok null", "2 ok null", "1 skipped duplicate"]);
    assert_eq!(rows(&out, "column_lineage", &["job_count"]), ["2"]);
}

#[test]
fn a_script_counts_by_its_children() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let make = "CREATE TEMP TABLE tmp AS SELECT a FROM p.d.s";
    let write = "INSERT INTO p.d.t (a) SELECT a FROM tmp";
    let hidden = json!({"project_id": "p", "dataset_id": "_script0a", "table_id": "tmp"});
    let time = "2026-09-01 00:00:00 UTC";
    write_rows(
        &jobs,
        &[
            with(job("s", time, &format!("{make}; {write};")), json!({"statement_type": "SCRIPT"})),
            with(
                job("s_0", time, make),
                json!({"parent_job_id": "s", "destination_table": hidden, "referenced_tables": [table("s")]}),
            ),
            with(
                job("s_1", time, write),
                json!({"parent_job_id": "s", "destination_table": table("t"), "referenced_tables": [hidden]}),
            ),
        ],
    );
    extract(&jobs, &out, &[]).code(0);
    assert_eq!(edges(&out), ["t a s a inferred"]);
    assert_eq!(rows(&out, "column_lineage", &["job_count", "last_job_id"]), ["1 s_1"]);
    let ledger = rows(&out, "jobs", &["job_id", "reason", "missed_tables", "extra_tables"]);
    assert_eq!(ledger, ["s covered_by_children null null", "s_0 null [] []", "s_1 null [] []"]);
}

#[test]
fn the_self_check_compares_what_is_written_too() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    let time = "2026-09-01 00:00:00 UTC";
    let text = "INSERT INTO p.d.ours (a) SELECT a FROM p.d.s";
    write_rows(
        &jobs,
        &[with(job("1", time, text), json!({"destination_table": table("theirs"), "referenced_tables": [table("u")]}))],
    );
    extract(&jobs, &out, &[]).code(0);
    let ledger = rows(&out, "jobs", &["missed_tables", "extra_tables"]);
    assert_eq!(ledger, ["[p.d.theirs, p.d.u] [p.d.ours, p.d.s]"]);
    let check = &run_json(&out)["self_check"];
    assert_eq!((&check["jobs"], &check["agreed"], &check["missed"]), (&json!(1), &json!(0), &json!(2)));
}
