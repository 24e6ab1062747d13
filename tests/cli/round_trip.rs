//! The Parquet files through a reader that is not ours: DuckDB's Python package.

use super::*;

#[path = "../common/duckdb.rs"]
mod duckdb;

use duckdb::python;

#[test]
fn duckdb_reads_every_file_set() {
    let Some(python) = python() else { return };
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("lineage");
    extract(&shop("jobs.jsonl"), &out, &["--catalog", shop("columns.jsonl").to_str().unwrap()]).code(0);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/round_trip.py");
    let checked = Ran::of(Command::new(python).arg(script).arg(&out).output().unwrap()).code(0);
    assert!(checked.stdout.contains("all well"), "{}", checked.stdout);
}

#[test]
fn duckdb_reads_an_empty_output() {
    let Some(python) = python() else { return };
    let dir = tempfile::tempdir().unwrap();
    let (jobs, out) = (dir.path().join("jobs.json"), dir.path().join("lineage"));
    std::fs::write(&jobs, "[]").unwrap();
    extract(&jobs, &out, &[]).code(0);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/round_trip.py");
    Ran::of(Command::new(python).arg(script).arg(&out).output().unwrap()).code(0);
}
