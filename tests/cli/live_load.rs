//! `--load-to bigquery://…`, against the double.

use super::double::gcs::Gcs;
use super::double::{Double, Faults, Warehouse};
use super::live::tables;
use super::*;

fn load(double: &Double, gcs: Option<&Gcs>, out: &str, more: &[&str]) -> Ran {
    let mut command = colline();
    command.args(["extract", "--jobs"]).arg(shop("jobs.jsonl")).arg("--catalog").arg(shop("")).args(["--out", out]);
    command.args(["--load-to", "bigquery://my-project.lineage", "--api-endpoint", &double.url]).args(more);
    command.args(["--retry-delay-ms", "1"]).envs(gcs.map(|gcs| ("STORAGE_EMULATOR_HOST", &gcs.url)));
    Ran::of(command.output().unwrap())
}

/// The one statement about a table that begins so.
fn statements<'s>(script: &'s str, start: &str, table: &str) -> Vec<&'s str> {
    let name = format!("`my-project.lineage.{table}`");
    script.lines().filter(|line| line.starts_with(start) && line.contains(&name)).collect()
}

#[test]
fn files_are_loaded_and_exchanged_in_one_transaction() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    // Every fifth answer is an error, every twentieth is cut: the files arrive whole all the same.
    let faults = Faults { error_every: 5, cut_every: 20, ..Faults::default() };
    let double = Double::start(Warehouse { faults, ..Warehouse::default() });
    let ran = load(&double, None, out.to_str().unwrap(), &["--run-date", "2026-09-01"]).code(0);
    assert!(ran.stderr.contains("loaded into bigquery://my-project.lineage"), "{}", ran.stderr);
    let files = tables(&out);
    double.seen(|seen| {
        assert_eq!(seen.loads.len(), 7);
        for (job, bytes) in &seen.loads {
            let settings = &job["configuration"]["load"];
            let staged = settings["destinationTable"]["tableId"].as_str().unwrap();
            let set = staged.trim_start_matches("_colline_").rsplitn(3, '_').nth(2).unwrap();
            assert!(files[Path::new(&format!("{set}/run_date=2026-09-01/part-0.parquet"))] == *bytes, "{set}");
            assert_eq!(settings["writeDisposition"], "WRITE_TRUNCATE");
            assert_eq!(settings["parquetOptions"]["enableListInference"], true);
        }
        let script = seen.queries.last().unwrap();
        assert_eq!((script.matches("BEGIN TRANSACTION").count(), script.matches("COMMIT TRANSACTION").count()), (1, 1));
        assert_eq!(
            statements(script, "DELETE", "jobs"),
            ["DELETE FROM `my-project.lineage.jobs` WHERE run_date = DATE '2026-09-01';"]
        );
        assert_eq!(statements(script, "INSERT", "column_lineage").len(), 1);
        assert!(
            statements(script, "CREATE TABLE IF NOT EXISTS", "jobs")[0]
                .ends_with("run_date DATE, run_time INT64) PARTITION BY run_date;")
        );
    });
}

#[test]
fn a_load_that_fails_changes_no_table() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("out");
    let double = Double::start(Warehouse { broken_loads: ["statements".to_owned()].into(), ..Warehouse::default() });
    let ran = load(&double, None, out.to_str().unwrap(), &[]).code(1);
    let said = [
        "--load-to bigquery://my-project.lineage: not loaded",
        "statements",
        "the file is broken",
        "roles/bigquery.dataEditor",
    ];
    assert!(said.iter().all(|said| ran.stderr.contains(said)), "{}", ran.stderr);
    double.seen(|seen| {
        assert!(seen.queries.is_empty(), "nothing is exchanged");
        assert_eq!(seen.requests.iter().filter(|request| request.method == "DELETE").count(), 7, "nothing is left");
    });
    assert!(out.join("run.json").is_file(), "the files are there");
}

#[test]
fn from_a_bucket_bigquery_takes_the_files_itself() {
    let double =
        Double::start(Warehouse { faults: Faults { cut_every: 3, ..Faults::default() }, ..Warehouse::default() });
    let gcs = Gcs::start();
    load(&double, Some(&gcs), "gs://bucket/out", &["--run-date", "2026-09-01T13:00:00Z", "--billing-project", "payer"])
        .code(0);
    double.seen(|seen| {
        assert_eq!(seen.loads.len(), 7);
        for (job, bytes) in &seen.loads {
            let uri = job["configuration"]["load"]["sourceUris"][0].as_str().unwrap();
            assert!(gcs.names().contains(&uri.trim_start_matches("gs://").to_owned()) && bytes.is_empty(), "{uri}");
            assert_eq!(job["jobReference"]["projectId"], "payer");
        }
        assert!(seen.queries.last().unwrap().contains("WHERE run_date = DATE '2026-09-01' AND run_time = 1300;"));
    });
    let ran = load(&double, None, "s3://bucket/out", &[]).code(1);
    assert!(ran.stderr.contains("BigQuery does not load from s3://"), "{}", ran.stderr);
}
