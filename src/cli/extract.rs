//! `colline extract`: the main job.

use super::args::{DialectArgs, ExtractArgs};
use super::screen::Screen;
use super::{Done, load, log, summary, terminal};
use crate::dialect::Dialect;
use crate::history::JobFilter;
use crate::input::InputProblem;
use crate::pipeline::{Effects, Pipeline, Repeats, Statement, pool};
use crate::sink::{
    Analyzed, MessageCounts, OutputFolder, RunDate, RunInputs, RunReport, RunWriter, SourceReport, TextPolicy,
};
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
        start,
    };
    let files = Files { jobs: args.jobs.clone(), catalog: args.dialect.catalog.clone(), ..Files::default() };
    #[cfg(feature = "bigquery")]
    if args.live.is_wanted() {
        if args.live.dry_run {
            return super::live::plan(&args.live).map(|()| Done::Fine);
        }
        return live(args, files, settings);
    }
    if args.jobs.is_empty() {
        bail!("nothing to read: give exports with --jobs{LIVE}");
    }
    let (report, messages) = extract(&files, &args.dialect, &args.out, settings)?;
    Ok(done(args, &report, &messages, 0))
}

#[cfg(feature = "bigquery")]
const LIVE: &str = ", or projects with --bigquery-project";
#[cfg(not(feature = "bigquery"))]
const LIVE: &str = "";

/// Downloads, then as from files.
#[cfg(feature = "bigquery")]
fn live(args: &ExtractArgs, mut files: Files, settings: Settings) -> Result<Done> {
    // Before the work begins, not at its end, it is said that the output cannot be written.
    OutputFolder::prepare(&args.out, args.run_date)?;
    let dialect = Dialect::named(&args.dialect.dialect).context("no such dialect")?;
    let pool = pool(args.dialect.threads)?;
    let downloads = super::live::download(&args.live, &settings.filter, dialect, &pool)?;
    drop(pool);
    files.downloaded.extend(downloads.jobs.iter().cloned());
    files.catalog.extend(downloads.catalog.iter().cloned());
    files.problems.extend(downloads.problems.iter().cloned());
    files.catalog_problems.extend(downloads.catalog_problems.iter().cloned());
    files.sources.extend(downloads.sources.iter().cloned());
    files.window = downloads.window;
    let unread = downloads.problems.iter().chain(&downloads.catalog_problems);
    let unread = unread.filter(|problem| problem.lost == crate::input::Lost::Rest).count() as u64;
    let (report, messages) = extract(&files, &args.dialect, &args.out, settings)?;
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
    /// `--jobs`
    pub jobs: Vec<PathBuf>,
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
    let (jobs, progress) = load::jobs(&paths)?;
    let jobs = load::filtered(jobs, settings.filter, filtered.clone());
    // Before the work begins, not at its end, it is said that the output cannot be written.
    let folder = OutputFolder::prepare(out, settings.run_date)?;
    let pool = pool(args.threads)?;
    let (catalog, problems) = load::catalog(&files.catalog, args.default_project.as_deref(), &pool)?;
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.default_project.as_deref(),
        pool: &pool,
        repeats: Repeats::OnceInTheRun,
        memory: settings.memory,
    };
    let screen = Screen::open(progress, settings.progress);
    let mut writer = RunWriter::create(folder, pipeline, &screen)?;
    files.catalog_problems.iter().for_each(log::problem);
    files.catalog_problems.iter().chain(&problems).try_for_each(|problem| writer.catalog_problem(problem))?;
    files.problems.iter().try_for_each(|problem| crate::pipeline::Consumer::problem(&mut writer, problem))?;
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (Analyzed::new(statement.text, analysis, settings.texts), effects)
    };
    pipeline.run(jobs, work, &mut writer)?;
    let (since, until) = files.window.unzip();
    let time = |micros: Option<i64>| Some(jiff::Timestamp::from_microsecond(micros?).ok()?.to_string());
    let inputs = RunInputs {
        jobs: load::names(&files.jobs),
        catalog: load::names(&args.catalog),
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
