//! What is told about a run: `run.json`, and the closing summary is made from it.

use super::ledger::Tally;
use crate::diagnostic::Code;
use crate::input::Lost;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the run was asked to do.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RunInputs {
    /// `--jobs`, as given.
    pub jobs: Vec<String>,
    /// `--catalog`, as given.
    pub catalog: Vec<String>,
    /// Jobs that ended from here on, RFC 3339; null where the input is files.
    pub since: Option<String>,
    /// Jobs that ended before.
    pub until: Option<String>,
    /// Projects and regions of BigQuery that were to be read.
    pub sources: Vec<SourceReport>,
    /// Jobs that were read and not taken: excluded by datasets, users or labels.
    pub filtered: u64,
}

/// What became of a project and region of BigQuery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceReport {
    pub project: String,
    /// Null: all regions at once, or none could be found.
    pub region: Option<String>,
    pub status: SourceStatus,
}

impl SourceReport {
    /// Of a project and, where the source is by region, a region of it.
    pub fn new(project: &str, region: Option<&str>, status: SourceStatus) -> Self {
        Self { project: project.to_owned(), region: region.map(str::to_owned), status }
    }

    /// As messages name it: `bigquery://my-project/region-eu`.
    pub fn name(&self) -> String {
        match &self.region {
            Some(region) => format!("bigquery://{}/region-{region}", self.project),
            None => format!("bigquery://{}", self.project),
        }
    }
}

/// Whether a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceStatus {
    Read,
    /// An interrupted run had read it.
    Resumed,
    /// A permission is missing.
    Denied,
    /// There is no such project or region.
    NotFound,
    Failed,
}

/// What could not be read.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct InputProblemCounts {
    /// Files that could not be read, or not to their end.
    pub files: u64,
    /// Rows: each row of the history is in the ledger as `failed`, `unreadable_row`.
    pub rows: u64,
    /// Fields that were taken for null.
    pub fields: u64,
}

impl InputProblemCounts {
    pub(super) fn add(&mut self, lost: Lost) {
        match lost {
            Lost::Nothing => {}
            Lost::Field => self.fields += 1,
            Lost::Row => self.rows += 1,
            Lost::Rest => self.files += 1,
        }
    }
}

/// How the relations we found compare with `referenced_tables` and `destination_table`.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct SelfCheckCounts {
    /// Jobs that could be compared.
    pub jobs: u64,
    /// Jobs without any difference.
    pub agreed: u64,
    /// Tables that BigQuery logs and we did not find.
    pub missed: u64,
    /// Tables that we found and BigQuery does not log.
    pub extra: u64,
}

/// `run.json`. Seconds and memory are the only values that differ between two runs of the same input.
#[derive(Debug, Clone, Serialize)]
pub struct RunReport {
    /// This program's version.
    pub version: &'static str,
    pub dialect: String,
    /// The system whose relations have plain names, or all of which have it before them, in OpenLineage's naming of
    /// datasets; null where nobody says.
    pub namespace: Option<String>,
    pub inputs: RunInputs,
    /// Rows of the ledger.
    pub jobs: u64,
    /// Jobs by status, and within it by reason.
    pub status: Tally,
    /// See [`Tally::coverage`].
    pub coverage: f64,
    /// Rows of `statements/`, `column_lineage/`, `statement_lineage/`.
    pub statements: u64,
    pub edges: u64,
    pub statement_edges: u64,
    /// Messages by code.
    pub diagnostics: BTreeMap<&'static str, u64>,
    /// Of the history, and of the metadata.
    pub input_problems: InputProblemCounts,
    pub catalog_problems: InputProblemCounts,
    pub self_check: SelfCheckCounts,
    /// `creation_time` of the first and the last job, RFC 3339.
    pub first_job: Option<String>,
    pub last_job: Option<String>,
    /// Wall-clock time of the whole run.
    pub seconds: f64,
    /// The most memory the process held at a time; null where the system does not tell.
    pub peak_memory_bytes: Option<u64>,
}

/// Messages counted by code, each with an example.
#[derive(Debug, Default, Clone)]
pub struct MessageCounts {
    counts: BTreeMap<Code, (u64, String)>,
}

impl MessageCounts {
    pub(super) fn add(&mut self, code: Code, message: &str) {
        self.counts.entry(code).or_insert_with(|| (0, message.to_owned())).0 += 1;
    }

    /// Counts by code.
    pub fn by_code(&self) -> BTreeMap<&'static str, u64> {
        self.counts.iter().map(|(code, (n, _))| (code.as_str(), *n)).collect()
    }

    /// Code, count and the first message, the most frequent code first.
    pub fn top(&self, most: usize) -> Vec<(Code, u64, &str)> {
        let mut top: Vec<_> = self.counts.iter().map(|(&code, (n, example))| (code, *n, &**example)).collect();
        top.sort_by_key(|&(code, n, _)| (std::cmp::Reverse(n), code));
        top.truncate(most);
        top
    }
}

/// The most memory this process has held, in bytes; `None` where the system does not tell.
pub fn peak_memory_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib * 1024)
}

/// RFC 3339 in UTC.
pub(super) fn rfc3339(micros: i64) -> Option<String> {
    jiff::Timestamp::from_microsecond(micros).ok().map(|time| time.to_string())
}
