//! `colline extract`: the main job.

use super::args::ExtractArgs;
use super::{Done, load, summary, terminal};
use crate::dialect::Dialect;
use crate::input::InputProblem;
use crate::pipeline::{Pipeline, Repeats, StatementContext};
use crate::sink::{Analyzed, MessageCounts, RunInputs, RunReport, RunWriter, Watcher};
use anyhow::{Context, Result};
use indicatif::ProgressBar;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

pub fn run(args: &ExtractArgs) -> Result<Done> {
    let (report, messages) = extract(args)?;
    terminal::note(&summary::summary(&report, &messages));
    if report.input_problems.files > 0 {
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
    let jobs = load::jobs(&args.jobs)?;
    let catalog = load::catalog(&args.dialect.catalog)?;
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.dialect.default_project.as_deref(),
        threads: args.dialect.threads,
        repeats: Repeats::OnceInTheRun,
    };
    let screen = Screen { bar: terminal::progress(), problems: AtomicU64::new(0) };
    let mut writer = RunWriter::create(&args.out, pipeline, &screen)?;
    let work = |text: &str, context: &StatementContext<'_>| Analyzed::new(text, pipeline.analyze(text, context));
    pipeline.run(jobs, work, &mut writer)?;
    screen.close();
    let inputs = RunInputs { jobs: load::names(&args.jobs), catalog: load::names(&args.dialect.catalog) };
    writer.finish(inputs, dialect.name(), start)
}

/// What people see while the run goes.
struct Screen {
    bar: ProgressBar,
    problems: AtomicU64,
}

/// Problems of inputs that are printed; `diagnostics/` has them all.
const PROBLEMS: u64 = 100;

impl Watcher for Screen {
    fn jobs(&self, jobs: u64) {
        self.bar.set_position(jobs);
    }

    fn problem(&self, problem: &InputProblem) {
        if self.problems.fetch_add(1, Ordering::Relaxed) < PROBLEMS {
            self.bar.suspend(|| load::complain(problem));
        }
    }
}

impl Screen {
    fn close(&self) {
        self.bar.finish_and_clear();
        let more = self.problems.load(Ordering::Relaxed).saturating_sub(PROBLEMS);
        if more > 0 {
            terminal::note(&format!("… and {} more like these; diagnostics/ has them all", terminal::grouped(more)));
        }
    }
}
