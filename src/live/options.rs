//! What a run is asked to read.

use super::api::CallOptions;
use super::window::Window;
use std::path::PathBuf;
use std::time::Duration;

/// Where the history is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryView {
    /// INFORMATION_SCHEMA.JOBS_BY_PROJECT, per region, by query.
    Jobs,
    /// `jobs.list`, all regions at once, without any query.
    JobsList,
}

/// What to read, and how.
#[derive(Debug, Clone)]
pub struct LiveOptions {
    pub calls: CallOptions,
    /// `--bigquery-project`
    pub projects: Vec<String>,
    /// `--region`; empty: those in which a project has datasets.
    pub regions: Vec<String>,
    /// `--organization`: all projects that the organization ran jobs in, too.
    pub organization: bool,
    /// `--billing-project`: runs all queries; without it each project runs its own.
    pub billing_project: Option<String>,
    pub view: HistoryView,
    pub window: Window,
    /// `--max-bytes-billed`, of each query.
    pub max_bytes_billed: Option<u64>,
    /// `--max-job-gets`, of each project and region.
    pub max_job_gets: u64,
    /// Where downloads and metadata are kept.
    pub state: PathBuf,
    /// What an interrupted run has downloaded is taken.
    pub resume: bool,
    /// `--catalog-max-age`
    pub catalog_max_age: Duration,
}
