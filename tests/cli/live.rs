//! `colline extract --bigquery-project`, against the double.

use super::double::{Double, Faults, Warehouse, micros, object};
use super::log::rows;
use super::*;
use serde_json::{Value, json};
use std::fs;

fn lines(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The bundled shop as a warehouse: three projects, one region.
pub fn shop_warehouse() -> Warehouse {
    let mut warehouse = Warehouse { rows_per_page: 7, ..Warehouse::default() };
    for mut job in lines(&shop("jobs.jsonl")) {
        let row = job.as_object_mut().unwrap();
        // JOBS does not have it.
        row.remove("default_dataset");
        // A result has no arrays that are null.
        row.entry("referenced_tables").or_insert_with(|| json!([]));
        let project = job["project_id"].as_str().unwrap().to_owned();
        warehouse.jobs.entry((project, "eu".to_owned())).or_default().push(job);
    }
    for (view, file) in [
        ("COLUMNS", "columns.jsonl"),
        ("TABLES", "tables.jsonl"),
        ("VIEWS", "views.jsonl"),
        ("ROUTINES", "routines.jsonl"),
        ("PARAMETERS", "parameters.jsonl"),
    ] {
        warehouse.metadata.insert(view.to_owned(), lines(&shop(file)));
    }
    warehouse
}

/// The history of a warehouse as an export, in order of project.
pub fn exported(warehouse: &Warehouse, dir: &Path) -> PathBuf {
    let path = dir.join("jobs.jsonl");
    let mut rows = Vec::new();
    for jobs in warehouse.jobs.values() {
        let mut jobs: Vec<_> = jobs.iter().collect();
        jobs.sort_by_key(|job| (micros(&job["creation_time"]), job["job_id"].as_str()));
        rows.extend(jobs.into_iter().map(Value::to_string));
    }
    fs::write(&path, rows.join("\n")).unwrap();
    path
}

pub const PROJECTS: &str = "shop-analytics,shop-prod,shop-raw";
pub const MONTH: [&str; 4] = ["--since", "2026-09-01", "--until", "2026-10-02"];

/// A run against the double. Its state is kept beside the output.
pub fn live(double: &Double, out: &Path, more: &[&str]) -> Ran {
    let mut command = colline();
    command.args(["extract", "--bigquery-project", PROJECTS, "--api-endpoint", &double.url, "--out"]).arg(out);
    command.arg("--state-dir").arg(out.with_extension("state")).args(["--retry-delay-ms", "1", "--progress", "0"]);
    command.env_remove("GOOGLE_APPLICATION_CREDENTIALS").args(more);
    Ran::of(command.output().unwrap())
}

/// All that readers see.
pub fn tables(out: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(out).into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "parquet")).collect()
}

#[test]
fn live_rows_give_what_exported_rows_give() {
    let dir = tempfile::tempdir().unwrap();
    let warehouse = shop_warehouse();
    let export = exported(&warehouse, dir.path());
    let (from_files, from_live) = (dir.path().join("files"), dir.path().join("live"));
    extract(&export, &from_files, &["--catalog", shop("").to_str().unwrap()]).code(0);
    let double = Double::start(warehouse);
    let ran = live(&double, &from_live, &[&MONTH[..], &["--max-job-gets", "0"]].concat()).code(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("bigquery://shop-analytics/region-eu: history read"), "{}", ran.stderr);
    let (expected, found) = (tables(&from_files), tables(&from_live));
    let differ: Vec<_> = expected.keys().filter(|path| expected[*path] != found[*path]).collect();
    assert!(differ.is_empty() && expected.len() == found.len(), "{differ:?}");
    let report = run_json(&from_live);
    assert_eq!(report["inputs"]["since"], "2026-09-01T00:00:00Z");
    assert_eq!(report["inputs"]["sources"].as_array().unwrap().len(), 3);
    assert_eq!(report["inputs"]["sources"][0], json!({"project": "shop-analytics", "region": "eu", "status": "read"}));
    double.seen(|seen| {
        let first = seen.queries.iter().find(|sql| sql.contains("JOBS_BY_PROJECT")).unwrap();
        assert!(!first.contains("SELECT *"), "{first}");
        assert!(seen.requests.iter().all(|request| request.token.as_deref().is_none_or(|token| token == "none")));
        let asked: Vec<_> = seen.queries.iter().filter(|sql| sql.contains(".COLUMNS")).collect();
        assert!(asked.iter().any(|sql| sql.contains("`shop-raw`.`region-eu`") && sql.contains("'mysql'")), "{asked:?}");
    });
    assert!(!files(&dir.path().join("live.state")).keys().any(|path| path.starts_with("history")), "nothing is left");
}

#[test]
fn metadata_are_kept_until_they_are_too_old() {
    let dir = tempfile::tempdir().unwrap();
    let (out, double) = (dir.path().join("out"), Double::start(shop_warehouse()));
    let asked = || double.seen(|seen| seen.queries.iter().filter(|sql| !sql.contains("JOBS")).count());
    live(&double, &out, &MONTH).code(0);
    let (first, before) = (asked(), tables(&out));
    assert!(first >= 10, "{first}");
    double.forget();
    live(&double, &out, &MONTH).code(0);
    assert_eq!(asked(), 0, "all of it was on disk");
    assert!(tables(&out) == before);
    live(&double, &out, &[&MONTH[..], &["--catalog-max-age", "0s"]].concat()).code(0);
    assert_eq!(asked(), first);
    assert!(tables(&out) == before);
}

/// A job of project `shop-prod`.
fn job(id: &str, created: &str, ended: &str, query: &str) -> Value {
    object(&[
        ("job_id", json!(id)),
        ("project_id", json!("shop-prod")),
        ("creation_time", json!(format!("2026-09-05 {created} UTC"))),
        ("start_time", json!(format!("2026-09-05 {created} UTC"))),
        ("end_time", json!(format!("2026-09-05 {ended} UTC"))),
        ("job_type", json!("QUERY")),
        ("state", json!("DONE")),
        ("query", json!(query)),
    ])
}

fn prod(jobs: Vec<Value>) -> Warehouse {
    let mut warehouse = Warehouse { rows_per_page: 2, ..Warehouse::default() };
    for project in PROJECTS.split(',') {
        warehouse.jobs.insert((project.to_owned(), "eu".to_owned()), Vec::new());
    }
    warehouse.jobs.insert(("shop-prod".to_owned(), "eu".to_owned()), jobs);
    warehouse
}

#[test]
fn each_job_is_in_the_window_in_which_it_ended() {
    let dir = tempfile::tempdir().unwrap();
    let child = |id: &str, created: &str, ended: &str, query: &str| {
        let mut child = job(id, created, ended, query);
        child["parent_job_id"] = json!("script");
        child
    };
    let mut script = job("script", "09:40:00", "10:10:00", "CREATE TABLE p.d.a AS SELECT x FROM p.d.s; SELECT 1");
    script["statement_type"] = json!("SCRIPT");
    let mut running = job("running", "10:30:00", "10:30:00", "CREATE TABLE p.d.r AS SELECT x FROM p.d.s");
    running["state"] = json!("RUNNING");
    running["end_time"] = Value::Null;
    let double = Double::start(prod(vec![
        job("early", "08:59:00", "09:00:00", "CREATE TABLE p.d.e AS SELECT x FROM p.d.s"),
        job("long", "09:10:00", "11:30:00", "CREATE TABLE p.d.l AS SELECT x FROM p.d.s"),
        script,
        child("child1", "09:41:00", "09:50:00", "CREATE TABLE p.d.a AS SELECT x FROM p.d.s"),
        child("child2", "10:01:00", "10:09:00", "SELECT 1"),
        job("quick", "10:05:00", "10:06:00", "CREATE TABLE p.d.q AS SELECT x FROM p.d.s"),
        running,
    ]));
    let out = dir.path().join("hours");
    let hour = |hour: u32| {
        let (since, until) =
            (format!("2026-09-05T{hour:02}:00:00+00:00"), format!("2026-09-05T{:02}:00:00+00:00", hour + 1));
        live(&double, &out, &["--since", &since, "--until", &until, "--run-date", &since]).code(0);
        let partition = format!("jobs/run_date=2026-09-05/run_time={hour:02}00");
        rows(&out, &partition, &["job_id", "status", "reason"])
    };
    assert_eq!(hour(9), ["early ok null"]);
    let ten = ["script skipped covered_by_children", "child1 ok null", "child2 ok null", "quick ok null"];
    assert_eq!(hour(10), ten);
    assert_eq!(hour(11), ["long ok null"]);
    // Again, and all others stay: the output of an hour is replaced and no other.
    let before = tables(&out);
    assert_eq!(hour(10), ten);
    assert!(tables(&out) == before);
    let view = dir.path().join("view");
    run(["compact", "--lineage", out.to_str().unwrap(), "--out", view.to_str().unwrap()]).code(0);
    assert_eq!(run_json(&view)["jobs"], 6);
    let impact = run(["impact", "p.d.s.x", "--lineage", out.to_str().unwrap(), "--format", "csv"]).code(0);
    assert_eq!(impact.stdout.lines().count(), 5, "{}", impact.stdout);
}

#[test]
fn what_jobs_does_not_tell_is_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let table = |dataset: &str, name: &str| json!({"project_id": "p", "dataset_id": dataset, "table_id": name});
    let mut copy = job("copy", "10:00:00", "10:00:01", "");
    copy["job_type"] = json!("COPY");
    copy["query"] = Value::Null;
    copy["destination_table"] = table("d", "copied");
    let mut lost = copy.clone();
    lost["job_id"] = json!("lost");
    let mut ambiguous = job("ambiguous", "10:01:00", "10:02:00", "CREATE TABLE p.d.t AS SELECT id FROM orders");
    ambiguous["referenced_tables"] = json!([table("a", "orders"), table("b", "orders")]);
    let mut warehouse = prod(vec![copy, lost, ambiguous]);
    let reference = |name: &str| json!({"projectId": "p", "datasetId": name, "tableId": "orders"});
    warehouse.details.insert(
        "copy".to_owned(),
        json!({
            "jobReference": {"projectId": "shop-prod", "jobId": "copy", "location": "EU"},
            "user_email": "etl@p",
            "configuration": {"jobType": "COPY", "copy": {"sourceTables": [reference("a")], "destinationTable":
                {"projectId": "p", "datasetId": "d", "tableId": "copied"}, "writeDisposition": "WRITE_TRUNCATE"}},
            "statistics": {"creationTime": "1788602400000", "startTime": "1788602400000", "endTime": "1788602401000"},
            "status": {"state": "DONE"},
        }),
    );
    warehouse.details.insert(
        "ambiguous".to_owned(),
        json!({
            "configuration": {"query": {"query": "…", "defaultDataset": {"projectId": "p", "datasetId": "b"}}},
        }),
    );
    let column = |dataset: &str| {
        object(&[
            ("table_catalog", json!("p")),
            ("table_schema", json!(dataset)),
            ("table_name", json!("orders")),
            ("column_name", json!("id")),
            ("ordinal_position", json!("1")),
            ("data_type", json!("INT64")),
        ])
    };
    warehouse.metadata.insert("COLUMNS".to_owned(), vec![column("a"), column("b")]);
    let double = Double::start(warehouse);
    let out = dir.path().join("out");
    let ran = live(&double, &out, &MONTH).code(0);
    assert!(ran.stderr.contains("jobs.get failed for 1 jobs"), "{}", ran.stderr);
    assert_eq!(
        rows(&out, "jobs", &["job_id", "status", "reason"]),
        ["copy ok null", "lost skipped no_query", "ambiguous ok null"]
    );
    let edges = rows(
        &out,
        "column_lineage",
        &["target_table", "target_column", "source_dataset", "source_column", "transformation", "confidence"],
    );
    assert_eq!(edges, ["copied id a id IDENTITY exact", "t id b id IDENTITY exact"]);
    // Without the calls the names stay open.
    live(&double, &out, &[&MONTH[..], &["--max-job-gets", "0"]].concat()).code(0);
    let edges = rows(&out, "column_lineage", &["target_table", "source_dataset", "confidence"]);
    assert_eq!(edges, ["t a ambiguous", "t b ambiguous"]);
}

#[test]
fn jobs_list_needs_no_query() {
    let dir = tempfile::tempdir().unwrap();
    let listed = |id: &str, ended: u64, more: Value| {
        let mut job = json!({
            "jobReference": {"projectId": "shop-prod", "jobId": id, "location": "EU"},
            "configuration": {"jobType": "QUERY", "query": {"query": format!("CREATE TABLE p.d.{id} AS SELECT x FROM p.d.s"),
                "useLegacySql": false}},
            "statistics": {"creationTime": (ended - 1000).to_string(), "endTime": ended.to_string()},
            "status": {"state": "DONE"},
        });
        for (name, value) in more.as_object().unwrap() {
            job["statistics"][name] = value.clone();
        }
        job
    };
    let mut warehouse = prod(Vec::new());
    let mut jobs = vec![
        listed("a", 1_788_602_400_000, json!({})),
        listed(
            "b",
            1_788_602_500_000,
            json!({"numChildJobs": "1", "statementType": "SCRIPT", "query": {"statementType": "SCRIPT"}}),
        ),
        listed("c", 1_788_602_450_000, json!({"parentJobId": "b"})),
        listed("late", 1_788_999_999_000, json!({})),
        listed("d", 1_788_602_600_000, json!({})),
    ];
    // Some servers list jobs without what they do; `jobs.get` knows.
    let bare = jobs.last_mut().unwrap();
    warehouse.details.insert("d".to_owned(), bare.clone());
    bare.as_object_mut().unwrap().remove("configuration");
    warehouse.listed.insert("shop-prod".to_owned(), jobs);
    let column = object(&[
        ("table_catalog", json!("p")),
        ("table_schema", json!("d")),
        ("table_name", json!("s")),
        ("column_name", json!("x")),
        ("ordinal_position", json!("1")),
        ("data_type", json!("INT64")),
    ]);
    warehouse.metadata.insert("COLUMNS".to_owned(), vec![column]);
    let double = Double::start(warehouse);
    let out = dir.path().join("out");
    let more = ["--since", "2026-09-05", "--until", "2026-09-06", "--history", "jobs-list"];
    live(&double, &out, &more).code(0);
    assert_eq!(
        rows(&out, "jobs", &["job_id", "status", "reason"]),
        ["a ok null", "c ok null", "b skipped covered_by_children", "d ok null"]
    );
    assert_eq!(rows(&out, "column_lineage", &["target_table", "confidence"]), ["a exact", "c exact", "d exact"]);
    assert!(double.seen(|seen| seen.queries.iter().all(|sql| sql.contains("`p`.`d`.INFORMATION_SCHEMA"))));
}

#[test]
fn a_missing_permission_costs_its_project_alone() {
    let dir = tempfile::tempdir().unwrap();
    let mut warehouse = shop_warehouse();
    warehouse.denied.insert("shop-raw".to_owned());
    warehouse.denied_metadata.insert("shop-analytics".to_owned());
    let double = Double::start(warehouse);
    let out = dir.path().join("out");
    let ran = live(&double, &out, &MONTH).code(4);
    let said = |words: &[&str]| ran.stderr.lines().any(|line| words.iter().all(|word| line.contains(word)));
    assert!(
        said(&["bigquery://shop-raw/region-eu", "accessDenied", "roles/bigquery.resourceViewer on project shop-raw"]),
        "{}",
        ran.stderr
    );
    assert!(
        said(&[
            "bigquery://shop-analytics/region-eu/COLUMNS",
            "roles/bigquery.metadataViewer on project shop-analytics"
        ]),
        "{}",
        ran.stderr
    );
    let report = run_json(&out);
    assert_eq!(report["inputs"]["sources"][2], json!({"project": "shop-raw", "region": "eu", "status": "denied"}));
    assert_eq!(report["jobs"], 191);
    let messages = rows(&out, "diagnostics", &["message"]);
    assert!(messages.iter().any(|message| message.contains("bigquery://shop-raw/region-eu")), "the tables say it, too");
    // Metadata that could not be read are asked for again, what is allowed now is there.
    double.change(|warehouse| {
        warehouse.denied.clear();
        warehouse.denied_metadata.clear();
    });
    live(&double, &out, &MONTH).code(0);
    assert_eq!(run_json(&out)["jobs"], 253);
}

#[test]
fn projects_and_regions_are_found() {
    let dir = tempfile::tempdir().unwrap();
    let double = Double::start(shop_warehouse());
    let out = dir.path().join("out");
    let extract = |more: &[&str]| {
        let mut command = colline();
        command.args(["extract", "--api-endpoint", &double.url, "--out"]).arg(&out).args(MONTH);
        command.arg("--state-dir").arg(dir.path().join("state")).args(more);
        Ran::of(command.output().unwrap())
    };
    extract(&["--bigquery-project", "shop-prod", "--organization", "--region", "region-EU"]).code(0);
    assert_eq!(run_json(&out)["jobs"], 253);
    assert!(double.seen(|seen| seen.queries.iter().any(|sql| sql.contains("JOBS_BY_ORGANIZATION"))));
    double.forget();
    extract(&["--organization"]).code(0);
    assert_eq!(run_json(&out)["jobs"], 253);
    assert!(double.seen(|seen| seen.requests.iter().any(|request| request.path.ends_with("/projects"))));
    double.change(|warehouse| _ = warehouse.denied.insert("shop-prod".to_owned()));
    let ran = extract(&["--bigquery-project", "shop-prod", "--organization", "--region", "eu"]).code(4);
    assert!(ran.stderr.contains("on the organization; the projects that the account can see"), "{}", ran.stderr);
}

#[test]
fn a_dry_run_reads_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let double = Double::start(shop_warehouse());
    let out = dir.path().join("out");
    let ran = live(&double, &out, &[&MONTH[..], &["--dry-run", "--billing-project", "payer"]].concat()).code(0);
    assert_eq!(ran.stdout.matches("-- run in payer: processes 123.5 MB at most").count(), 3, "{}", ran.stdout);
    assert!(ran.stdout.contains("billed 370.4 MB at most"), "{}", ran.stdout);
    assert!(!out.exists());
    assert!(double.seen(|seen| !seen.requests.iter().any(|request| request.path.contains("/queries/"))));
    let ran = live(&double, &out, &[&MONTH[..], &["--max-bytes-billed", "1MB"]].concat()).code(1);
    assert!(ran.stderr.contains("raise --max-bytes-billed"), "{}", ran.stderr);
    assert!(!out.exists());
    for (bad, message) in [
        (["--since", "2026-09-02", "--until", "2026-09-01"], "the window is empty"),
        (["--region", "eu`", "--since", "1d"], "no such name"),
    ] {
        let ran = live(&double, &out, &bad);
        assert!(ran.code != 0 && ran.stderr.contains(message), "{}", ran.stderr);
    }
    assert_eq!(live(&double, &out, &["--since", "soon"]).code, 2);
    let ran = extract(&shop("jobs.jsonl"), &out, &["--since", "1d"]).code(1);
    assert!(ran.stderr.contains("--since, --until and --dry-run are about --bigquery-project"), "{}", ran.stderr);
}

#[test]
fn only_wanted_jobs_are_taken() {
    let dir = tempfile::tempdir().unwrap();
    let double = Double::start(shop_warehouse());
    let out = dir.path().join("out");
    live(&double, &out, &[&MONTH[..], &["--include-user", "dbt@*", "--exclude-dataset", "staging"]].concat()).code(0);
    let report = run_json(&out);
    let (jobs, filtered) = (report["jobs"].as_u64().unwrap(), report["inputs"]["filtered"].as_u64().unwrap());
    assert!(jobs > 20 && filtered > 100 && jobs + filtered == 253, "{jobs} {filtered}");
    let users = rows(&out, "jobs", &["user_email"]);
    assert!(users.iter().all(|user| user.starts_with("dbt@")), "{users:?}");
    assert!(double.seen(|seen| !seen.queries.iter().any(|sql| sql.contains("'staging'"))));
}

#[test]
fn an_interrupted_run_is_taken_up() {
    let dir = tempfile::tempdir().unwrap();
    let double = Double::start(shop_warehouse());
    let out = dir.path().join("out");
    let whole = dir.path().join("whole");
    live(&double, &whole, &MONTH).code(0);
    let once = double.answers();
    double.change(|warehouse| warehouse.faults = Faults { down_from: once + 30, ..Faults::default() });
    let more = [&MONTH[..], &["--retries", "2", "--concurrency", "1"]].concat();
    let ran = live(&double, &out, &more).code(1);
    assert!(ran.stderr.contains("HTTP 503 backendError") && ran.stderr.contains("--resume"), "{}", ran.stderr);
    assert!(!out.exists(), "no half of a run is ever written");
    double.change(|warehouse| warehouse.faults = Faults::default());
    double.forget();
    live(&double, &out, &[&MONTH[..], &["--resume"]].concat()).code(0);
    assert!(tables(&out) == tables(&whole));
    let statuses: Vec<_> =
        run_json(&out)["inputs"]["sources"].as_array().unwrap().iter().map(|s| s["status"].clone()).collect();
    assert_eq!(statuses, ["resumed", "read", "read"]);
    assert!(double.seen(|seen| {
        !seen.queries.iter().any(|sql| sql.contains("`shop-analytics`.`region-eu`.INFORMATION_SCHEMA.JOBS"))
    }));
}
