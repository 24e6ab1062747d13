//! Inputs of all commands.

use super::{log, terminal};
use crate::catalog::{Catalog, Spelling};
use crate::dialect::Dialect;
use crate::history::{DatasetRef, Job, JobBatch, JobFilter, JobReader, RawJobs};
use crate::input::{InputProblem, Progress, expand};
use crate::systems::Home;
use anyhow::{Context, Result, bail};
use rayon::ThreadPool;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Problems of inputs that are printed.
pub const PROBLEMS: usize = 100;

/// Jobs that are still to be decoded.
pub type Piece = Box<dyn FnOnce() -> JobBatch + Send>;

/// Metadata of a warehouse alone, for questions. What of them cannot be read is for `extract` to report.
///
/// # Errors
/// A path does not exist.
pub fn metadata(paths: &[PathBuf], home: &Home) -> Result<Catalog> {
    Ok(catalog(paths, home.dialect.spelling(None), &crate::pipeline::pool(0)?)?.0)
}

/// Reads the metadata on the threads of a pool; what could not be read is said and returned.
pub fn catalog(paths: &[PathBuf], spelling: Spelling<'_>, pool: &ThreadPool) -> Result<(Catalog, Vec<InputProblem>)> {
    must_exist("--catalog", paths)?;
    let mut problems = Vec::new();
    let read = || Catalog::read_as(paths, spelling, |problem| problems.push(problem));
    let catalog = pool.install(read);
    complain_all(&problems);
    Ok((catalog, problems))
}

/// The jobs of all files, in order, and how far the reading is; without `labels` they have none.
pub fn jobs(
    paths: &[PathBuf],
    dialect: &'static Dialect,
    labels: bool,
) -> Result<(impl Iterator<Item = Piece> + Send + 'static, Progress)> {
    must_exist("--jobs", paths)?;
    let reader = JobReader::of(paths, dialect.history(), labels);
    let progress = reader.progress();
    Ok((reader.map(|raw: RawJobs| -> Piece { Box::new(move || raw.decode()) }), progress))
}

/// The jobs with a dataset for names without one, where they have none themselves.
pub fn with_default_dataset(
    pieces: impl Iterator<Item = Piece> + Send + 'static,
    dataset: Option<&str>,
) -> impl Iterator<Item = Piece> + Send + 'static {
    let dataset: Option<Arc<str>> = dataset.map(Arc::from);
    pieces.map(move |piece| -> Piece {
        let Some(dataset) = dataset.clone() else { return piece };
        Box::new(move || {
            let mut batch = piece();
            for job in batch.jobs.iter_mut().filter(|job| job.default_dataset.is_none()) {
                let project_id = Some(job.project_id.clone().unwrap_or_default());
                job.default_dataset = Some(DatasetRef { project_id, dataset_id: (*dataset).into() });
            }
            batch
        })
    })
}

/// The jobs that are wanted; the others are counted.
pub fn filtered(
    pieces: impl Iterator<Item = Piece> + Send + 'static,
    filter: JobFilter,
    count: Arc<AtomicU64>,
) -> impl Iterator<Item = Piece> + Send + 'static {
    let filter = Arc::new(filter);
    pieces.map(move |piece| -> Piece {
        if filter.is_empty() {
            return piece;
        }
        let (filter, count) = (filter.clone(), count.clone());
        Box::new(move || {
            let mut batch = piece();
            let before = batch.jobs.len();
            batch.jobs.retain(|job| filter.takes(job));
            count.fetch_add((before - batch.jobs.len()) as u64, Ordering::Relaxed);
            batch
        })
    })
}

/// A path that leads nowhere ends the run before it has begun; what goes wrong later does not.
fn must_exist(flag: &str, paths: &[PathBuf]) -> Result<()> {
    match expand(paths).1.first() {
        Some(problem) => bail!("{flag} {problem}"),
        None => Ok(()),
    }
}

/// Paths as they were given.
pub fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.display().to_string()).collect()
}

/// A single text as a job, its name being the file's.
pub fn text(file: Option<&Path>) -> Result<Piece> {
    let (name, bytes) = match file {
        Some(path) if path.as_os_str() != "-" => {
            let bytes = std::fs::read(path).with_context(|| format!("{}: cannot be read", path.display()))?;
            (path.display().to_string(), bytes)
        }
        given => {
            if given.is_none() && std::io::stdin().is_terminal() {
                bail!("name a .sql file, give - and type, or name exports with --jobs");
            }
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
            ("-".to_owned(), bytes)
        }
    };
    let query = String::from_utf8(bytes)
        .map_err(|e| anyhow::anyhow!("{name}: not UTF-8 (byte {})", e.utf8_error().valid_up_to()))?;
    let job = Job { job_id: name.into(), query: query.into(), ..Job::default() };
    Ok(Box::new(|| JobBatch { jobs: vec![job], problems: Vec::new() }))
}

/// Says what could not be read, but not without end.
fn complain_all(problems: &[InputProblem]) {
    problems.iter().take(PROBLEMS).for_each(log::problem);
    if problems.len() > PROBLEMS {
        let more = terminal::grouped((problems.len() - PROBLEMS) as u64);
        log::note(&format!("… and {more} more like these in the metadata"));
    }
}
