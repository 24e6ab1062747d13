//! The Parquet files through a reader that is not ours: DuckDB's Python package.

use super::*;

/// The interpreter that has `duckdb`, or `None` after a word about it.
///
/// `COLLINE_DUCKDB_PYTHON` names one; then, or with `COLLINE_REQUIRE_DUCKDB=1`, its absence is a failure.
fn python() -> Option<String> {
    let named = std::env::var("COLLINE_DUCKDB_PYTHON").ok();
    let required = named.is_some() || std::env::var("COLLINE_REQUIRE_DUCKDB").is_ok_and(|v| v == "1");
    let python = named.unwrap_or_else(|| "python3".to_owned());
    let found = Command::new(&python).args(["-c", "import duckdb"]).output().is_ok_and(|o| o.status.success());
    if found {
        return Some(python);
    }
    assert!(!required, "{python} cannot import duckdb");
    eprintln!(
        "skipped: {python} cannot import duckdb; `pip install duckdb`, or name an interpreter in COLLINE_DUCKDB_PYTHON"
    );
    None
}

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
