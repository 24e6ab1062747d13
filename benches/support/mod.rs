//! What the benches measure: sets of SQL texts that sqlparser accepts too, so that both do the same work.
#![allow(dead_code, reason = "each bench uses its own part")]

#[path = "../../tests/common/mod.rs"]
pub mod common;
pub mod many;

use flate2::read::GzDecoder;
use serde_json::Value;
use sqlparser::ast::Statement;
use sqlparser::dialect::BigQueryDialect;
use sqlparser::parser::{Parser, ParserError};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The program's own allocator, for both sides.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The folder of bundled SQL, and the one that `COLLINE_CORPUS` names: a folder with `jobs.jsonl.gz` and
/// `columns`, `views`, `routines` in the shape of the metadata views.
pub fn sets() -> Vec<&'static str> {
    let mut sets = vec!["fixtures", "shop"];
    sets.extend(corpus().map(|_| "corpus"));
    sets
}

fn corpus() -> Option<PathBuf> {
    std::env::var_os("COLLINE_CORPUS").map(PathBuf::from)
}

/// The folder of a set of job files.
pub fn folder(set: &str) -> Option<PathBuf> {
    match set {
        "shop" => Some(common::root().join("shop")),
        "corpus" => corpus(),
        _ => None,
    }
}

/// sqlparser on one text.
pub fn sqlparser(text: &str) -> Result<Vec<Statement>, ParserError> {
    Parser::parse_sql(&BigQueryDialect {}, text)
}

/// The texts of a set, each once and in a fixed order.
fn distinct(set: &str) -> Vec<String> {
    let mut all = match folder(set) {
        Some(folder) => work(&folder).into_iter().map(|job| job.sql).collect::<Vec<_>>(),
        None => common::fixtures("bigquery").into_iter().flat_map(|f| f.jobs).map(|job| job.sql).collect(),
    };
    all.sort();
    all.dedup();
    all
}

/// The distinct texts of a set that both parsers accept, and their bytes.
pub fn texts(set: &str) -> (Vec<String>, usize) {
    let mut texts = distinct(set);
    texts.retain(|text| both_accept(text));
    let bytes = texts.iter().map(String::len).sum();
    (texts, bytes)
}

/// How many texts of a set each parser accepts: what the other ones leave out is not measured.
pub fn acceptance(set: &str) -> String {
    let all = distinct(set);
    let count = |accepts: fn(&str) -> bool| all.iter().filter(|text| accepts(text)).count();
    let (ours, theirs) = (count(colline_accepts), count(|text| sqlparser(text).is_ok()));
    format!("{set}: of {} texts colline accepts {ours}, sqlparser {theirs}", all.len())
}

fn colline_accepts(text: &str) -> bool {
    colline::parse::parse(&bumpalo::Bump::new(), text, colline::dialect::Dialect::bigquery()).1.is_empty()
}

/// Whether both parsers read the whole text.
pub fn both_accept(text: &str) -> bool {
    colline_accepts(text) && sqlparser(text).is_ok()
}

/// A job's text with what its meaning depends on.
pub struct Work {
    pub sql: String,
    pub project: Option<String>,
    pub default_dataset: Option<(String, String)>,
}

/// The jobs of a folder that have a text, in order.
pub fn work(folder: &Path) -> Vec<Work> {
    let named = |value: &Value| value.as_str().map(String::from);
    let jobs = rows(folder).into_iter().filter_map(|row| {
        let dataset = &row["default_dataset"];
        Some(Work {
            sql: named(&row["query"])?,
            project: named(&row["project_id"]),
            default_dataset: named(&dataset["project_id"]).zip(named(&dataset["dataset_id"])),
        })
    });
    jobs.collect()
}

/// The rows of a folder's `jobs.jsonl` or `jobs.jsonl.gz`.
fn rows(folder: &Path) -> Vec<Value> {
    let reader: Box<dyn Read> = match File::open(folder.join("jobs.jsonl")) {
        Ok(file) => Box::new(file),
        Err(_) => {
            let packed = folder.join("jobs.jsonl.gz");
            Box::new(GzDecoder::new(File::open(&packed).unwrap_or_else(|e| panic!("{}: {e}", packed.display()))))
        }
    };
    let lines = BufReader::new(reader).lines().map(|line| line.expect("jobs are UTF-8"));
    lines.map(|line| serde_json::from_str(&line).expect("a job is one JSON object")).collect()
}
