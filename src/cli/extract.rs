//! `colline extract`: the main job.

use super::args::ExtractArgs;
use super::screen::Screen;
use super::{Done, load, log, summary, terminal};
use crate::analyze::Reuse;
use crate::dialect::Dialect;
use crate::pipeline::{Effects, Pipeline, Repeats, Statement, pool};
use crate::sink::{Analyzed, MessageCounts, OutputFolder, RunInputs, RunReport, RunWriter};
use anyhow::{Context, Result};
use bytesize::ByteSize;
use std::time::Instant;

pub fn run(args: &ExtractArgs) -> Result<Done> {
    let (report, messages) = extract(args)?;
    summary::log(&report, &messages);
    if report.input_problems.files + report.catalog_problems.files > 0 {
        return Ok(Done::Failed);
    }
    match args.min_coverage {
        Some(least) if report.coverage < least => {
            log::note(&format!(
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
    let reuse = Reuse::default();
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.dialect.default_project.as_deref(),
        pool: &pool,
        repeats: Repeats::OnceInTheRun,
        reuse: Some(&reuse),
        memory: memory(args.memory_limit),
    };
    let screen = Screen::open(progress, args.progress);
    let mut writer = RunWriter::create(folder, pipeline, &screen)?;
    problems.iter().try_for_each(|problem| writer.catalog_problem(problem))?;
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (Analyzed::new(statement.text, analysis), effects)
    };
    pipeline.run(jobs, work, &mut writer)?;
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
