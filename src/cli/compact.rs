//! `colline compact`: many days as one current view.

use super::args::CompactArgs;
use super::stores::Fetched;
use super::terminal::{bytes, grouped};
use super::{Done, load, log};
use crate::sink::{CompactInputs, CompactReport, Origin, OutputFolder, Run, compact};
use anyhow::Result;
use std::time::Instant;

pub fn run(args: &CompactArgs) -> Result<Done> {
    let start = Instant::now();
    let mut fetched = Fetched::default();
    let lineage: Vec<_> = args.lineage.iter().map(|path| fetched.output(path)).collect::<Result<_>>()?;
    let runs = Run::find(&lineage)?;
    let systems = Origin::of(&lineage)?;
    Origin::check(&systems)?;
    let (out, store) = fetched.target(&args.out, None)?;
    let folder = OutputFolder::prepare(&out, None)?;
    let inputs = CompactInputs { lineage: load::names(&args.lineage) };
    let report = compact(&runs, inputs, systems, folder, start)?;
    if let Some(store) = store {
        store.publish(&out)?;
    }
    log::note(&summary(&report));
    Ok(Done::Fine)
}

fn summary(report: &CompactReport) -> String {
    let dates = match (&report.first_run_date, &report.last_run_date) {
        (Some(first), Some(last)) => format!(" ({first} to {last})"),
        _ => String::new(),
    };
    let (runs, jobs) = (grouped(report.runs as u64), grouped(report.jobs));
    let (statements, edges) = (grouped(report.statements), grouped(report.edges));
    let memory = report.peak_memory_bytes.map(|peak| format!(", {} at most in memory", bytes(peak)));
    format!(
        "{runs} runs{dates}: {jobs} jobs, {statements} distinct statements, {edges} edges\n{:.2} s{}",
        report.seconds,
        memory.unwrap_or_default()
    )
}
