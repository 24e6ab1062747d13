//! The other dialects against a real engine: the columns of views.

use super::*;

#[test]
fn views_have_the_columns_that_duckdb_gives_them() {
    let Some(python) = super::duckdb::python() else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects/engine.py");
    let mut command = Command::new(python);
    command.arg(script).arg(env!("CARGO_BIN_EXE_colline")).args(["--engine", "duckdb", "--views", "200"]);
    let checked = Ran::of(command.output().unwrap()).code(0);
    assert!(checked.stdout.contains("200 of 200 views"), "{}", checked.stdout);
}
