//! `colline extract --bigquery-project`: what the flags come to, and what is downloaded before the readers begin.

use super::live_args::{HistorySource, LiveArgs};
use super::log;
use super::terminal::{bytes, grouped};
use crate::catalog::Catalog;
use crate::dialect::Dialect;
use crate::history::{Job, JobFilter};
use crate::input::{InputProblem, MICROS_PER_DAY};
use crate::live::{
    CallOptions, Credentials, Dataset, History, HistoryView, Live, LiveOptions, LoadFiles, Mentions, Place, Window,
    load, micros,
};
use crate::sink::{RunDate, SourceReport, run_files};
use anyhow::{Context, Result, bail};
use rayon::ThreadPool;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// BigQuery allows views on views to this depth: more rounds find nothing.
const MAX_VIEW_LEVELS: usize = 16;

/// What was downloaded, for the readers of exports.
#[derive(Default)]
pub struct Downloads {
    pub jobs: Vec<PathBuf>,
    pub catalog: Vec<PathBuf>,
    pub problems: Vec<InputProblem>,
    pub catalog_problems: Vec<InputProblem>,
    pub sources: Vec<SourceReport>,
    pub window: Option<(i64, i64)>,
    connection: Option<(Live, History)>,
}

impl Downloads {
    /// The output stands: what is only needed for another try can go.
    pub fn forget(&self) {
        if let Some((live, history)) = &self.connection {
            live.forget(history);
        }
    }
}

/// Downloads the window's history, and the metadata of what it speaks of.
///
/// `seconds`: between two lines that tell how far it is; 0 for none.
pub fn download(
    args: &LiveArgs,
    filter: &JobFilter,
    dialect: &Dialect,
    pool: &ThreadPool,
    seconds: u64,
) -> Result<Downloads> {
    let live = connect(args)?;
    let window = live.window();
    let telling = Telling::start(live.received(), seconds);
    let history = live.history(|source| log::note(&format!("{}: history read", source.name())))?;
    let mentions = Mentions::new(dialect);
    let mut places: BTreeMap<Place, BTreeSet<String>> = BTreeMap::new();
    for downloaded in history.files.iter().filter(|_| !args.skip_metadata) {
        let (datasets, _) = pool.install(|| mentions.of_file(&downloaded.file, |job: &Job| filter.takes(job)));
        add(&mut places, &datasets, downloaded.region.as_deref(), filter);
    }
    let mut metadata = live.metadata(&places)?;
    for _ in 0..MAX_VIEW_LEVELS {
        // What views and routines of other datasets are made of.
        let folders: Vec<_> = metadata.folders.iter().cloned().collect();
        let catalog = pool.install(|| Catalog::read(&folders, None, |_| ()));
        let mut datasets = pool.install(|| mentions.of_catalog(&catalog));
        let known = places.clone();
        // A dataset is in one region: where it was found in one, it is not looked for in others.
        let is_known = |(project, dataset): &Dataset| {
            known.iter().any(|(place, names)| place.project == *project && names.contains(dataset))
        };
        datasets.retain(|dataset| !is_known(dataset));
        for region in known.keys().map(|place| place.region.clone()).collect::<BTreeSet<_>>() {
            add(&mut places, &datasets, region.as_deref(), filter);
        }
        let new: BTreeMap<_, _> = places.iter().filter(|(place, names)| known.get(*place) != Some(*names)).collect();
        if new.is_empty() {
            break;
        }
        let more: BTreeMap<_, BTreeSet<String>> = new
            .into_iter()
            .map(|(place, names)| {
                let before = known.get(place);
                let names = names.iter().filter(|name| before.is_none_or(|before| !before.contains(*name)));
                (place.clone(), names.cloned().collect())
            })
            .collect();
        let found = live.metadata(&more)?;
        metadata.folders.extend(found.folders);
        metadata.problems.extend(found.problems);
        metadata.asked += found.asked;
    }
    drop(telling);
    if metadata.asked > 0 {
        log::note(&format!("metadata of {} datasets read", grouped(metadata.asked as u64)));
    }
    if live.retried() > 0 {
        log::note(&format!("{} calls of BigQuery were tried again", grouped(live.retried())));
    }
    Ok(Downloads {
        jobs: history.files.iter().map(|downloaded| downloaded.file.clone()).collect(),
        catalog: metadata.folders.into_iter().collect(),
        problems: history.problems.clone(),
        catalog_problems: metadata.problems,
        sources: history.sources.clone(),
        window: Some((window.since, window.until)),
        connection: Some((live, history)),
    })
}

/// Tells every few seconds how much has arrived, until it is dropped.
struct Telling(Option<(Sender<()>, JoinHandle<()>)>);

impl Telling {
    fn start(received: Arc<AtomicU64>, seconds: u64) -> Self {
        #[derive(Serialize)]
        struct Line {
            stage: &'static str,
            done: u64,
            unit: &'static str,
            seconds: u64,
        }
        if seconds == 0 {
            return Self(None);
        }
        let (sender, receiver) = channel::<()>();
        let (start, period) = (Instant::now(), Duration::from_secs(seconds));
        let tell = move || {
            while receiver.recv_timeout(period) == Err(RecvTimeoutError::Timeout) {
                let (done, seconds) = (received.load(Ordering::Relaxed), start.elapsed().as_secs());
                let line = Line { stage: "download", done, unit: "bytes", seconds };
                let text = format!("progress stage=download done={done} unit=bytes seconds={seconds}");
                log::event("progress", line, &text);
            }
        };
        Self(Some((sender, std::thread::spawn(tell))))
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.0.take() {
            drop(sender);
            let _ = thread.join();
        }
    }
}

/// Jobs of a region read and write what is in that region.
fn add(
    places: &mut BTreeMap<Place, BTreeSet<String>>,
    datasets: &BTreeSet<Dataset>,
    region: Option<&str>,
    filter: &JobFilter,
) {
    for (project, dataset) in datasets.iter().filter(|(project, dataset)| filter.takes_dataset(project, dataset)) {
        let place = Place { project: project.clone(), region: region.map(str::to_owned) };
        places.entry(place).or_default().insert(dataset.clone());
    }
}

/// `--dry-run`: the queries to standard output, each with what it would process.
pub fn plan(args: &LiveArgs) -> Result<()> {
    let planned = connect(args)?.plan()?;
    let mut out = std::io::stdout().lock();
    let mut total = 0;
    for query in &planned {
        match &query.bytes {
            Ok(size) => {
                // What a query is billed for at least.
                total += (*size).max(10 << 20);
                writeln!(out, "-- run in {}: processes {} at most", query.project, bytes(*size))?;
            }
            Err(message) => writeln!(out, "-- run in {}: not known: {message}", query.project)?,
        }
        writeln!(out, "{};\n", query.sql)?;
    }
    writeln!(
        out,
        "-- {} queries, billed {} at most; then five over the metadata of each project and region whose datasets the \
         history mentions",
        planned.len(),
        bytes(total)
    )?;
    Ok(())
}

fn connect(args: &LiveArgs) -> Result<Live> {
    let now = jiff::Timestamp::now().as_microsecond();
    let until = args.until.map_or(now, |bound| bound.at(now));
    let since = args.since.map_or(until - MICROS_PER_DAY, |bound| bound.at(now));
    if since >= until {
        bail!("--since is not before --until: the window is empty");
    }
    let options = LiveOptions {
        calls: calls(args),
        projects: args.bigquery_project.clone(),
        regions: args.region.clone(),
        organization: args.organization,
        billing_project: args.billing_project.clone(),
        view: match args.history {
            HistorySource::Jobs => HistoryView::Jobs,
            HistorySource::JobsList => HistoryView::JobsList,
        },
        window: Window { since, until, overlap: micros(args.overlap) },
        max_bytes_billed: args.max_bytes_billed.map(|bytes| bytes.as_u64()),
        max_job_gets: args.max_job_gets,
        state: state_dir(args)?,
        resume: args.resume,
        catalog_max_age: args.catalog_max_age,
    };
    Live::connect(options, now)
}

fn calls(args: &LiveArgs) -> CallOptions {
    CallOptions {
        endpoint: args.api_endpoint.clone(),
        credentials: credentials(args),
        concurrency: args.concurrency,
        retries: args.retries,
        delay: Duration::from_millis(args.retry_delay_ms),
    }
}

/// `--load-to`: the run that is complete below `out`, or at these addresses.
pub fn load_to(
    args: &LiveArgs,
    run_date: Option<RunDate>,
    out: &Path,
    stored: Option<BTreeMap<String, String>>,
) -> Result<()> {
    let Some(target) = &args.load_to else { return Ok(()) };
    let files = match stored {
        Some(files) => LoadFiles::Stored(files),
        None => LoadFiles::Local(run_files(out, run_date)?),
    };
    load(&calls(args), target, args.billing_project.as_deref(), run_date, &files)?;
    log::note(&format!("loaded into bigquery://{}.{}", target.project, target.dataset));
    Ok(())
}

/// Google's tokens are for Google's servers.
fn credentials(args: &LiveArgs) -> Credentials {
    let host = args.api_endpoint.as_deref().and_then(|endpoint| endpoint.split_once("://")).map(|(_, rest)| rest);
    let host = host.map(|rest| rest.split(['/', ':', '?', '#']).next().unwrap_or_default());
    let google = host.is_none_or(|host| host.ends_with(".googleapis.com"));
    let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let of_gcloud = || {
        let folder = given("CLOUDSDK_CONFIG").map(PathBuf::from);
        let folder = folder.or_else(|| Some(PathBuf::from(given("HOME")?).join(".config/gcloud")))?;
        Some(folder.join("application_default_credentials.json")).filter(|file| file.is_file())
    };
    let default_file = || given("GOOGLE_APPLICATION_CREDENTIALS").map(PathBuf::from).or_else(of_gcloud);
    Credentials {
        file: args.credentials.clone().or_else(|| google.then(default_file).flatten()),
        metadata_host: given("GCE_METADATA_HOST").map(|host| host.to_string_lossy().into_owned()),
        impersonate: args.impersonate_service_account.clone(),
        none: !google && args.credentials.is_none(),
    }
}

fn state_dir(args: &LiveArgs) -> Result<PathBuf> {
    let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = || given("XDG_CACHE_HOME").or_else(|| Some(given("HOME")?.join(".cache")));
    let folder = args.state_dir.clone().or_else(|| cache().map(|cache| cache.join("colline")));
    folder.context("no place for downloads: give --state-dir")
}
