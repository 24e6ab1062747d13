//! BigQuery itself as the source: query history and metadata over its REST API.
//!
//! Everything is downloaded into files in the shape of exports, and read from there by the readers of exports. So there
//! is one way through the program, an interrupted run can be taken up again, and the order of what arrives first does
//! not matter. Async code ends here: a [`Live`] has a runtime of its own, and its methods wait.

mod api;
mod auth;
mod discover;
mod failure;
mod history;
mod jobs_get;
mod jobs_list;
mod load;
mod mentions;
mod metadata;
mod options;
mod page;
mod query;
mod spool;
mod units;
mod upload;
mod window;

pub use api::CallOptions;
pub use auth::Credentials;
pub use failure::{Failure, FailureKind};
pub use load::{Files as LoadFiles, Target as LoadTarget, check_source, load};
pub use mentions::{Dataset, Mentions};
pub use metadata::Place;
pub use options::{HistoryView, LiveOptions};
pub use window::{Bound, Window, micros};

use crate::input::{InputProblem, Lost};
use crate::sink::{SourceReport, SourceStatus};
use anyhow::{Context, Result, bail};
use api::Api;
use discover::{is_absent, is_name, location};
use futures::stream::{self, StreamExt};
use query::Query;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use units::Unit;
use xxhash_rust::xxh3::xxh3_64;

/// A connection to BigQuery.
pub struct Live {
    options: LiveOptions,
    runtime: tokio::runtime::Runtime,
    api: Api,
    /// Microseconds since 1970: what is "now" to this run.
    now: i64,
}

/// A file with the history of one project and region.
#[derive(Debug, Clone)]
pub struct Downloaded {
    pub file: PathBuf,
    pub project: String,
    /// `None`: of all regions.
    pub region: Option<String>,
}

/// The history of a window.
#[derive(Debug, Default)]
pub struct History {
    pub files: Vec<Downloaded>,
    /// One per project and region.
    pub sources: Vec<SourceReport>,
    /// What could not be read, as what could not be read of files.
    pub problems: Vec<InputProblem>,
}

/// Metadata on disk.
#[derive(Debug, Default)]
pub struct Metadata {
    /// Folders of exports.
    pub folders: BTreeSet<PathBuf>,
    /// Datasets that had to be asked for; the others were in the cache.
    pub asked: usize,
    pub problems: Vec<InputProblem>,
}

/// A query that a run would make.
#[derive(Debug)]
pub struct Planned {
    pub project: String,
    pub sql: String,
    /// Bytes that it would process, or why that cannot be told.
    pub bytes: Result<u64, String>,
}

impl Live {
    /// Reads the credentials. BigQuery is not called yet.
    ///
    /// # Errors
    /// The credentials, the endpoint or a name cannot be used.
    pub fn connect(options: LiveOptions, now: i64) -> Result<Self> {
        let regions = options.regions.iter().map(|region| discover::region(region)).collect();
        let options = LiveOptions { regions, ..options };
        for (flag, names) in [("--bigquery-project", &options.projects), ("--region", &options.regions)] {
            if let Some(name) = names.iter().find(|name| !is_name(name)) {
                bail!("{flag} {name:?}: no such name in BigQuery");
            }
        }
        if let Some(name) = options.billing_project.iter().find(|name| !is_name(name)) {
            bail!("--billing-project {name:?}: no such name in BigQuery");
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.context("cannot start the network's runtime")?;
        let api = runtime.block_on(Api::new(&options.calls))?;
        Ok(Self { options, runtime, api, now })
    }

    /// The window that is read.
    pub fn window(&self) -> Window {
        self.options.window
    }

    /// Bytes that have arrived so far, to be watched from elsewhere.
    pub fn received(&self) -> Arc<AtomicU64> {
        self.api.received()
    }

    /// Calls that had to be tried again so far.
    pub fn retried(&self) -> u64 {
        self.api.retried()
    }

    /// The queries of a run over the history, and what they would process. Nothing is billed.
    ///
    /// # Errors
    /// Projects or regions cannot be found out.
    pub fn plan(&self) -> Result<Vec<Planned>> {
        self.runtime.block_on(async {
            let mut history = History::default();
            let units = self.units(&mut history).await?;
            let mut planned = Vec::new();
            for unit in &units {
                let Some(query) = self.jobs_query(unit) else { continue };
                let bytes = match query.dry_run(&self.api).await {
                    Ok(bytes) => Ok(bytes),
                    Err(failure) => match failure.kind {
                        FailureKind::Denied
                        | FailureKind::NotFound
                        | FailureKind::Other
                        | FailureKind::TooExpensive => Err(failure.message),
                        FailureKind::Transient | FailureKind::Unauthorized | FailureKind::Credentials => {
                            return Err(failure.into());
                        }
                    },
                };
                planned.push(Planned { project: query.project, sql: query.sql, bytes });
            }
            Ok(planned)
        })
    }

    /// Downloads the history. What may not be read is left out and reported; `done` hears of each project and region.
    ///
    /// # Errors
    /// No project can be found, the disk is full, or BigQuery fails for good; what was complete is kept for `resume`.
    pub fn history(&self, done: impl Fn(&SourceReport)) -> Result<History> {
        spool::delete_old(&self.options.state.join("history"));
        self.runtime.block_on(async {
            let mut history = History::default();
            let units = self.units(&mut history).await?;
            let concurrency = self.options.calls.concurrency.max(1);
            let mut fetched = stream::iter(&units).map(|unit| self.fetch(unit)).buffered(concurrency);
            let mut broken = None;
            while let Some(unit) = fetched.next().await {
                match unit? {
                    (source, Ok((file, notes))) => {
                        done(&source);
                        let name = Arc::from(source.name());
                        history.problems.extend(
                            notes.into_iter().map(|message| InputProblem {
                                lost: Lost::Nothing,
                                ..InputProblem::file(&name, message)
                            }),
                        );
                        let SourceReport { project, region, .. } = source.clone();
                        history.files.push(Downloaded { file, project, region });
                        history.sources.push(source);
                    }
                    (source, Err(failure)) if is_absent(&failure) => {
                        let advice = self.advice(&source, &failure);
                        history
                            .problems
                            .push(InputProblem::file(&source.name().into(), format!("{failure}; {advice}")));
                        history.sources.push(source);
                    }
                    // The others are still fetched, for the run that takes this one up.
                    (source, Err(failure)) => _ = broken.get_or_insert((source, failure)),
                }
            }
            match broken {
                None => Ok(history),
                Some((source, failure)) => {
                    let more = if failure.kind == FailureKind::TooExpensive {
                        "; raise --max-bytes-billed or give a shorter window (--dry-run tells what it takes)"
                    } else {
                        "; nothing was written: run again with --resume to keep what was read"
                    };
                    Err(failure).with_context(|| format!("{}: not read{more}", source.name()))
                }
            }
        })
    }

    /// Brings the metadata of these datasets onto the disk, as far as they may be read.
    ///
    /// # Errors
    /// The disk is full, or BigQuery fails for good.
    pub fn metadata(&self, datasets: &BTreeMap<Place, BTreeSet<String>>) -> Result<Metadata> {
        let folder = self.options.state.join("catalog");
        let cache = metadata::Cache { folder, max_age: self.options.catalog_max_age, now: self.now };
        self.runtime.block_on(async {
            let fetch = |(place, names)| {
                let place: &Place = place;
                let template = Query {
                    sql: String::new(),
                    project: self.payer(&place.project),
                    location: None,
                    max_bytes_billed: self.options.max_bytes_billed,
                };
                let (api, cache) = (&self.api, &cache);
                async move { metadata::fetch(api, cache, place, names, &template).await }
            };
            let mut fetched = stream::iter(datasets).map(fetch).buffered(self.options.calls.concurrency.max(1));
            let mut all = Metadata::default();
            while let Some(found) = fetched.next().await {
                let found = found?;
                all.folders.extend(found.folders);
                all.asked += found.asked;
                all.problems.extend(found.missing.iter().map(|missing| {
                    let metadata::Missing { place: Place { project, region }, view, dataset, failure } = missing;
                    let part = dataset.clone().or_else(|| region.as_ref().map(|region| format!("region-{region}")));
                    let name = format!("bigquery://{project}/{}/{view}", part.unwrap_or_default());
                    let role = match failure.kind {
                        FailureKind::Denied => format!(
                            "; to read it takes roles/bigquery.metadataViewer on project {project}, and to run the query \
                             roles/bigquery.jobUser on project {}",
                            self.payer(project)
                        ),
                        _ => String::new(),
                    };
                    let message = format!("{failure}{role}; edges that rest on it are inferred");
                    InputProblem::file(&name.into(), message)
                }));
            }
            Ok(all)
        })
    }

    /// Forgets the downloaded history: the output has it now.
    pub fn forget(&self, history: &History) {
        for downloaded in &history.files {
            let _ = std::fs::remove_file(&downloaded.file);
        }
    }

    /// The project that runs and pays for the queries about a project.
    fn payer(&self, project: &str) -> String {
        self.options.billing_project.clone().unwrap_or_else(|| project.to_owned())
    }

    fn jobs_query(&self, unit: &Unit) -> Option<Query> {
        let region = unit.region.as_deref()?;
        Some(Query {
            sql: history::jobs_sql(&unit.project, region, self.options.window),
            project: self.payer(&unit.project),
            location: Some(location(region)),
            max_bytes_billed: self.options.max_bytes_billed,
        })
    }

    /// Downloads one project and region, or finds that this was done.
    async fn fetch(&self, unit: &Unit) -> Result<(SourceReport, Result<(PathBuf, Vec<String>), Failure>)> {
        let query = self.jobs_query(unit);
        let file = self.spool_file(unit, query.as_ref());
        let mut source = SourceReport::new(&unit.project, unit.region.as_deref(), SourceStatus::Read);
        if self.options.resume && is_complete(&file, self.options.window) {
            source.status = SourceStatus::Resumed;
            return Ok((source, Ok((file, Vec::new()))));
        }
        let result = match &query {
            Some(query) => {
                let fetched = history::fetch(&self.api, query, &file, self.options.max_job_gets).await?;
                fetched.map(|fetched| (fetched.file, fetched.notes))
            }
            None => {
                let fetched = jobs_list::fetch(&self.api, &unit.project, self.options.window, &file).await?;
                fetched.map(|file| (file, Vec::new()))
            }
        };
        if let Err(failure) = &result {
            source.status = SourceStatus::of(failure);
        }
        Ok((source, result))
    }

    fn spool_file(&self, unit: &Unit, query: Option<&Query>) -> PathBuf {
        let Window { since, until, overlap } = self.options.window;
        let (endpoint, gets) = (&self.options.calls.endpoint, self.options.max_job_gets);
        let sql = query.map(|query| query.sql.as_str());
        let identity = format!("{endpoint:?} {sql:?} {since} {until} {overlap} {gets}");
        let region = unit.region.as_deref().unwrap_or("jobs-list");
        let name = format!("{}-{:016x}.jsonl.zst", spool::file_name(region), xxh3_64(identity.as_bytes()));
        self.options.state.join("history").join(spool::file_name(&unit.project)).join(name)
    }

    /// Who has to grant what.
    fn advice(&self, source: &SourceReport, failure: &Failure) -> String {
        let (project, payer) = (&source.project, self.payer(&source.project));
        match failure.kind {
            FailureKind::NotFound => {
                format!("check the name of project {project} and of the region; its jobs are not read")
            }
            _ => format!(
                "to read the jobs of all users takes roles/bigquery.resourceViewer on project {project}, and to run the \
                 query roles/bigquery.jobUser on project {payer}; its jobs are not read"
            ),
        }
    }
}

/// It was downloaded after the window had closed: nothing can have come since.
fn is_complete(file: &Path, window: Window) -> bool {
    let modified = file.metadata().and_then(|meta| meta.modified()).ok();
    let since_epoch = modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    since_epoch.is_some_and(|time| micros(time) >= window.until)
}
