//! Questions to a large graph as a user asks them: the program's start, the index, the answer.
//!
//! `COLLINE_GRAPH=folder` keeps the synthetic graph there for `graph.py`, and takes it from there if it is there.
//! `COLLINE_GRAPH_EDGES=10000000` is the size [default: 1,000,000 edges; a tenth as many columns].
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "benches start the program")]

#[path = "support/graph.rs"]
mod graph;

use divan::Bencher;
use divan::counter::ItemsCount;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

fn edges() -> u32 {
    std::env::var("COLLINE_GRAPH_EDGES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000)
}

fn columns() -> u32 {
    edges() / 10
}

/// The folder with the graph.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<(Option<tempfile::TempDir>, PathBuf)> = OnceLock::new();
    let (_, folder) = FOLDER.get_or_init(|| {
        let (temporary, folder) = match std::env::var_os("COLLINE_GRAPH") {
            Some(folder) => (None, PathBuf::from(folder)),
            None => {
                let dir = tempfile::tempdir().expect("a folder for the graph");
                let path = dir.path().to_owned();
                (Some(dir), path)
            }
        };
        if !folder.join("column_lineage").exists() {
            graph::write(&folder, edges(), columns());
        }
        (temporary, folder)
    });
    folder
}

fn impact(arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_colline"))
        .arg("impact")
        .args(arguments)
        .arg("--lineage")
        .arg(folder())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|s| s.success()), "colline impact {arguments:?} failed");
}

fn main() {
    let [out, into] = graph::hubs(columns()).map(|column| graph::name(column, columns()));
    eprintln!("{} edges in {}, hubs {out} and {into}", edges(), folder().display());
    divan::main();
}

/// The index, from Parquet; the answer is small.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn build(bencher: Bencher) {
    let middle = graph::name(columns() / 2, columns());
    bencher
        .counter(ItemsCount::new(edges()))
        .with_inputs(|| drop(std::fs::remove_file(folder().join("graph.index"))))
        .bench_local_values(|()| impact(&[&middle, "--depth", "1"]));
}

/// A question with the index there: how it is asked.
#[divan::bench(args = ["one hop", "column", "hub", "hub, all hops as CSV, depth 1", "hub upstream"], sample_count = 10, sample_size = 1)]
fn ask(bencher: Bencher, question: &str) {
    let [out, into] = graph::hubs(columns()).map(|column| graph::name(column, columns()));
    let last_but_one = graph::name(columns() / 10 * 8, columns());
    let arguments: Vec<&str> = match question {
        "one hop" => vec![&last_but_one, "--depth", "1"],
        "column" => vec![&last_but_one],
        "hub" => vec![&out],
        "hub upstream" => vec![&into, "--upstream"],
        _ => vec![&out, "--depth", "1", "--format", "csv"],
    };
    impact(&arguments);
    bencher.bench_local(|| impact(&arguments));
}
