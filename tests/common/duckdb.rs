//! The interpreter that has DuckDB's Python package: a reader and an engine that are not ours.

use std::process::Command;

/// It, or `None` after a word about it.
///
/// `COLLINE_DUCKDB_PYTHON` names one; then, or with `COLLINE_REQUIRE_DUCKDB=1`, its absence is a failure.
pub fn python() -> Option<String> {
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
