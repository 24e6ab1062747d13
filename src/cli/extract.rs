//! `colline extract`: the main job.

use super::args::{DialectArgs, ExtractArgs};
use super::screen::Screen;
use super::stores::{Fetched, StoreOutput};
use super::{Done, load, log, summary, terminal};
use crate::analyze::Reuse;
use crate::config::Config;
use crate::dialect::Dialect;
use crate::history::JobFilter;
use crate::input::InputProblem;
use crate::pipeline::{Effects, Pipeline, Repeats, Statement, pool};
use crate::sink::{
    Analyzed, MessageCounts, OutputFolder, RunDate, RunInputs, RunReport, RunWriter, SourceReport, TextPolicy,
};
use crate::systems::{BIGQUERY, Systems};
use anyhow::{Context, Result, bail};
use bytesize::ByteSize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

pub fn run(args: &ExtractArgs) -> Result<Done> {
    let start = Instant::now();
    let settings = Settings {
        run_date: args.run_date,
        memory: memory(args.memory_limit),
        progress: args.progress,
        filter: args.filter.filter(),
        texts: args.texts.policy(),
        systems: systems(args)?,
        start,
    };
    #[cfg(feature = "bigquery")]
    if args.live.is_wanted() && args.live.dry_run {
        return super::live::plan(&args.live).map(|()| Done::Fine);
    }
    #[cfg(feature = "bigquery")]
    if args.live.load_to.is_some() {
        crate::live::check_source(&args.out.to_string_lossy())?;
    }
    #[cfg(feature = "bigquery")]
    if !args.live.is_wanted() && (args.live.since.is_some() || args.live.until.is_some() || args.live.dry_run) {
        bail!("--since, --until and --dry-run are about --bigquery-project: of files all jobs are taken");
    }
    let mut fetched = Fetched::default();
    // Before the work begins, not at its end, it is said that the output cannot be written.
    let (out, store) = fetched.target(&args.out, args.run_date)?;
    let files = Files {
        jobs: fetched.inputs(&args.jobs)?,
        catalog: fetched.inputs(&args.dialect.catalog)?,
        given: [load::names(&args.jobs), load::names(&args.dialect.catalog)],
        ..Files::default()
    };
    #[cfg(feature = "bigquery")]
    if args.live.is_wanted() {
        return live(args, files, settings, Target { out, store });
    }
    if args.jobs.is_empty() {
        bail!("nothing to read: give exports with --jobs{LIVE}");
    }
    let (report, messages) = extract(&files, &args.dialect, &out, settings)?;
    Target { out, store }.publish(args)?;
    Ok(done(args, &report, &messages, 0))
}

/// The systems beside the warehouse.
fn systems(args: &ExtractArgs) -> Result<Systems> {
    let is_bigquery =
        Dialect::named(&args.dialect.dialect).is_some_and(|dialect| dialect.name() == Dialect::bigquery().name());
    let home = args.namespace.clone().or_else(|| is_bigquery.then(|| BIGQUERY.to_owned()));
    let config = args.systems.as_deref().map(Config::read).transpose()?.unwrap_or_default();
    config.systems(home).map_err(anyhow::Error::msg)
}

/// Where a run goes.
struct Target {
    /// On the disk.
    out: PathBuf,
    /// From there.
    store: Option<StoreOutput>,
}

impl Target {
    /// The run is complete on the disk.
    fn publish(&self, args: &ExtractArgs) -> Result<()> {
        let stored = self.store.as_ref().map(|store| store.publish(&self.out)).transpose()?;
        #[cfg(feature = "bigquery")]
        super::live::load_to(&args.live, args.run_date, &self.out, stored)?;
        #[cfg(not(feature = "bigquery"))]
        let _ = (args, stored);
        Ok(())
    }
}

#[cfg(feature = "bigquery")]
const LIVE: &str = ", or projects with --bigquery-project";
#[cfg(not(feature = "bigquery"))]
const LIVE: &str = "";

/// Downloads, then as from files.
#[cfg(feature = "bigquery")]
fn live(args: &ExtractArgs, mut files: Files, settings: Settings, target: Target) -> Result<Done> {
    OutputFolder::prepare(&target.out, args.run_date)?;
    let dialect = Dialect::named(&args.dialect.dialect).context("no such dialect")?;
    let pool = pool(args.dialect.threads)?;
    let downloads = super::live::download(&args.live, &settings.filter, dialect, &pool, settings.progress)?;
    drop(pool);
    files.downloaded.extend(downloads.jobs.iter().cloned());
    files.catalog.extend(downloads.catalog.iter().cloned());
    files.problems.extend(downloads.problems.iter().cloned());
    files.catalog_problems.extend(downloads.catalog_problems.iter().cloned());
    files.sources.extend(downloads.sources.iter().cloned());
    files.window = downloads.window;
    let unread = downloads.problems.iter().chain(&downloads.catalog_problems);
    let unread = unread.filter(|problem| problem.lost == crate::input::Lost::Rest).count() as u64;
    let (report, messages) = extract(&files, &args.dialect, &target.out, settings)?;
    target.publish(args)?;
    downloads.forget();
    Ok(done(args, &report, &messages, unread))
}

/// Says how it went. `unread`: sources in BigQuery that may not be read.
fn done(args: &ExtractArgs, report: &RunReport, messages: &MessageCounts, unread: u64) -> Done {
    summary::log(report, messages);
    if report.input_problems.files + report.catalog_problems.files > unread {
        return Done::Failed;
    }
    if unread > 0 {
        return Done::Incomplete;
    }
    match args.min_coverage {
        Some(least) if report.coverage < least => {
            log::note(&format!(
                "coverage {} is below the {} asked for",
                summary::percent(report.coverage),
                summary::percent(least)
            ));
            Done::BelowCoverage
        }
        _ => Done::Fine,
    }
}

/// What is read.
#[derive(Debug, Default)]
pub struct Files {
    /// `--jobs`, on the disk.
    pub jobs: Vec<PathBuf>,
    /// `--jobs` and `--catalog`, as given.
    pub given: [Vec<String>; 2],
    /// History that was downloaded.
    pub downloaded: Vec<PathBuf>,
    /// `--catalog`, and metadata that were downloaded.
    pub catalog: Vec<PathBuf>,
    /// What could not be downloaded of the history, and of the metadata.
    pub problems: Vec<InputProblem>,
    pub catalog_problems: Vec<InputProblem>,
    pub sources: Vec<SourceReport>,
    /// The window that was downloaded, in microseconds since 1970.
    pub window: Option<(i64, i64)>,
}

/// How it is worked on and written.
#[derive(Debug)]
pub struct Settings {
    pub run_date: Option<RunDate>,
    /// Bytes of the history that may be in memory.
    pub memory: Option<usize>,
    /// Seconds between two lines of progress.
    pub progress: u64,
    pub filter: JobFilter,
    pub texts: TextPolicy,
    pub systems: Systems,
    pub start: Instant,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            run_date: None,
            memory: memory(None),
            progress: 0,
            filter: JobFilter::default(),
            texts: TextPolicy::Shown,
            systems: Systems { home: Some(BIGQUERY.to_owned()), ..Systems::default() },
            start: Instant::now(),
        }
    }
}

/// Reads, analyses and writes.
pub fn extract(
    files: &Files,
    args: &DialectArgs,
    out: &Path,
    settings: Settings,
) -> Result<(RunReport, MessageCounts)> {
    let dialect = Dialect::named(&args.dialect).context("no such dialect")?;
    let paths: Vec<_> = files.jobs.iter().chain(&files.downloaded).cloned().collect();
    let filtered = Arc::new(AtomicU64::new(0));
    let (jobs, progress) = load::jobs(&paths, dialect, settings.filter.asks_for_labels())?;
    let jobs = load::with_default_dataset(jobs, args.default_dataset.as_deref());
    let jobs = load::filtered(jobs, settings.filter, filtered.clone());
    // Before the work begins, not at its end, it is said that the output cannot be written.
    let folder = OutputFolder::prepare(out, settings.run_date)?;
    let pool = pool(args.threads)?;
    let (catalog, problems) = load::catalog(&files.catalog, dialect.spelling(args.default_project.as_deref()), &pool)?;
    let reuse = Reuse::default();
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.default_project.as_deref(),
        pool: &pool,
        repeats: Repeats::OnceInTheRun,
        reuse: Some(&reuse),
        memory: settings.memory,
    };
    let screen = Screen::open(progress, settings.progress);
    let replicated = settings.systems.replicated(&catalog);
    let mut writer = RunWriter::create(folder, pipeline, settings.systems, &screen)?;

    files.catalog_problems.iter().for_each(log::problem);
    files.catalog_problems.iter().chain(&problems).try_for_each(|problem| writer.catalog_problem(problem))?;
    files.problems.iter().try_for_each(|problem| crate::pipeline::Consumer::problem(&mut writer, problem))?;
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (Analyzed::new(statement.text, analysis, settings.texts, dialect), effects)
    };
    pipeline.run(jobs, work, &mut writer)?;
    writer.replicated(replicated)?;
    let (since, until) = files.window.unzip();
    let time = |micros: Option<i64>| Some(jiff::Timestamp::from_microsecond(micros?).ok()?.to_string());
    let [jobs_given, catalog_given] = &files.given;
    let inputs = RunInputs {
        jobs: jobs_given.clone(),
        catalog: catalog_given.clone(),
        since: time(since),
        until: time(until),
        sources: files.sources.clone(),
        filtered: filtered.load(Ordering::Relaxed),
    };
    writer.finish(inputs, dialect.name(), settings.start)
}

/// Bytes of the history that may be in memory; `None` where nobody says and the machine does not tell.
fn memory(limit: Option<ByteSize>) -> Option<usize> {
    let limit = match limit {
        Some(limit) => limit.as_u64(),
        None => terminal::machine_memory()? / 4,
    };
    usize::try_from(limit).ok()
}
