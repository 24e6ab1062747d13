//! The main job as a user runs it: the program's start, reading, analysis of all jobs, writing of all tables.
//!
//! `COLLINE_CORPUS=folder cargo bench --bench extract` adds the jobs of that folder with its metadata.
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "benches start the program")]

mod support;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use support::{folder, work};

fn main() {
    divan::main();
}

fn cases() -> Vec<(&'static str, usize)> {
    let sets = support::sets().into_iter().filter(|set| folder(set).is_some());
    sets.flat_map(|set| [(set, 1), (set, 0)]).collect()
}

/// A set and the number of threads (0: all).
#[divan::bench(args = cases(), sample_count = 10)]
fn extract(bencher: Bencher, (set, threads): (&'static str, usize)) {
    let Some(folder) = folder(set) else { return };
    let jobs = jobs(&folder);
    let work = work(&folder);
    let bytes: usize = work.iter().map(|job| job.sql.len()).sum();
    let out = tempfile::tempdir().expect("a folder for the output");
    bencher.counter(ItemsCount::new(work.len())).counter(BytesCount::new(bytes)).bench_local(|| {
        let status = Command::new(env!("CARGO_BIN_EXE_colline"))
            .args(["extract", "--threads", &threads.to_string()])
            .arg("--jobs")
            .arg(&jobs)
            .arg("--catalog")
            .arg(&folder)
            .arg("--out")
            .arg(out.path().join("lineage"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|s| s.success()), "colline extract failed on {set}");
    });
}

/// A long log of 95 % repeats: jobs, and threads (0: all). Peak memory goes to stderr.
#[divan::bench(args = [(10_000, 0), (100_000, 0), (1_000_000, 0), (100_000, 1)], sample_count = 3, sample_size = 1)]
fn many_jobs(bencher: Bencher, (jobs, threads): (usize, usize)) {
    let shop = support::common::root().join("shop");
    let dir = tempfile::tempdir().expect("a folder for the log");
    let log = dir.path().join("jobs.jsonl");
    support::many::write(&shop, jobs, &log).expect("a log");
    bencher.counter(ItemsCount::new(jobs)).bench_local(|| {
        let status = Command::new(env!("CARGO_BIN_EXE_colline"))
            .args(["extract", "--threads", &threads.to_string()])
            .arg("--jobs")
            .arg(&log)
            .arg("--catalog")
            .args(["columns.jsonl", "views.jsonl", "routines.jsonl"].map(|file| shop.join(file)))
            .arg("--out")
            .arg(dir.path().join("lineage"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|s| s.success()), "colline extract failed on {jobs} jobs");
    });
    let run = std::fs::read_to_string(dir.path().join("lineage/run.json")).expect("run.json");
    let run: serde_json::Value = serde_json::from_str(&run).expect("JSON");
    let megabytes = run["peak_memory_bytes"].as_u64().unwrap_or_default() >> 20;
    eprintln!("{jobs} jobs, {} statements: {megabytes} MiB at most in memory", run["statements"]);
}

fn jobs(folder: &std::path::Path) -> PathBuf {
    let plain = folder.join("jobs.jsonl");
    if plain.exists() { plain } else { folder.join("jobs.jsonl.gz") }
}
