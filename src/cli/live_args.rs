//! Flags of BigQuery as a source.

use crate::config::span;
use crate::live::{Bound, LoadTarget};
use bytesize::ByteSize;
use clap::builder::FalseyValueParser;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::time::Duration;

/// Where the query history is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistorySource {
    /// INFORMATION_SCHEMA.JOBS_BY_PROJECT, by query
    Jobs,
    /// The REST API's jobs.list, without any query: for emulators
    JobsList,
}

/// History and metadata straight from BigQuery.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Straight from BigQuery")]
pub struct LiveArgs {
    /// Projects whose history is read
    #[arg(long, value_name = "PROJECT", num_args = 1.., value_delimiter = ',', env = "COLLINE_BIGQUERY_PROJECT")]
    pub bigquery_project: Vec<String>,

    /// Regions, such as eu, us or europe-west1 [default: those in which a project has datasets]
    #[arg(long, value_name = "REGION", num_args = 1.., value_delimiter = ',', env = "COLLINE_REGION")]
    pub region: Vec<String>,

    /// All projects in which the organization ran jobs in these regions, too; if that may not be read, all projects
    /// that the account can see
    #[arg(long, env = "COLLINE_ORGANIZATION", value_parser = FalseyValueParser::new())]
    pub organization: bool,

    /// Jobs that ended at or after this time: 2026-09-01T10:00:00Z, 2026-09-01 (both UTC), or how long ago: 90m, 6h, 1d
    /// [default: 1d]
    #[arg(long, value_name = "TIME", env = "COLLINE_SINCE")]
    pub since: Option<Bound>,

    /// Jobs that ended before this time [default: now]
    #[arg(long, value_name = "TIME", env = "COLLINE_UNTIL")]
    pub until: Option<Bound>,

    /// How long before --since a job of the window may have been created: BigQuery stops queries after 6 hours and scripts
    /// after a day. Longer costs more bytes
    #[arg(long, value_name = "SPAN", default_value = "1d", value_parser = span, env = "COLLINE_OVERLAP")]
    pub overlap: Duration,

    /// Where the history is read
    #[arg(long, value_enum, default_value = "jobs", env = "COLLINE_HISTORY")]
    pub history: HistorySource,

    /// The project that runs and pays for the queries [default: each project its own]
    #[arg(long, value_name = "PROJECT", env = "COLLINE_BILLING_PROJECT")]
    pub billing_project: Option<String>,

    /// A service account's key, a user's credentials or a workload identity configuration [default: application default
    /// credentials: GOOGLE_APPLICATION_CREDENTIALS, gcloud's, the metadata server]
    #[arg(long, value_name = "FILE", env = "COLLINE_CREDENTIALS")]
    pub credentials: Option<PathBuf>,

    /// The service account to act as
    #[arg(long, value_name = "EMAIL", env = "COLLINE_IMPERSONATE_SERVICE_ACCOUNT")]
    pub impersonate_service_account: Option<String>,

    /// Another server that speaks BigQuery's REST API. Outside of googleapis.com no credentials are sent, unless
    /// --credentials names them
    #[arg(long, value_name = "URL", env = "COLLINE_API_ENDPOINT")]
    pub api_endpoint: Option<String>,

    /// No query may be billed more, such as 10GiB: it fails before it costs anything
    #[arg(long, value_name = "BYTES", env = "COLLINE_MAX_BYTES_BILLED")]
    pub max_bytes_billed: Option<ByteSize>,

    /// Print the queries over the history and the bytes that they would process, and do nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Calls of BigQuery at a time
    #[arg(long, value_name = "N", default_value_t = 4, env = "COLLINE_CONCURRENCY")]
    pub concurrency: usize,

    /// How often a call is tried again after an error that may pass
    #[arg(long, value_name = "N", default_value_t = 8, env = "COLLINE_RETRIES")]
    pub retries: usize,

    /// Milliseconds before the first of them; they double from try to try
    #[arg(long, value_name = "MS", default_value_t = 500, hide = true, env = "COLLINE_RETRY_DELAY_MS")]
    pub retry_delay_ms: u64,

    /// How many COPY, LOAD and EXTRACT jobs, and queries whose tables stay ambiguous, are asked about with jobs.get per
    /// project and region, 0 for none: JOBS does not have their sources
    #[arg(long, value_name = "N", default_value_t = 10_000, env = "COLLINE_MAX_JOB_GETS")]
    pub max_job_gets: u64,

    /// Read no metadata from BigQuery: --catalog gives them, or edges are inferred
    #[arg(long, env = "COLLINE_SKIP_METADATA", value_parser = FalseyValueParser::new())]
    pub skip_metadata: bool,

    /// Metadata on disk are read again when they are older: 6h, 1d, 0s for always
    #[arg(long, value_name = "SPAN", default_value = "1d", value_parser = span, env = "COLLINE_CATALOG_MAX_AGE")]
    pub catalog_max_age: Duration,

    /// Where downloads and metadata are kept [default: colline in the user's cache folder]
    #[arg(long, value_name = "DIR", env = "COLLINE_STATE_DIR")]
    pub state_dir: Option<PathBuf>,

    /// Load the output into tables of this dataset, partitioned by run_date; the run's date is replaced in one step
    #[arg(long, value_name = "bigquery://PROJECT.DATASET", env = "COLLINE_LOAD_TO")]
    pub load_to: Option<LoadTarget>,

    /// Take what an interrupted run over the same window has already read
    #[arg(long, env = "COLLINE_RESUME", value_parser = FalseyValueParser::new())]
    pub resume: bool,
}

impl LiveArgs {
    /// BigQuery is to be read at all.
    pub fn is_wanted(&self) -> bool {
        self.organization || !self.bigquery_project.is_empty()
    }
}
