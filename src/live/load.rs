//! A run's tables into a dataset, so that they can be asked with SQL.
//!
//! Each file is loaded into a table of its own, which costs nothing; then one transaction takes the rows of the run's date
//! out of all tables and puts the new ones in. Readers see a run whole or not at all, and a run that comes again is the
//! same rows again.

use super::api::{Api, CallOptions, segment};
use super::discover::is_name;
use super::failure::{Failure, FailureKind};
use super::query::Query;
use super::upload::upload;
use crate::sink::{FILE_SETS, FileSet, Kind, RunDate};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

/// Between two looks at a job that is loading.
const WAIT: Duration = Duration::from_millis(500);

/// `bigquery://project.dataset`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub project: String,
    pub dataset: String,
}

impl std::str::FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let name = text.strip_prefix("bigquery://").and_then(|name| name.rsplit_once('.'));
        match name.filter(|(project, dataset)| is_name(project) && is_name(dataset)) {
            Some((project, dataset)) => Ok(Self { project: project.to_owned(), dataset: dataset.to_owned() }),
            None => Err("give bigquery://project.dataset".to_owned()),
        }
    }
}

/// Where the files of a run are.
#[derive(Debug, Clone)]
pub enum Files {
    /// On the disk, by table.
    Local(BTreeMap<String, PathBuf>),
    /// In Google Cloud Storage, from where BigQuery takes them itself.
    Stored(BTreeMap<String, String>),
}

/// Loads a run.
///
/// # Errors
/// A permission is missing, or BigQuery fails for good: the dataset is as it was.
pub fn load(
    calls: &CallOptions,
    target: &Target,
    payer: Option<&str>,
    run_date: Option<RunDate>,
    files: &Files,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.context("cannot start the network's runtime")?;
    runtime.block_on(async {
        let api = Api::new(calls).await?;
        let stamp = format!("{:x}_{:x}", jiff::Timestamp::now().as_microsecond(), std::process::id());
        let loader = Loader { api, target, payer: payer.unwrap_or(&target.project), stamp };
        let result = loader.run(run_date, files).await;
        if result.is_err() {
            loader.clear().await;
        }
        let advice =
            "it takes roles/bigquery.dataEditor on the dataset and roles/bigquery.jobUser on the project that pays";
        result.with_context(|| {
            format!("--load-to bigquery://{}.{}: not loaded ({advice})", target.project, target.dataset)
        })
    })
}

struct Loader<'l> {
    api: Api,
    target: &'l Target,
    payer: &'l str,
    /// Tells the tables of this run from those of others.
    stamp: String,
}

impl Loader<'_> {
    async fn run(&self, run_date: Option<RunDate>, files: &Files) -> Result<()> {
        for set in &FILE_SETS {
            self.stage(set, files).await.with_context(|| set.name)?;
        }
        let sql = script(self.target, run_date, &self.stamp);
        let query = Query { sql, project: self.payer.to_owned(), location: None, max_bytes_billed: None };
        // A transaction that another run's has thrown back is begun again.
        for attempt in 0.. {
            match self.exchange(&query).await {
                Err(failure) if failure.kind == FailureKind::Transient && attempt < 5 => {
                    tokio::time::sleep(WAIT * 2_u32.pow(attempt)).await;
                }
                done => return Ok(done?),
            }
        }
        Ok(())
    }

    async fn exchange(&self, query: &Query) -> Result<(), Failure> {
        let pages = query.start(&self.api).await?;
        pages.each(&self.api, async |_| Ok(())).await?
    }

    /// Loads one file into its own table.
    async fn stage(&self, set: &FileSet, files: &Files) -> Result<()> {
        let Target { project, dataset } = self.target;
        let staging = staging(set, &self.stamp);
        let fields: Vec<_> = set.columns.iter().map(|column| field(column.name, column.kind)).collect();
        let mut load = json!({
            "destinationTable": {"projectId": project, "datasetId": dataset, "tableId": staging},
            "sourceFormat": "PARQUET",
            "parquetOptions": {"enableListInference": true},
            "schema": {"fields": fields},
            "createDisposition": "CREATE_IF_NEEDED",
            "writeDisposition": "WRITE_TRUNCATE",
        });
        let path = format!("projects/{}/jobs", segment(self.payer));
        let answer = match files {
            Files::Local(files) => {
                let file = files.get(set.name).context("the run has no such file")?;
                upload(&self.api, &path, &self.job(set, load), file).await?
            }
            Files::Stored(files) => {
                load["sourceUris"] = json!([files.get(set.name).context("the run has no such file")?]);
                let (address, job) = (self.api.address(&path), self.job(set, load));
                // Tried again it is still one job, as it has its id from us; that it is there already is no failure.
                let sent = self.api.call(async || self.api.send(|http| http.post(&address).json(&job)).await).await;
                match sent {
                    Ok((_, body)) => body,
                    Err(failure) if failure.message.contains("duplicate") => serde_json::to_vec(&job)?,
                    Err(failure) => return Err(failure.into()),
                }
            }
        };
        let job: Job = serde_json::from_slice(&answer).context("the answer to a load is no job")?;
        self.wait(job).await
    }

    fn job(&self, set: &FileSet, load: Value) -> Value {
        let id = format!("colline_{}_{}", set.name, self.stamp);
        json!({
            "jobReference": {"projectId": self.payer, "jobId": id},
            "configuration": {"load": load, "labels": {"application": "colline"}},
        })
    }

    async fn wait(&self, mut job: Job) -> Result<()> {
        let id = job.job_reference.job_id.clone();
        let location = job.job_reference.location.clone();
        let path = format!("projects/{}/jobs/{}", segment(self.payer), segment(&id));
        loop {
            let status = job.status.unwrap_or_default();
            if let Some(error) = status.error_result {
                let said = Failure::said(400, error.reason.as_deref(), &error.message.unwrap_or_default());
                return Err(said.into());
            }
            if status.state.as_deref() == Some("DONE") {
                return Ok(());
            }
            tokio::time::sleep(WAIT).await;
            let query: Vec<_> = location.as_deref().map(|location| ("location", location)).into_iter().collect();
            job = self.api.get(&path, &query, |bytes| serde_json::from_slice(&bytes)).await?;
        }
    }

    /// Deletes what was loaded and not taken over.
    async fn clear(&self) {
        let Target { project, dataset } = self.target;
        for set in &FILE_SETS {
            let _ = self.api.client.table().delete(project, dataset, &staging(set, &self.stamp)).await;
        }
    }
}

/// The part of a job that tells how it goes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Job {
    job_reference: Reference,
    status: Option<Status>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reference {
    job_id: String,
    location: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    state: Option<String>,
    error_result: Option<Error>,
}

#[derive(Deserialize)]
struct Error {
    reason: Option<String>,
    message: Option<String>,
}

fn staging(set: &FileSet, stamp: &str) -> String {
    format!("_colline_{}_{stamp}", set.name)
}

fn field(name: &str, kind: Kind) -> Value {
    let (data_type, mode) = match kind {
        Kind::Text => ("STRING", "NULLABLE"),
        Kind::Int => ("INT64", "NULLABLE"),
        Kind::Bool => ("BOOL", "NULLABLE"),
        Kind::Time => ("TIMESTAMP", "NULLABLE"),
        Kind::Texts => ("STRING", "REPEATED"),
    };
    json!({"name": name, "type": data_type, "mode": mode})
}

fn sql_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "STRING",
        Kind::Int => "INT64",
        Kind::Bool => "BOOL",
        Kind::Time => "TIMESTAMP",
        Kind::Texts => "ARRAY<STRING>",
    }
}

/// Creates the tables that are missing and exchanges the run's rows in all of them at once.
fn script(target: &Target, run_date: Option<RunDate>, stamp: &str) -> String {
    let table = |name: &str| format!("`{}.{}.{name}`", target.project, target.dataset);
    let (date, time) = match run_date {
        Some(run_date) => (format!("DATE '{}'", run_date.date()), run_date.time().map(|time| time.to_string())),
        None => ("CAST(NULL AS DATE)".to_owned(), None),
    };
    let of_run = match (run_date, &time) {
        (None, _) => "run_date IS NULL".to_owned(),
        (Some(_), None) => format!("run_date = {date}"),
        (Some(_), Some(time)) => format!("run_date = {date} AND run_time = {time}"),
    };
    let time = time.unwrap_or_else(|| "CAST(NULL AS INT64)".to_owned());
    let mut sql = String::new();
    // Writing to a string cannot fail.
    for set in &FILE_SETS {
        let columns = set.columns.iter().map(|column| format!("`{}` {}", column.name, sql_type(column.kind)));
        let columns: Vec<_> = columns.collect();
        let _ = writeln!(
            sql,
            "CREATE TABLE IF NOT EXISTS {} ({}, run_date DATE, run_time INT64) PARTITION BY run_date;",
            table(set.name),
            columns.join(", ")
        );
    }
    sql.push_str("BEGIN TRANSACTION;\n");
    for set in &FILE_SETS {
        let columns: Vec<_> = set.columns.iter().map(|column| format!("`{}`", column.name)).collect();
        let (columns, name, staged) = (columns.join(", "), table(set.name), table(&staging(set, stamp)));
        let _ = writeln!(sql, "DELETE FROM {name} WHERE {of_run};");
        let _ = writeln!(
            sql,
            "INSERT INTO {name} ({columns}, run_date, run_time) SELECT {columns}, {date}, {time} FROM {staged};"
        );
    }
    sql.push_str("COMMIT TRANSACTION;\n");
    for set in &FILE_SETS {
        let _ = writeln!(sql, "DROP TABLE IF EXISTS {};", table(&staging(set, stamp)));
    }
    sql
}

/// Whether the rest of a name can be loaded to.
///
/// # Errors
/// S3 is out of BigQuery's reach.
pub fn check_source(out: &str) -> Result<()> {
    if out.starts_with("s3://") {
        bail!("--load-to: BigQuery does not load from s3://; write to a folder or to gs://");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn the_script_is_one() {
        let target: Target = "bigquery://my-project.lineage".parse().unwrap();
        for (run_date, of_run) in [
            (None, "WHERE run_date IS NULL;"),
            (Some("2026-09-01"), "WHERE run_date = DATE '2026-09-01';"),
            (Some("2026-09-01T09:30Z"), "WHERE run_date = DATE '2026-09-01' AND run_time = 930;"),
        ] {
            let sql = script(&target, run_date.map(|date| date.parse().unwrap()), "x");
            assert_eq!(sql.matches(of_run).count(), 7, "{sql}");
            assert!(sql.contains("FROM `my-project.lineage._colline_jobs_x`;"), "{sql}");
            let arena = bumpalo::Bump::new();
            let (_, errors) = parse(&arena, &sql, crate::dialect::Dialect::bigquery());
            assert!(errors.is_empty(), "{errors:?}");
        }
        for bad in ["my-project.lineage", "bigquery://x", "bigquery://p.d`", "gs://p.d"] {
            assert!(bad.parse::<Target>().is_err(), "{bad}");
        }
    }
}
