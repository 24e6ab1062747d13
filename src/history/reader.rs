//! Readers of JOBS exports and `.sql` files.

use super::export::{LogReader, Piece, RawLog, Sources};
use super::transfer::Transfer;
use super::{DatasetRef, Job, JobError, TableRef};
use crate::catalog::TableName;
use crate::input::{Batch, Field, InputProblem, Kind, Lost, Progress, Reader, Record, RowContext, Value, Wanted};
use compact_str::CompactString;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Walks over exports of jobs; each item is to be decoded, best on another thread.
///
/// ```no_run
/// # use colline::history::JobReader;
/// for raw in JobReader::new(&["jobs.jsonl.gz".into()]) {
///     let batch = raw.decode();
///     println!("{} jobs, {} bad rows", batch.jobs.len(), batch.bad_rows());
/// }
/// ```
pub struct JobReader(Walk);

enum Walk {
    /// Exports of JOBS alone.
    Jobs(Box<Reader>),
    Logs(Box<LogReader>),
}

/// Jobs that are still text.
#[derive(Debug)]
pub struct RawJobs(Raw);

#[derive(Debug)]
enum Raw {
    Jobs(Batch),
    Log(RawLog),
    Ready(JobBatch),
}

/// Some jobs of one file, in its order.
#[derive(Debug, Default)]
pub struct JobBatch {
    pub jobs: Vec<Job>,
    /// What could not be read. Each with [`Lost::Row`] stands for one row that is missing in `jobs`.
    pub problems: Vec<InputProblem>,
}

impl JobReader {
    /// A reader of these files, folders and patterns (`-` is standard input). Metadata exports in folders are left out.
    pub fn new(inputs: &[PathBuf]) -> Self {
        static NONE: LazyLock<Sources> = LazyLock::new(Sources::default);
        Self::of(inputs, &NONE, true)
    }

    /// The same for a warehouse that exports these logs; without `labels` jobs have none.
    pub fn of(inputs: &[PathBuf], sources: &'static Sources, labels: bool) -> Self {
        let kinds = |kind| kind == Kind::Jobs;
        let wanted = Wanted { what: "jobs", fields: fields(labels), kinds, logs: &[], aside: false };
        Self(match sources.is_empty() {
            true => Walk::Jobs(Box::new(Reader::new(inputs, wanted))),
            false => Walk::Logs(Box::new(LogReader::new(inputs, sources, wanted.fields))),
        })
    }

    /// How far it is, to be watched from elsewhere.
    pub fn progress(&self) -> Progress {
        match &self.0 {
            Walk::Jobs(reader) => reader.progress(),
            Walk::Logs(reader) => reader.progress(),
        }
    }

    /// Files with jobs so far.
    pub fn files(&self) -> u64 {
        match &self.0 {
            Walk::Jobs(reader) => reader.files(),
            Walk::Logs(reader) => reader.files(),
        }
    }
}

impl Iterator for JobReader {
    type Item = RawJobs;

    fn next(&mut self) -> Option<RawJobs> {
        let raw = match &mut self.0 {
            Walk::Jobs(reader) => Raw::Jobs(reader.next()?),
            Walk::Logs(reader) => match reader.next()? {
                Piece::Jobs(batch) => Raw::Jobs(batch),
                Piece::Log(raw) => Raw::Log(raw),
                Piece::Ready(batch) => Raw::Ready(batch),
            },
        };
        Some(RawJobs(raw))
    }
}

impl RawJobs {
    /// Decodes the rows.
    pub fn decode(self) -> JobBatch {
        match self.0 {
            Raw::Jobs(rows) => {
                let mut batch = JobBatch::default();
                rows.rows(&mut batch.problems, |row, record| batch.jobs.extend(job(row, record)));
                batch
            }
            Raw::Log(raw) => raw.decode(),
            Raw::Ready(batch) => batch,
        }
    }
}

impl JobBatch {
    /// Rows that are missing in `jobs`.
    pub fn bad_rows(&self) -> usize {
        self.problems.iter().filter(|problem| problem.lost == Lost::Row).count()
    }
}

/// Spelled as in JOBS. The REST API (`jobs.get`, `bq show -j`) nests the same facts, its `query` among them.
static JOB: [Field; 31] = [
    Field::record("query", &JOB),
    Field::scalar("job_id"),
    Field::scalar("project_id"),
    Field::scalar("user_email"),
    Field::scalar("creation_time"),
    Field::scalar("job_type"),
    Field::scalar("statement_type"),
    Field::scalar("query_dialect"),
    Field::scalar("state"),
    Field::record("error_result", &[Field::scalar("reason"), Field::scalar("message")]),
    Field::scalar("cache_hit"),
    Field::record("destination_table", TABLE),
    Field::record("referenced_tables", TABLE),
    Field::record("default_dataset", TABLE),
    Field::scalar("parent_job_id"),
    Field::record("session_info", &[Field::scalar("session_id")]),
    // Only in the REST API.
    Field::record("job_reference", &JOB),
    Field::record("configuration", &JOB),
    Field::record("statistics", &JOB),
    Field::record("status", &JOB),
    Field::scalar("use_legacy_sql"),
    Field::record("copy", &JOB),
    Field::record("load", &JOB),
    Field::record("extract", &JOB),
    Field::record("source_table", TABLE),
    Field::record("source_tables", TABLE),
    Field::scalar("source_uris"),
    Field::scalar("destination_uris"),
    Field::scalar("write_disposition"),
    Field::scalar("source_format"),
    // The last one: see `fields`.
    Field::record("labels", &[Field::scalar("key"), Field::scalar("value")]),
];

/// What is read of a job, the labels only where somebody asks for them.
fn fields(labels: bool) -> &'static [Field] {
    let [facts @ .., _] = &JOB;
    if labels { &JOB } else { facts }
}

const TABLE: &[Field] = &[Field::scalar("project_id"), Field::scalar("dataset_id"), Field::scalar("table_id")];

/// A job from a row; `None` if the row is no job, which is reported.
fn job(row: &mut RowContext<'_>, record: Record<'_>) -> Option<Job> {
    let mut job = Job { file: row.file.clone(), line: row.line, ..Job::default() };
    let mut rest = Rest::default();
    for (field, value) in record {
        set(&mut job, &mut rest, row, field, value);
    }
    if let Some((field, found)) = rest.bad_query {
        row.lose_row(Some(field), format!("expected the SQL text, found {found}; the row is left out"));
        return None;
    }
    if job.query.is_empty() && job.job_id.is_empty() && job.job_type.is_none() {
        row.lose_row(None, "neither query nor job_id: this is no job; the row is left out");
        return None;
    }
    if job.job_id.is_empty() {
        job.job_id = format!("{}:{}", row.file, row.line).into();
    }
    let tables = job.destination_table.iter_mut().chain(job.referenced_tables.iter_mut().flatten());
    let tables = tables.chain(&mut rest.transfer.sources);
    for table in tables.filter(|table| table.project_id.is_empty()) {
        table.project_id = job.project_id.clone().unwrap_or_default();
    }
    if let Some(default) = &mut job.default_dataset
        && default.project_id.is_none()
    {
        default.project_id.clone_from(&job.project_id);
    }
    if job.query.is_empty() {
        job.query = rest.transfer.statement(&job).into();
    }
    Some(job)
}

/// What a row tells besides the job's own facts.
#[derive(Default)]
struct Rest {
    /// What stands in place of the SQL text.
    bad_query: Option<(&'static Field, String)>,
    transfer: Transfer,
}

fn set(job: &mut Job, rest: &mut Rest, row: &mut RowContext<'_>, field: &'static Field, value: Value<'_>) {
    match field.name {
        "query" | "job_reference" | "configuration" | "statistics" | "status" | "copy" | "load" | "extract"
            if matches!(value, Value::Record(_)) =>
        {
            row.record(field, value, |row, field, value| set(job, rest, row, field, value));
        }
        "source_table" => rest.transfer.sources.extend(table(row, field, value)),
        "source_tables" => {
            let tables = row.items(field, value).into_iter().filter_map(|item| table(row, field, item));
            rest.transfer.sources.extend(tables.collect::<Vec<_>>());
        }
        "source_uris" => rest.transfer.source_uris = texts(row, field, value),
        "destination_uris" => rest.transfer.destination_uris = texts(row, field, value),
        "source_format" => rest.transfer.source_format = row.text(field, value),
        "write_disposition" => rest.transfer.write_disposition = row.text(field, value),
        "query" => match value {
            Value::Text(text) => job.query = text.into(),
            Value::Null => {}
            other => rest.bad_query = Some((field, other.describe())),
        },
        "job_id" => job.job_id = row.text(field, value).unwrap_or_default(),
        "project_id" => job.project_id = row.text(field, value),
        "user_email" => job.user_email = row.text(field, value),
        "creation_time" => job.creation_time = row.time(field, value),
        "job_type" => job.job_type = row.text(field, value),
        "statement_type" => job.statement_type = row.text(field, value),
        "query_dialect" => job.query_dialect = row.text(field, value),
        "use_legacy_sql" => {
            if row.flag(field, value) == Some(true) {
                job.query_dialect = Some("LEGACY_SQL".into());
            }
        }
        "state" => job.state = row.text(field, value),
        "error_result" => {
            let mut error = JobError::default();
            row.record(field, value, |row, field, value| match field.name {
                "reason" => error.reason = row.text(field, value).unwrap_or_default(),
                _ => error.message = row.text(field, value).unwrap_or_default(),
            });
            job.error = (error != JobError::default()).then_some(error);
        }
        "cache_hit" => job.cache_hit = row.flag(field, value),
        "destination_table" => job.destination_table = table(row, field, value),
        "referenced_tables" => {
            let given = matches!(value, Value::List(_));
            let tables = row.items(field, value).into_iter().filter_map(|item| table(row, field, item)).collect();
            job.referenced_tables = given.then_some(tables);
        }
        "default_dataset" => job.default_dataset = dataset(row, field, value),
        // The REST API has labels as a map, whose keys are no fields.
        "labels" if matches!(value, Value::Record(_)) => {}
        "labels" => {
            for item in row.items(field, value) {
                let mut label = <(CompactString, CompactString)>::default();
                row.record(field, item, |row, field, value| match field.name {
                    "key" => label.0 = row.text(field, value).unwrap_or_default(),
                    _ => label.1 = row.text(field, value).unwrap_or_default(),
                });
                job.labels.push(label);
            }
        }
        "parent_job_id" => job.parent_job_id = row.text(field, value),
        "session_info" => row.record(field, value, |row, field, value| job.session_id = row.text(field, value)),
        // A wrapper of the REST API that is not a record.
        _ => row.report_misfit(field, &value, "a record"),
    }
}

fn texts(row: &mut RowContext<'_>, field: &'static Field, value: Value<'_>) -> Vec<CompactString> {
    row.items(field, value).into_iter().filter_map(|item| row.text(field, item)).collect()
}

/// A table, as a record or as `project.dataset.table`.
fn table(row: &mut RowContext<'_>, field: &'static Field, value: Value<'_>) -> Option<TableRef> {
    let mut table = TableRef::default();
    match &value {
        Value::Text(text) if !is_nested(text) => match TableName::parse(text) {
            Some(name) => {
                table.project_id = name.project.unwrap_or_default().into();
                table.dataset_id = name.dataset.unwrap_or_default().into();
                let decorator = name.decorator.map(|decorator| format!("${decorator}")).unwrap_or_default();
                table.table_id = format!("{}{decorator}", name.table).into();
            }
            None => row.report_misfit(field, &value, "a table"),
        },
        _ => row.record(field, value, |row, field, value| {
            let part = row.text(field, value).unwrap_or_default();
            match field.name {
                "project_id" => table.project_id = part,
                "dataset_id" => table.dataset_id = part,
                _ => table.table_id = part,
            }
        }),
    }
    (!table.table_id.is_empty()).then_some(table)
}

/// A dataset, as a record or as `project.dataset`.
fn dataset(row: &mut RowContext<'_>, field: &'static Field, value: Value<'_>) -> Option<DatasetRef> {
    let mut dataset = DatasetRef::default();
    match &value {
        Value::Text(text) if !is_nested(text) => match text.trim_matches('`').rsplit_once(['.', ':']) {
            Some((project, name)) => dataset = DatasetRef { project_id: Some(project.into()), dataset_id: name.into() },
            None => dataset.dataset_id = (**text).into(),
        },
        _ => row.record(field, value, |row, field, value| match field.name {
            "project_id" => dataset.project_id = row.text::<CompactString>(field, value).filter(|id| !id.is_empty()),
            "dataset_id" => dataset.dataset_id = row.text(field, value).unwrap_or_default(),
            _ => {}
        }),
    }
    (!dataset.dataset_id.is_empty()).then_some(dataset)
}

/// A record as some tool writes it, but not as JSON: not to be taken for a name.
fn is_nested(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[', '('])
}
