//! `colline extract` and `colline demo`.

use super::*;
use parquet::file::properties::ReaderProperties;
use parquet::file::reader::FileReader;
use parquet::file::serialized_reader::{ReadOptionsBuilder, SerializedFileReader};

const SETS: [&str; 7] =
    ["column_lineage", "column_usage", "diagnostics", "jobs", "statement_lineage", "statements", "table_lineage"];

#[test]
fn every_job_is_in_the_ledger() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("lineage");
    let ran = extract(&shop("jobs.jsonl"), &out, &["--catalog", shop("columns.jsonl").to_str().unwrap()]).code(0);
    assert_eq!(ran.stdout, "", "all words go to stderr");
    let report = run_json(&out);
    let lines = std::fs::read_to_string(shop("jobs.jsonl")).unwrap().lines().count();
    assert_eq!(report["jobs"], lines);
    let statuses = report["status"].as_object().unwrap();
    assert_eq!(statuses.values().map(|s| s["jobs"].as_u64().unwrap()).sum::<u64>(), lines as u64);
    for (status, entry) in statuses {
        let reasons: u64 = entry["reasons"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
        assert_eq!(reasons, if status == "ok" { 0 } else { entry["jobs"].as_u64().unwrap() }, "{status}");
    }
    assert!(report["edges"].as_u64().unwrap() > 100);
    let names: Vec<_> =
        std::fs::read_dir(&out).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names.len(), SETS.len() + 1);
    assert!(SETS.iter().all(|set| out.join(set).join("part-0.parquet").is_file()));
}

#[test]
fn same_input_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let written = ["1", "2", "4"].map(|threads| {
        let out = dir.path().join(threads);
        extract(&shop("jobs.jsonl"), &out, &["--threads", threads]).code(0);
        let mut files = files(&out);
        files.remove(Path::new("run.json"));
        files
    });
    assert_eq!(written[0].len(), SETS.len());
    assert!(written[0] == written[1] && written[1] == written[2]);
}

#[test]
fn a_rerun_replaces() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    write_jobs(&jobs, &["CREATE TABLE p.d.t AS SELECT a FROM p.d.s"]);
    extract(&jobs, &out, &[]).code(0);
    assert_eq!(run_json(&out)["jobs"], 1);
    write_jobs(&jobs, &["CREATE TABLE p.d.t AS SELECT a FROM p.d.s", "SELECT 1"]);
    extract(&jobs, &out, &[]).code(0);
    assert_eq!(run_json(&out)["jobs"], 2);
    let left: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing is left behind: {left:?}");
}

#[test]
fn no_jobs_give_an_empty_output() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.json"), dir.path().join("out"));
    std::fs::write(&jobs, "[]").unwrap();
    extract(&jobs, &out, &["--min-coverage", "1"]).code(0);
    assert_eq!(run_json(&out)["jobs"], 0);
    assert!(SETS.iter().all(|set| out.join(set).join("part-0.parquet").is_file()));
}

#[test]
fn low_coverage_has_its_own_exit_code() {
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.jsonl"), dir.path().join("out"));
    write_jobs(&jobs, &["SELECT 1", "SELECT FROM"]);
    extract(&jobs, &out, &["--min-coverage", "0.5"]).code(0);
    let ran = extract(&jobs, &out, &["--min-coverage", "51%"]).code(3);
    assert!(ran.stderr.contains("coverage 50.0 % is below the 51.0 % asked for"), "{}", ran.stderr);
    assert_eq!(run_json(&out)["status"]["failed"]["reasons"]["syntax_error"], 1);
}

#[test]
fn wrong_usage_is_said_with_exit_code_2() {
    for args in [vec![], vec!["extract"], vec!["extract", "--jobs", "x"], vec!["nonsense"], vec!["impact", "t"]] {
        run(args).code(2);
    }
    run(["extract", "--jobs", "x", "--out", "y", "--min-coverage", "2"]).code(2);
    run(["--help"]).code(0);
    let help = run(["extract", "--help"]).code(0);
    assert!(help.stdout.contains("Examples:"));
}

#[test]
fn the_demo_runs() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("shop");
    let ran = run(["demo", "--out", out.to_str().unwrap()]).code(0);
    assert!(ran.stdout.contains("colline impact"), "{}", ran.stdout);
    assert!(out.join("lineage/run.json").is_file());
    run(["demo", "--out", out.to_str().unwrap()]).code(0);
}

#[test]
fn names_can_be_skipped_by_filter_and_page() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("lineage");
    extract(&shop("jobs.jsonl"), &out, &["--catalog", shop("columns.jsonl").to_str().unwrap()]).code(0);
    let options = ReadOptionsBuilder::new()
        .with_page_index()
        .with_reader_properties(ReaderProperties::builder().set_read_bloom_filter(true).build())
        .build();
    let file = std::fs::File::open(out.join("column_lineage/part-0.parquet")).unwrap();
    let reader = SerializedFileReader::new_with_options(file, options).unwrap();
    let group = reader.get_row_group(0).unwrap();
    let position = |name: &str| {
        let columns = group.metadata().columns();
        columns.iter().position(|column| column.column_path().string() == name).unwrap()
    };
    let has = |column: &str, value: &str| group.get_column_bloom_filter(position(column)).unwrap().check(&value);
    assert!(has("source_table", "users") && has("target_table", "dim_customers") && has("source_column", "email"));
    let absent = (0..1_000).filter(|i| has("target_table", &format!("no_such_table_{i}"))).count();
    assert!(absent < 50, "{absent} of 1,000 names that are not there pass");
    assert!(group.get_column_bloom_filter(position("confidence")).is_none());
    assert!(group.metadata().column(position("target_table")).statistics().is_some());
    assert!(reader.metadata().page_index().is_some());
}
