//! Input that is damaged, hostile or nonsense: it is said in one line, the rest is processed, the ledger is right.

use super::*;
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};

/// A folder of inputs and the output of `extract` over it.
struct Case {
    dir: tempfile::TempDir,
}

impl Case {
    /// With one file that is good: two jobs, two edges.
    fn new() -> Self {
        let case = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir(case.path("jobs")).unwrap();
        write_jobs(
            &case.path("jobs/good.jsonl"),
            &["CREATE TABLE p.d.t AS SELECT a FROM p.d.s", "CREATE TABLE p.d.u AS SELECT a FROM p.d.t"],
        );
        case
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn add(&self, name: &str, content: &[u8]) {
        fs::write(self.path(&format!("jobs/{name}")), content).unwrap();
    }

    /// Runs over the folder; the lines on stderr before the summary name one problem each.
    #[track_caller]
    fn extract(&self, code: i32) -> (Ran, Value) {
        let ran = extract(&self.path("jobs"), &self.path("out"), &[]).code(code);
        assert!(!ran.stderr.contains("panicked"), "{}", ran.stderr);
        let report = run_json(&self.path("out"));
        let statuses = report["status"].as_object().unwrap().values();
        let sum: u64 = statuses.map(|status| status["jobs"].as_u64().unwrap()).sum();
        assert_eq!(report["jobs"], sum, "the ledger has every job once");
        (ran, report)
    }
}

fn jobs_jsonl(jobs: usize) -> String {
    (0..jobs).map(|i| format!("{{\"job_id\": \"b{i}\", \"query\": \"SELECT {i} AS x, {}\"}}\n", i * 7919)).collect()
}

#[cfg(unix)]
#[test]
fn files_that_cannot_be_opened() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let case = Case::new();
    symlink("nowhere", case.path("jobs/dangling.jsonl")).unwrap();
    symlink("loop.jsonl", case.path("jobs/loop.jsonl")).unwrap();
    fs::create_dir(case.path("jobs/folder.jsonl")).unwrap();
    case.add("locked.jsonl", b"{}");
    fs::set_permissions(case.path("jobs/locked.jsonl"), fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads everything: then it is a file whose rows are no jobs.
    let (ran, report) = case.extract(1);
    assert!(ran.stderr.contains("dangling.jsonl: cannot be read"), "{}", ran.stderr);
    assert!(ran.stderr.contains("loop.jsonl: cannot be read"), "{}", ran.stderr);
    assert!(ran.stderr.contains("locked.jsonl"), "{}", ran.stderr);
    assert_eq!(report["input_problems"]["files"], 3);
    assert_eq!(report["status"]["ok"]["jobs"], 2);
    assert_eq!(report["edges"], 2);
}

#[test]
fn compressed_files_that_are_cut_off_or_damaged() {
    let text = jobs_jsonl(20_000);
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(text.as_bytes()).unwrap();
    let gz = gz.finish().unwrap();
    // As the command zstd does; without a checksum nobody could tell.
    let mut zst = zstd::Encoder::new(Vec::new(), 1).unwrap();
    zst.include_checksum(true).unwrap();
    zst.write_all(text.as_bytes()).unwrap();
    let zst = zst.finish().unwrap();
    let cut = |whole: &[u8]| whole[..whole.len() / 2].to_vec();
    let flipped = |whole: &[u8], at: usize| {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 0x55;
        bytes
    };
    let tail = gz.len() - 6;
    for (name, bytes, least) in [
        ("cut.jsonl.gz", cut(&gz), 5_000),
        ("cut.jsonl.zst", cut(&zst), 5_000),
        ("checksum.jsonl.gz", flipped(&gz, tail), 15_000),
        ("middle.jsonl.zst", flipped(&zst, zst.len() / 2), 0),
        ("header.jsonl.gz", flipped(&gz, 2), 0),
        ("nothing.jsonl.gz", gz[..2].to_vec(), 0),
    ] {
        let case = Case::new();
        case.add(name, &bytes);
        let (ran, report) = case.extract(1);
        assert!(ran.stderr.contains(name), "{name}: {}", ran.stderr);
        assert_eq!(report["input_problems"]["files"], 1, "{name}: {}", ran.stderr);
        assert!(report["status"]["ok"]["jobs"].as_u64().unwrap() >= 2 + least, "{name}: {report}");
        assert_eq!(report["edges"], 2, "{name}");
    }
}

#[test]
fn parquet_files_that_are_damaged() {
    let case = Case::new();
    let whole = {
        // Our own ledger has a job_id and so is a history of jobs without texts.
        let (jobs, out) = (case.path("many.jsonl"), case.path("many"));
        fs::write(&jobs, jobs_jsonl(3_000)).unwrap();
        extract(&jobs, &out, &[]).code(0);
        fs::read(out.join("jobs/part-0.parquet")).unwrap()
    };
    let with = |at: std::ops::Range<usize>| {
        let mut bytes = whole.clone();
        bytes[at].iter_mut().for_each(|byte| *byte ^= 0xff);
        bytes
    };
    let n = whole.len();
    for (name, bytes) in [
        ("footer.parquet", with(n - 60..n - 40)),
        ("footer_length.parquet", with(n - 8..n - 4)),
        ("magic.parquet", with(n - 4..n)),
        ("page.parquet", with(40..400)),
        ("cut.parquet", whole[..n / 2].to_vec()),
        ("head.parquet", whole[..4].to_vec()),
    ] {
        case.add(name, &bytes);
        let (ran, report) = case.extract(1);
        assert!(ran.stderr.contains(name), "{name}: {}", ran.stderr);
        assert_eq!(report["input_problems"]["files"], 1, "{name}: {}", ran.stderr);
        assert_eq!(report["edges"], 2, "{name}");
        fs::remove_file(case.path(&format!("jobs/{name}"))).unwrap();
    }
}

/// One text of 50 MB in each shape that could be too much for some stage.
#[test]
fn a_statement_of_50_megabytes() {
    const SIZE: usize = 50_000_000;
    let repeated = |piece: &str| piece.repeat(SIZE / piece.len());
    for (name, text) in [
        ("literal", format!("CREATE TABLE p.d.big AS SELECT a, '{}' AS b FROM p.d.s", repeated("x"))),
        ("list", format!("CREATE TABLE p.d.big AS SELECT a FROM p.d.s WHERE a IN (0{})", repeated(", 1234567"))),
        ("columns", format!("SELECT {}a FROM p.d.s", repeated("a,"))),
        ("garbage", repeated("(]\u{0}é")),
    ] {
        let case = Case::new();
        case.add("big.sql", text.as_bytes());
        let begin = Instant::now();
        let (ran, report) = case.extract(0);
        let (time, memory) = (begin.elapsed(), report["peak_memory_bytes"].as_u64().unwrap_or(0));
        assert!(time < Duration::from_secs(120), "{name}: {time:?}");
        assert!(memory < 4_000_000_000, "{name}: {memory} bytes");
        assert_eq!(report["jobs"], 3, "{name}: {}", ran.stderr);
        assert_eq!(report["status"]["failed"]["reasons"]["over_budget"], 1, "{name}: {}", report["status"]);
        assert!(report["edges"].as_u64().unwrap() >= 2);
    }
}

#[test]
fn invalid_utf8_is_noted_in_every_format() {
    let case = Case::new();
    case.add(
        "a.jsonl",
        b"{\"job_id\":\"a\",\"query\":\"SELECT '\xff' AS x\"}\n{\"job_id\":\"\xc3(\",\"query\":\"SELECT 1\"}\n",
    );
    case.add("b.csv", b"job_id,query\nb,SELECT '\xff' AS x\n");
    case.add("c.sql", b"SELECT '\xff\xfe' AS x, \xa0 AS y");
    let (ran, report) = case.extract(0);
    for place in ["a.jsonl:1", "a.jsonl:2", "b.csv:2", "c.sql:1"] {
        assert!(ran.stderr.contains(&format!("{place}: ")), "{place}: {}", ran.stderr);
    }
    assert_eq!(report["jobs"], 6);
    assert_eq!(report["status"]["ok"]["jobs"], 5);
    assert_eq!(report["status"]["failed"]["jobs"], 1, "a byte outside of a string is no SQL");
}

/// Every field of a job with a value of every type.
#[test]
fn a_field_of_any_type_costs_at_most_its_row() {
    const FIELDS: &[&str] = &[
        "creation_time",
        "project_id",
        "user_email",
        "job_id",
        "job_type",
        "statement_type",
        "query",
        "state",
        "error_result",
        "cache_hit",
        "destination_table",
        "referenced_tables",
        "labels",
        "parent_job_id",
        "session_info",
        "query_info",
        "dml_statistics",
        "default_dataset",
        "total_bytes_processed",
        "total_bytes_billed",
        "total_slot_ms",
        "start_time",
        "end_time",
        "query_dialect",
        "transaction_id",
        "job_creation_reason",
        "configuration",
        "statistics",
        "status",
    ];
    let values = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1.5e300),
        json!(""),
        json!("\u{0}"),
        json!([]),
        json!([null, 1, "x", [], {}]),
        json!({}),
        json!({"project_id": 1, "dataset_id": [], "table_id": {}, "key": 1, "value": {}}),
    ];
    let case = Case::new();
    let mut rows = Vec::new();
    for field in FIELDS {
        for value in &values {
            let mut row =
                json!({"job_id": format!("w{}", rows.len()), "query": "CREATE TABLE p.d.w AS SELECT w FROM p.d.s"});
            row[*field] = value.clone();
            rows.push(row.to_string());
        }
    }
    case.add("wrong.jsonl", rows.join("\n").as_bytes());
    let (ran, report) = case.extract(0);
    assert_eq!(report["jobs"], 2 + rows.len(), "{}", ran.stderr);
    assert_eq!(report["status"]["failed"]["reasons"]["unreadable_row"], report["input_problems"]["rows"]);
    // Only a text that is none loses its row.
    assert!(report["input_problems"]["rows"].as_u64().unwrap() <= values.len() as u64, "{}", report["status"]);
    assert!(report["input_problems"]["fields"].as_u64().unwrap() > 100);
    assert_eq!(report["edges"], 3);
}

#[test]
fn metadata_that_contradict_themselves() {
    let case = Case::new();
    let catalog = case.path("catalog");
    fs::create_dir(&catalog).unwrap();
    let column = |name: &str, data_type: &str, position: Value| {
        json!({"table_catalog": "p", "table_schema": "d", "table_name": "s", "column_name": name, "data_type": data_type,
            "ordinal_position": position})
        .to_string()
    };
    let columns = [
        column("a", "INT64", json!(1)),
        column("a", "INT64", json!(1)),
        column("A", "STRUCT<x INT64>", json!(1)),
        column("b", "ARRAY<STRUCT<", json!(1)),
        column("c", "STRING", json!(-3)),
        column("d", "STRING", json!("second")),
        column("", "STRING", json!(9)),
    ];
    let view = |text: &str| {
        json!({"table_catalog": "p", "table_schema": "d", "table_name": "v", "view_definition": text}).to_string()
    };
    let table = |kind: &str| {
        json!({"table_catalog": "p", "table_schema": "d", "table_name": "s", "table_type": kind}).to_string()
    };
    fs::write(catalog.join("columns.jsonl"), columns.join("\n")).unwrap();
    fs::write(
        catalog.join("views.jsonl"),
        [view("SELECT a FROM p.d.s"), view("SELECT c FROM p.d.v"), view("SELECT FROM")].join("\n"),
    )
    .unwrap();
    fs::write(catalog.join("tables.jsonl"), [table("BASE TABLE"), table("VIEW")].join("\n")).unwrap();
    fs::write(catalog.join("more.jsonl"), "{\"table_name\": 1, \"column_name\": []}\nnope\n").unwrap();
    case.add("view.sql", b"CREATE TABLE p.d.w AS SELECT * FROM p.d.v");
    let ran = extract(&case.path("jobs"), &case.path("out"), &["--catalog", catalog.to_str().unwrap()]).code(0);
    let report = run_json(&case.path("out"));
    assert_eq!(report["jobs"], 3);
    assert_eq!(
        report["status"]["ok"]["jobs"].as_u64().unwrap() + report["status"]["partial"]["jobs"].as_u64().unwrap(),
        3
    );
    assert!(
        ran.stderr.contains("columns.jsonl:3: field data_type: column A of p.d.s has another type"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("columns.jsonl:4: field data_type"), "{}", ran.stderr);
    assert!(ran.stderr.contains("more.jsonl:2: not valid JSON"), "{}", ran.stderr);
    assert!(report["catalog_problems"]["rows"].as_u64().unwrap() >= 3, "{report}");
}
