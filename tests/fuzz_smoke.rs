//! A short fuzz for every run of the tests: the targets of `fuzz/`, over a fixed number of mutations of their seeds.
//!
//! `COLLINE_FUZZ_RUNS` multiplies the number. `cargo test --test fuzz_smoke -- --ignored` writes the seeds for
//! cargo-fuzz instead.
#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests touch files and the environment")]

#[path = "../fuzz/src/lib.rs"]
mod targets;

#[path = "common/random.rs"]
mod random;

use random::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Far above what any seed needs, far below a hang.
const LIMIT: Duration = Duration::from_secs(20);

/// What mutations put in: pieces of SQL, JSON, CSV and types.
const SNIPPETS: &[&str] = &[
    "(",
    ")",
    "((((((((",
    ",",
    ";",
    ".",
    "*",
    "'",
    "\"",
    "`",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    ">>",
    "|>",
    "=>",
    "@",
    "@@x",
    "--",
    "/*",
    "\\",
    "0x",
    "1e",
    "99999999999999999999",
    "-1",
    "é",
    "\u{feff}",
    "\0",
    "\n",
    "\r\n",
    ":null",
    ":{}",
    "ARRAY<",
    "STRUCT<",
    " SELECT ",
    " FROM ",
    " UNNEST(",
    " CASE ",
    " END ",
    " AS ",
    " WITH RECURSIVE ",
    " JOIN ",
    " BEGIN ",
    " OVER (",
    " UNION ALL ",
    " EXECUTE IMMEDIATE ",
    " MERGE ",
    " * EXCEPT (",
    "--# job\n",
];

/// One to four edits: a snippet or a piece of another seed put in, a piece left out or repeated, a byte changed.
fn mutated(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(4) {
        let start = random.below(bytes.len() + 1);
        let end = (start + random.below(40)).min(bytes.len());
        match random.below(6) {
            0 | 1 => drop(bytes.splice(start..start, SNIPPETS[random.below(SNIPPETS.len())].bytes())),
            2 => drop(bytes.drain(start..end)),
            3 => {
                let piece = bytes[start..end].to_vec();
                bytes.splice(end..end, piece);
            }
            4 => {
                let other = &seeds[random.below(seeds.len())];
                let from = random.below(other.len() + 1);
                let to = (from + random.below(80)).min(other.len());
                bytes.splice(start..end, other[from..to].iter().copied());
            }
            _ => bytes.iter_mut().skip(start).take(1).for_each(|byte| *byte = random.below(256) as u8),
        }
    }
    bytes
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sql_fixtures")
}

/// Runs a target; what breaks it is kept in a file whose name the message tells.
fn smoke(name: &str, runs: usize) {
    let (_, target) = targets::TARGETS.into_iter().find(|(known, _)| *known == name).expect("a target");
    let seeds = targets::seeds::of(name, &fixtures());
    let factor = std::env::var("COLLINE_FUZZ_RUNS").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let inputs = seeds.iter().cloned().chain((0..runs * factor).map(|_| mutated(&seeds, &mut random)));
    for (i, input) in inputs.enumerate() {
        let begin = Instant::now();
        let passed = catch_unwind(AssertUnwindSafe(|| target(&input))).is_ok();
        if !passed || begin.elapsed() > LIMIT {
            let path = std::env::temp_dir().join(format!("colline-{name}-{i}"));
            std::fs::write(&path, &input).expect("a temporary file");
            panic!("{name} fails after {:?} for the input in {}", begin.elapsed(), path.display());
        }
    }
}

#[test]
fn parser() {
    smoke("parser", 20_000);
}

#[test]
fn binder() {
    smoke("binder", 20_000);
}

#[test]
fn dialects() {
    smoke("dialects", 5_000);
}

#[test]
fn types() {
    smoke("types", 20_000);
}

#[test]
fn jobs_json() {
    smoke("jobs_json", 20_000);
}

#[test]
fn jobs_csv() {
    smoke("jobs_csv", 10_000);
}

#[test]
fn jobs_parquet() {
    smoke("jobs_parquet", 5_000);
}

#[test]
fn catalog() {
    smoke("catalog", 10_000);
}

#[test]
fn log() {
    smoke("log", 2_000);
}

/// `fuzz/corpus/<target>/`, where cargo-fuzz looks for them.
#[test]
#[ignore = "writes files into the repository"]
fn write_seeds() {
    for (target, _) in targets::TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
        std::fs::create_dir_all(&folder).expect("a folder");
        for (i, seed) in targets::seeds::of(target, &fixtures()).iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{i}")), seed).expect("a seed");
        }
    }
}
