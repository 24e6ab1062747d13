//! Random queries are executed: what changes an output column must be among its sources. See `execution/check.py`.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the rim: processes, streams"
)]

#[path = "common/duckdb.rs"]
mod duckdb;

use std::process::Command;

/// Exit code and output of a check; `None` where there is no DuckDB to execute with.
fn check(arguments: &[&str]) -> Option<(Option<i32>, String)> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/execution/check.py");
    let mut command = Command::new(duckdb::python()?);
    // Without -B Python leaves its compiled files beside the sources.
    command.args(["-B", script, env!("CARGO_BIN_EXE_colline")]).args(arguments);
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    Some((output.status.code(), text))
}

#[test]
fn changes_are_explained() {
    let Some((code, text)) = check(&["--queries", "300", "--seed", "1", "--shrink"]) else { return };
    assert_eq!(code, Some(0), "{text}");
    println!("{text}");
}

/// The check is worth something only if it can fail.
#[test]
fn lost_edges_are_noticed() {
    for kind in ["conditional", "filter"] {
        let Some((code, text)) = check(&["--queries", "50", "--seed", "1", "--forget", kind]) else { return };
        assert_eq!(code, Some(1), "{text}");
        assert!(text.contains("without explanation"), "nobody missed the {kind} edges\n{text}");
    }
}
