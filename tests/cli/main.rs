//! The program as people run it: arguments in, streams, files and exit codes out.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "the rim: files, processes, streams")]

#[cfg(feature = "bigquery")]
#[path = "../double/mod.rs"]
mod double;

#[cfg(feature = "bigquery")]
mod airflow;
mod bad_input;
mod check;
mod compact;
mod config;
mod dialects;
#[path = "../common/duckdb.rs"]
mod duckdb;
#[cfg(feature = "bigquery")]
mod emulator;
#[cfg(all(feature = "bigquery", feature = "object-store"))]
mod emulator_s3;
mod extract;
mod faults;
mod formats;
mod graph_reference;
mod impact;
mod index;
#[cfg(feature = "bigquery")]
mod live;
#[cfg(feature = "bigquery")]
mod live_faults;
#[cfg(all(feature = "bigquery", feature = "object-store"))]
mod live_load;
mod log;
mod order;
mod path;
mod plan;
mod round_trip;
mod stderr;
#[cfg(all(feature = "bigquery", feature = "object-store"))]
mod stores;
mod systems;
mod tags;
mod warehouses;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The bundled sample.
fn shop(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sql_fixtures/shop").join(file)
}

fn colline() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_colline"));
    command.stdin(Stdio::null());
    command
}

/// What a run gave back.
struct Ran {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The exit code is the expected one.
    #[track_caller]
    fn code(self, expected: i32) -> Self {
        assert_eq!(self.code, expected, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}

/// Runs with these arguments.
fn run<S: AsRef<std::ffi::OsStr>>(args: impl IntoIterator<Item = S>) -> Ran {
    Ran::of(colline().args(args).output().unwrap())
}

/// Runs with arguments from one string, split at blanks, and this text as standard input.
fn run_on(args: &str, stdin: &str) -> Ran {
    let mut child = colline()
        .args(args.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
    Ran::of(child.wait_with_output().unwrap())
}

/// `colline extract` of these jobs into a folder.
fn extract(jobs: &Path, out: &Path, more: &[&str]) -> Ran {
    let mut command = colline();
    command.arg("extract").arg("--jobs").arg(jobs).arg("--out").arg(out).args(more);
    Ran::of(command.output().unwrap())
}

/// Relative path → bytes of every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().to_owned(), std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn run_json(out: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(out.join("run.json")).unwrap()).unwrap()
}

/// One job per line.
fn write_jobs(path: &Path, queries: &[&str]) {
    let lines: Vec<_> = queries
        .iter()
        .enumerate()
        .map(|(i, query)| {
            serde_json::json!({ "job_id": format!("job{i}"), "project_id": "p", "query": query }).to_string()
        })
        .collect();
    std::fs::write(path, lines.join("\n") + "\n").unwrap();
}
