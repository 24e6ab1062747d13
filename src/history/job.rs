//! One row of query history.

use crate::catalog::{full_name, without_decorator};
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A job as INFORMATION_SCHEMA.JOBS describes it
/// (<https://cloud.google.com/bigquery/docs/information-schema-jobs>), as far as lineage asks for it. What an export lacks
/// is `None` or empty. Most names are short, and there are many of them: a [`CompactString`] holds them in place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// `job_id`; without one, `file:line` of the row. Of a `.sql` file: its path below the folder that was named.
    pub job_id: CompactString,
    /// `project_id`: the project that ran the job. Unqualified names belong to it.
    pub project_id: Option<CompactString>,
    pub user_email: Option<CompactString>,
    /// Microseconds since 1970-01-01 UTC.
    pub creation_time: Option<i64>,
    /// `QUERY`, `LOAD`, `EXTRACT`, `COPY`; null for background jobs.
    pub job_type: Option<CompactString>,
    /// An open set: `SELECT`, `MERGE`, `SCRIPT`, `CREATE_TABLE_AS_SELECT` …; may be null for query jobs, too.
    pub statement_type: Option<CompactString>,
    /// The SQL text. Empty for jobs that have none (LOAD, EXTRACT, COPY) and in the views by folder and organization.
    pub query: CompactString,
    /// `GOOGLE_SQL`, `LEGACY_SQL`, `DEFAULT_LEGACY_SQL`, `DEFAULT_GOOGLE_SQL`.
    pub query_dialect: Option<CompactString>,
    /// `PENDING`, `RUNNING`, `DONE`.
    pub state: Option<CompactString>,
    /// `error_result`: the job failed.
    pub error: Option<JobError>,
    pub cache_hit: Option<bool>,
    /// Raw, decorators included; see [`Job::kept_destination`].
    pub destination_table: Option<TableRef>,
    /// `None` or empty where BigQuery does not log it: cache hits, and jobs that are no queries. May include the
    /// destination.
    pub referenced_tables: Option<Vec<TableRef>>,
    /// Where unqualified tables are looked up. Only the REST API has it.
    pub default_dataset: Option<DatasetRef>,
    /// Key and value.
    pub labels: Vec<(CompactString, CompactString)>,
    /// The script that this job is a statement of.
    pub parent_job_id: Option<CompactString>,
    /// `session_info.session_id`
    pub session_id: Option<CompactString>,
    /// The file it was read from, as messages name it.
    #[serde(skip)]
    pub file: Arc<str>,
    /// Line (Parquet: row) in that file, from 1.
    pub line: u64,
}

/// `error_result`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobError {
    /// `invalidQuery`, `accessDenied` …
    pub reason: CompactString,
    pub message: CompactString,
}

/// A table as a job names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TableRef {
    /// The job's own project where the export leaves it out; empty if that is unknown, too.
    pub project_id: CompactString,
    pub dataset_id: CompactString,
    /// May carry a partition decorator: `orders$20210605`.
    pub table_id: CompactString,
}

/// A dataset as a job names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DatasetRef {
    /// The job's own project where the export leaves it out.
    pub project_id: Option<CompactString>,
    pub dataset_id: CompactString,
}

/// What becomes of a job's destination table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The job has none.
    None,
    /// The hidden table that keeps a query's result for a day: nothing is written as far as users can see.
    Anonymous,
    /// A temporary table of a script or session; only its siblings see it.
    Temporary(TableRef),
    /// A table of the warehouse, without decorator.
    Kept(TableRef),
}

impl TableRef {
    /// `project.dataset.table`, without decorator.
    pub fn full_name(&self) -> String {
        full_name(&self.project_id, &self.dataset_id, without_decorator(&self.table_id))
    }

    /// It lives in one of the hidden datasets of scripts and sessions (`_script…`).
    pub fn is_script_temp(&self) -> bool {
        self.dataset_id.starts_with("_script") || &*self.dataset_id == "_SESSION"
    }

    /// It holds the anonymous result of a query.
    pub fn is_anonymous(&self) -> bool {
        (self.dataset_id.starts_with('_') && !self.is_script_temp()) || is_anonymous_table(&self.table_id)
    }

    /// The same table without partition decorator.
    pub fn without_decorator(&self) -> Self {
        Self { table_id: without_decorator(&self.table_id).into(), ..self.clone() }
    }
}

impl Job {
    /// Without what nobody asks of a job that has been chosen ([`JobFilter`](super::JobFilter)), and what says no more than
    /// nothing would: a long history is put in order job by job.
    pub(crate) fn trim(&mut self) {
        self.state.take_if(|state| &**state == "DONE");
        if !self.is_legacy_sql() {
            self.query_dialect = None;
        }
        (self.job_type, self.labels) = (None, Vec::new());
    }

    /// What becomes of `destination_table`.
    pub fn destination(&self) -> Destination {
        match &self.destination_table {
            None => Destination::None,
            Some(table) if table.is_script_temp() => Destination::Temporary(table.without_decorator()),
            Some(table) if table.is_anonymous() => Destination::Anonymous,
            Some(table) => Destination::Kept(table.without_decorator()),
        }
    }

    /// The full name of [`Job::kept_destination`].
    pub fn kept_destination_name(&self) -> Option<String> {
        let kept = self.destination_table.as_ref().filter(|table| !table.is_script_temp() && !table.is_anonymous());
        kept.map(TableRef::full_name)
    }

    /// The table of the warehouse that the job writes to, without decorator; `None` for anonymous results and
    /// temporary tables.
    pub fn kept_destination(&self) -> Option<TableRef> {
        match self.destination() {
            Destination::Kept(table) => Some(table),
            Destination::None | Destination::Anonymous | Destination::Temporary(_) => None,
        }
    }

    /// The query is in the legacy dialect, which is another language.
    pub fn is_legacy_sql(&self) -> bool {
        self.query_dialect.as_deref().is_some_and(|d| matches!(d, "LEGACY_SQL" | "DEFAULT_LEGACY_SQL"))
    }
}

/// `anon` and the hexadecimal digits that BigQuery puts behind it.
fn is_anonymous_table(table: &str) -> bool {
    table.strip_prefix("anon").is_some_and(|rest| {
        let rest = rest.trim_start_matches("ev_").trim_start_matches('_');
        rest.len() >= 16 && rest.bytes().all(|b| b.is_ascii_hexdigit() || b == b'_')
    })
}
