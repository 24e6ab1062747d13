//! What fuzzing starts from: the fixtures and the bundled sample, cut to pieces.

use arrow::array::{ArrayRef, BooleanArray, RecordBatch, StringArray, StructArray, TimestampMicrosecondArray};
use parquet::arrow::ArrowWriter;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Lines of a JSON seed.
const LINES: usize = 4;

/// The seeds of a target, from a folder such as `sql_fixtures`.
pub fn of(target: &str, fixtures: &Path) -> Vec<Vec<u8>> {
    match target {
        "parser" | "binder" => fixture_texts(fixtures),
        "dialects" => dialects(fixtures),
        "types" => types(),
        "jobs_json" => json(&[fixtures.join("shop/jobs.jsonl")]),
        "jobs_csv" => csv(fixtures),
        "jobs_parquet" => vec![parquet(1), parquet(3)],
        "catalog" => json(&metadata(fixtures)),
        "log" => logs(fixtures),
        _ => Vec::new(),
    }
}

fn metadata(fixtures: &Path) -> [PathBuf; 5] {
    ["columns", "tables", "views", "routines", "parameters"].map(|view| fixtures.join(format!("shop/{view}.jsonl")))
}

/// Every fixture up to what is expected of it.
fn fixture_texts(fixtures: &Path) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    let mut folders = vec![fixtures.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).expect("a folder of fixtures");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "sql") {
                let text = fs::read_to_string(&path).expect("a fixture");
                texts.push(text.split("--# edges").next().unwrap_or_default().into());
            }
        }
    }
    texts
}

/// Each dialect's texts, behind the byte that stands for it.
fn dialects(fixtures: &Path) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, dialect) in colline::dialect::Dialect::names().enumerate() {
        let folder = fixtures.join(dialect);
        let texts = if folder.is_dir() { fixture_texts(&folder) } else { Vec::new() };
        seeds.extend(texts.into_iter().map(|text| [&[number as u8], &text[..]].concat()));
    }
    seeds
}

fn types() -> Vec<Vec<u8>> {
    let texts = [
        "INT64",
        "STRING(10)",
        "NUMERIC(10, 2)",
        "RANGE<DATE>",
        "ARRAY<STRUCT<a INT64, b STRING>>",
        "STRUCT<`ä b` ARRAY<STRING(3)> OPTIONS(x='é'), INT64 NOT NULL, c JSON DEFAULT '{}'>",
    ];
    texts.map(|text| text.as_bytes().to_vec()).to_vec()
}

/// The first lines of each of these files, as lines and as an array.
fn json(files: &[PathBuf]) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).expect("a file of the sample");
        for lines in text.lines().collect::<Vec<_>>().chunks(LINES).take(12) {
            seeds.push(lines.join("\n").into());
            seeds.push(format!("[{}]", lines.join(",\n")).into());
        }
    }
    seeds
}

/// The fixtures' texts as CSV fields, with a record as JSON text.
fn csv(fixtures: &Path) -> Vec<Vec<u8>> {
    let quoted = |text: &[u8]| String::from_utf8_lossy(text).replace('"', "\"\"");
    let table = r#"{""project_id"":""p"",""dataset_id"":""d"",""table_id"":""t""}"#;
    let texts = fixture_texts(fixtures);
    let row = |text: &[u8]| format!("j,2026-09-01 00:00:00 UTC,\"{}\",\"{table}\"\r\n", quoted(text));
    let file = |texts: &[Vec<u8>]| {
        format!("job_id,creation_time,query,destination_table\n{}", texts.iter().map(|t| row(t)).collect::<String>())
    };
    texts.chunks(2).take(40).map(|texts| file(texts).into()).collect()
}

fn parquet(rows: usize) -> Vec<u8> {
    let strings = |text: &str| -> ArrayRef { Arc::new(StringArray::from_iter_values(vec![text; rows])) };
    let table = StructArray::try_from(vec![
        ("project_id", strings("p")),
        ("dataset_id", strings("d")),
        ("table_id", strings("t")),
    ]);
    let columns: [(&str, ArrayRef); 5] = [
        ("job_id", strings("j")),
        ("query", strings("SELECT a FROM p.d.s")),
        ("creation_time", Arc::new(TimestampMicrosecondArray::from(vec![1_788_000_000_000_000; rows]))),
        ("cache_hit", Arc::new(BooleanArray::from(vec![Some(true); rows]))),
        ("destination_table", Arc::new(table.expect("columns of one length"))),
    ];
    let batch = RecordBatch::try_from_iter(columns).expect("columns of one length");
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).expect("a writer");
    writer.write(&batch).and_then(|()| writer.close().map(drop)).expect("written to memory");
    bytes
}

/// Metadata, a zero byte, history.
fn logs(fixtures: &Path) -> Vec<Vec<u8>> {
    let catalog = json(&metadata(fixtures));
    let jobs = json(&[fixtures.join("shop/jobs.jsonl")]);
    let pairs = jobs.into_iter().zip(catalog.into_iter().cycle());
    pairs.map(|(jobs, catalog)| [catalog, vec![0], jobs].concat()).collect()
}
