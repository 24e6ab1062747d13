//! `colline extract`: the main job.

use super::args::ExtractArgs;
use super::{Done, load, summary, terminal};
use crate::dialect::Dialect;
use crate::pipeline::{Pipeline, Repeats, StatementContext};
use crate::sink::{Analyzed, MessageCounts, RunInputs, RunReport, RunWriter};
use anyhow::{Context, Result};
use std::time::Instant;

pub fn run(args: &ExtractArgs) -> Result<Done> {
    let (report, messages) = extract(args)?;
    terminal::note(&summary::summary(&report, &messages));
    match args.min_coverage {
        Some(least) if report.coverage < least => {
            terminal::note(&format!("coverage {} is below the {} asked for", summary::percent(report.coverage), summary::percent(least)));
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
    let bar = terminal::progress();
    let progress = |jobs| bar.set_position(jobs);
    let mut writer = RunWriter::create(&args.out, pipeline, &progress)?;
    let work = |text: &str, context: &StatementContext<'_>| Analyzed::new(text, pipeline.analyze(text, context));
    pipeline.run(jobs, work, &mut writer)?;
    bar.finish_and_clear();
    let inputs = RunInputs { jobs: load::names(&args.jobs), catalog: load::names(&args.dialect.catalog) };
    writer.finish(inputs, dialect.name(), start)
}
