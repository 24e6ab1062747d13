//! The Parquet files through a reader that is not ours: DuckDB's Python package.

use super::*;

use super::duckdb::python;

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

#[test]
fn duckdb_sees_dates_and_reads_what_is_merged_from_them() {
    let Some(python) = python() else { return };
    let dir = tempfile::tempdir().unwrap();
    let (days, view) = (dir.path().join("days"), dir.path().join("view"));
    for date in ["2026-09-01", "2026-09-02"] {
        extract(&shop("jobs.jsonl"), &days, &["--run-date", date]).code(0);
    }
    let by_date = r#"
import duckdb, json, sys
count = "SELECT run_date, count(*) FROM read_parquet('%s/%s/**/*.parquet', hive_partitioning = true) GROUP BY ALL ORDER BY ALL"
for name, report in [("column_lineage", "edges"), ("jobs", "jobs"), ("statement_lineage", "statement_edges")]:
    found = [(str(date), rows) for date, rows in duckdb.sql(count % (sys.argv[1], name)).fetchall()]
    dates = ["2026-09-01", "2026-09-02"]
    runs = [json.load(open(f"{sys.argv[1]}/runs/run_date={date}/run.json")) for date in dates]
    assert found == [(date, run[report]) for date, run in zip(dates, runs)], found
"#;
    Ran::of(Command::new(&python).args(["-c", by_date]).arg(&days).output().unwrap()).code(0);
    run(["compact", "--lineage", days.to_str().unwrap(), "--out", view.to_str().unwrap()]).code(0);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/round_trip.py");
    Ran::of(Command::new(python).arg(script).arg(&view).output().unwrap()).code(0);
}
