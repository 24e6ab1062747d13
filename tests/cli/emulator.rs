//! The BigQuery emulator (<https://github.com/goccy/bigquery-emulator>), a server that is not ours and runs real SQL: what
//! its history gives is what the same queries give as files.
//!
//! What version 0.8.1 does not do, and the double does: INFORMATION_SCHEMA beyond COLUMNS, TABLES and SCHEMATA (JOBS, VIEWS,
//! ROUTINES, PARAMETERS are not found, TABLES has no `ddl`), and all of it by region; jobs other than QUERY and LOAD;
//! UPDATE with FROM, MERGE from a query; children of scripts, which are one job; `referenced_tables` and types of statements (all are SELECT); parameters of
//! `jobs.list`, which lists everything on one page and without configuration. Its times are in seconds where the API has
//! milliseconds, so that all its jobs ran in 1970. The result of a plain SELECT goes to a dataset named after the job,
//! where BigQuery has one that begins with `_`.

use super::log::{rows, write_rows};
use super::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::process::Child;
use std::time::{Duration, Instant};

const PROJECT: &str = "shop";
const DATASETS: [&str; 3] = ["raw", "staging", "mart"];

/// A program that ends with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nobody listens to.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The emulator.
struct Emulator {
    _program: Running,
    url: String,
    http: reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Emulator {
    /// `None` after a word about it where `COLLINE_BIGQUERY_EMULATOR` names no program.
    fn start() -> Option<Self> {
        let Ok(program) = std::env::var("COLLINE_BIGQUERY_EMULATOR") else {
            eprintln!("skipped: COLLINE_BIGQUERY_EMULATOR names no emulator; tests/emulator/build.sh builds it");
            return None;
        };
        let (port, grpc) = (free_port(), free_port());
        let child = Command::new(&program)
            .args([format!("--project={PROJECT}"), format!("--port={port}"), format!("--grpc-port={grpc}")])
            .args(["--host=127.0.0.1", "--log-level=error"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("COLLINE_BIGQUERY_EMULATOR={program}: {error}"));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let url = format!("http://127.0.0.1:{port}");
        let emulator = Self { _program: Running(child), url, http: reqwest::Client::new(), runtime };
        let begun = Instant::now();
        while emulator.call("datasets", None).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "{program} does not answer");
            std::thread::sleep(Duration::from_millis(100));
        }
        Some(emulator)
    }

    fn call(&self, method: &str, body: Option<Value>) -> Result<Value, String> {
        let address = format!("{}/bigquery/v2/projects/{PROJECT}/{method}", self.url);
        self.runtime.block_on(async {
            let request = match body {
                Some(body) => self.http.post(address).json(&body),
                None => self.http.get(address),
            };
            let answer = request.send().await.map_err(|error| error.to_string())?;
            let (status, text) = (answer.status(), answer.text().await.map_err(|error| error.to_string())?);
            match status.is_success() {
                true => serde_json::from_str(&text).map_err(|error| error.to_string()),
                false => Err(text),
            }
        })
    }

    /// Runs a query as a job to its end; what went wrong.
    fn run(&self, query: &Query) -> Option<String> {
        let mut settings = json!({"query": query.sql, "useLegacySql": false});
        if let Some((dataset, table)) = &query.destination {
            settings["destinationTable"] = json!({"projectId": PROJECT, "datasetId": dataset, "tableId": table});
            settings["writeDisposition"] = json!("WRITE_TRUNCATE");
        }
        if let Some(dataset) = &query.default_dataset {
            settings["defaultDataset"] = json!({"projectId": PROJECT, "datasetId": dataset});
        }
        let job =
            json!({"jobReference": {"projectId": PROJECT, "jobId": query.id}, "configuration": {"query": settings}});
        let error = match self.call("jobs", Some(job)) {
            Ok(ran) if ran["status"]["state"] == "DONE" && ran["status"]["errorResult"].is_null() => return None,
            Ok(ran) => ran["status"].to_string(),
            Err(error) => error,
        };
        Some(format!("{}: {error}", query.id))
    }

    /// INFORMATION_SCHEMA.COLUMNS of all datasets, as an export has it.
    fn columns(&self) -> Vec<Value> {
        let mut all = Vec::new();
        for dataset in DATASETS {
            let sql = format!(
                "SELECT table_catalog, table_schema, table_name, column_name, ordinal_position, data_type \
                 FROM `{PROJECT}`.`{dataset}`.INFORMATION_SCHEMA.COLUMNS"
            );
            let answer = self.call("queries", Some(json!({"query": sql, "useLegacySql": false}))).unwrap();
            let names: Vec<_> =
                answer["schema"]["fields"].as_array().unwrap().iter().map(|f| f["name"].clone()).collect();
            for row in answer["rows"].as_array().unwrap() {
                let cells = row["f"].as_array().unwrap().iter().map(|cell| cell["v"].clone());
                let names = names.iter().map(|name| name.as_str().unwrap().to_owned());
                all.push(Value::Object(names.zip(cells).collect()));
            }
        }
        all
    }
}

struct Query {
    id: String,
    sql: String,
    destination: Option<(String, String)>,
    default_dataset: Option<String>,
}

impl Query {
    /// Those of `tests/emulator/queries.sql`.
    fn all() -> Vec<Self> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emulator/queries.sql");
        let text = std::fs::read_to_string(file).unwrap();
        let of = |(number, section): (usize, &str)| {
            let (head, sql) = section.split_once('\n').unwrap();
            let setting = |name: &str| head.split(' ').find_map(|word| word.strip_prefix(name)).map(str::to_owned);
            let words: Vec<_> = head.split(' ').filter(|word| !word.contains('=')).collect();
            Self {
                id: format!("{number:03}_{}", words.join("_")),
                sql: sql.trim().to_owned(),
                destination: setting("destination=")
                    .map(|name| name.split_once('.').map(|(dataset, table)| (dataset.into(), table.into())).unwrap()),
                default_dataset: setting("default_dataset="),
            }
        };
        text.split("\n--# ").skip(1).enumerate().map(of).collect()
    }

    /// As a row of an export.
    fn row(&self, second: usize) -> Value {
        let mut row = json!({"job_id": self.id, "project_id": PROJECT, "job_type": "QUERY", "state": "DONE",
            "creation_time": format!("2026-09-01 00:{:02}:{:02} UTC", second / 60, second % 60), "query": self.sql});
        if let Some((dataset, table)) = &self.destination {
            row["destination_table"] = json!({"project_id": PROJECT, "dataset_id": dataset, "table_id": table});
        }
        if let Some(dataset) = &self.default_dataset {
            row["default_dataset"] = json!({"project_id": PROJECT, "dataset_id": dataset});
        }
        row
    }
}

const EDGE: [&str; 12] = [
    "target_project",
    "target_dataset",
    "target_table",
    "target_column",
    "source_project",
    "source_dataset",
    "source_table",
    "source_column",
    "dependency",
    "transformation",
    "masking",
    "confidence",
];

/// The edges but for results of plain SELECTs.
fn edges(out: &Path, queries: &[Query]) -> BTreeSet<String> {
    let is_result = |edge: &String| {
        let dataset = edge.split(' ').nth(1).unwrap();
        queries.iter().any(|query| query.id == dataset)
    };
    rows(out, "column_lineage", &EDGE).into_iter().filter(|edge| !is_result(edge)).collect()
}

#[test]
fn executed_queries_give_what_their_texts_give() {
    let Some(emulator) = Emulator::start() else { return };
    let queries = Query::all();
    for dataset in DATASETS {
        let dataset = json!({"datasetReference": {"projectId": PROJECT, "datasetId": dataset}});
        emulator.call("datasets", Some(dataset)).unwrap();
    }
    let failed: Vec<_> = queries.iter().filter_map(|query| emulator.run(query)).collect();
    assert!(failed.is_empty(), "the emulator cannot run\n{}", failed.join("\n"));

    let dir = tempfile::tempdir().unwrap();
    let (jobs, columns) = (dir.path().join("jobs.jsonl"), dir.path().join("columns.jsonl"));
    let (from_files, from_emulator) = (dir.path().join("files"), dir.path().join("emulator"));
    let exported: Vec<_> = queries.iter().enumerate().map(|(second, query)| query.row(second)).collect();
    write_rows(&jobs, &exported);
    write_rows(&columns, &emulator.columns());
    extract(&jobs, &from_files, &["--catalog", columns.to_str().unwrap()]).code(0);

    let mut command = colline();
    command
        .args(["extract", "--bigquery-project", PROJECT, "--api-endpoint", &emulator.url, "--out"])
        .arg(&from_emulator);
    command.args(["--history", "jobs-list", "--since", "1970-01-01", "--until", "2100-01-01", "--retries", "0"]);
    command.arg("--state-dir").arg(dir.path().join("state")).env_remove("GOOGLE_APPLICATION_CREDENTIALS");
    // Four views that the emulator does not have are metadata that could not be read.
    let ran = Ran::of(command.output().unwrap()).code(4);
    for view in ["VIEWS", "ROUTINES", "PARAMETERS"] {
        assert!(ran.stderr.contains(&format!("INFORMATION_SCHEMA.{view}")), "{}", ran.stderr);
    }
    assert!(!ran.stderr.contains("/COLUMNS"), "{}", ran.stderr);

    let (expected, found) = (edges(&from_files, &queries), edges(&from_emulator, &queries));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>().join("\n");
    assert!(
        expected == found,
        "only from files:\n{}\nonly from the emulator:\n{}",
        only(&expected, &found),
        only(&found, &expected)
    );
    let ledger: BTreeSet<_> = rows(&from_emulator, "jobs", &["job_id", "status"]).into_iter().collect();
    let missing: Vec<_> = queries.iter().filter(|query| !ledger.contains(&format!("{} ok", query.id))).collect();
    assert!(missing.is_empty(), "{ledger:#?}");
    eprintln!("{} jobs, {} edges", queries.len(), found.len());
    assert!(
        queries.len() >= 20 && found.len() >= 80 && found.iter().all(|edge| edge.ends_with(" exact")),
        "{found:#?}"
    );
    for edge in [
        "shop staging cities lat shop raw users address.geo.lat DIRECT IDENTITY false exact",
        "shop staging users email shop raw users email DIRECT TRANSFORMATION false exact",
        "shop mart masked email shop staging users email DIRECT TRANSFORMATION true exact",
        "shop mart big email shop raw users email DIRECT IDENTITY false exact",
    ] {
        assert!(found.contains(edge), "{edge}\n{found:#?}");
    }
}
