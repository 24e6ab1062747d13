//! `colline extract`: the main job.

use super::args::ExtractArgs;
use super::{Done, load, summary, terminal};
use crate::dialect::Dialect;
use crate::input::{InputProblem, Progress};
use crate::pipeline::{Effects, Pipeline, Repeats, Statement, pool};
use crate::sink::{Analyzed, MessageCounts, OutputFolder, RunInputs, RunReport, RunWriter, Watcher};
use anyhow::{Context, Result};
use bytesize::ByteSize;
use indicatif::ProgressBar;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

pub fn run(args: &ExtractArgs) -> Result<Done> {
    let (report, messages) = extract(args)?;
    terminal::note(&summary::summary(&report, &messages));
    if report.input_problems.files + report.catalog_problems.files > 0 {
        return Ok(Done::Failed);
    }
    match args.min_coverage {
        Some(least) if report.coverage < least => {
            terminal::note(&format!(
                "coverage {} is below the {} asked for",
                summary::percent(report.coverage),
                summary::percent(least)
            ));
            Ok(Done::BelowCoverage)
        }
        _ => Ok(Done::Fine),
    }
}

/// Reads, analyses and writes.
pub fn extract(args: &ExtractArgs) -> Result<(RunReport, MessageCounts)> {
    let start = Instant::now();
    let dialect = Dialect::named(&args.dialect.dialect).context("no such dialect")?;
    let (jobs, progress) = load::jobs(&args.jobs)?;
    // Before the work begins, not at its end, it is said that the output cannot be written.
    let folder = OutputFolder::prepare(&args.out, args.run_date)?;
    let pool = pool(args.dialect.threads)?;
    let (catalog, problems) = load::catalog(&args.dialect, &pool)?;
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.dialect.default_project.as_deref(),
        pool: &pool,
        repeats: Repeats::OnceInTheRun,
        memory: memory(args.memory_limit),
    };
    let screen = Screen { bar: terminal::progress(progress.total()), progress, problems: AtomicUsize::new(0) };
    let mut writer = RunWriter::create(folder, pipeline, &screen)?;
    problems.iter().try_for_each(|problem| writer.catalog_problem(problem))?;
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (Analyzed::new(statement.text, analysis), effects)
    };
    pipeline.run(jobs, work, &mut writer)?;
    screen.close();
    let inputs = RunInputs { jobs: load::names(&args.jobs), catalog: load::names(&args.dialect.catalog) };
    writer.finish(inputs, dialect.name(), start)
}

/// Bytes of the history that may be in memory; `None` where nobody says and the machine does not tell.
fn memory(limit: Option<ByteSize>) -> Option<usize> {
    let limit = match limit {
        Some(limit) => limit.as_u64(),
        None => terminal::machine_memory()? / 4,
    };
    usize::try_from(limit).ok()
}

/// What people see while the run goes.
struct Screen {
    bar: ProgressBar,
    progress: Progress,
    problems: AtomicUsize,
}

impl Watcher for Screen {
    fn jobs(&self, jobs: u64) {
        if jobs.is_multiple_of(256) {
            self.bar.set_position(self.progress.done());
            self.bar.set_message(terminal::grouped(jobs));
        }
    }

    fn problem(&self, problem: &InputProblem) {
        if self.problems.fetch_add(1, Ordering::Relaxed) < load::PROBLEMS {
            self.bar.suspend(|| load::complain(problem));
        }
    }
}

impl Screen {
    fn close(&self) {
        self.bar.finish_and_clear();
        let more = self.problems.load(Ordering::Relaxed).saturating_sub(load::PROBLEMS);
        if more > 0 {
            terminal::note(&format!(
                "… and {} more like these; diagnostics/ has them all",
                terminal::grouped(more as u64)
            ));
        }
    }
}
