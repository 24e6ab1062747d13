//! What impact reaches, against the same computed by other means: plain Python, and recursive SQL in DuckDB.

use super::*;

#[test]
fn impact_reaches_what_two_references_reach() {
    let Some(python) = super::duckdb::python() else { return };
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("lineage");
    extract(&shop("jobs.jsonl"), &out, &["--catalog", shop("columns.jsonl").to_str().unwrap()]).code(0);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/graph/reference.py");
    let mut command = Command::new(python);
    command.arg(script).arg(env!("CARGO_BIN_EXE_colline")).arg(&out);
    let checked = Ran::of(command.output().unwrap()).code(0);
    assert!(checked.stdout.contains("all the same"), "{}", checked.stdout);
}
