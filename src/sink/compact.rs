//! Many runs as one current view: the same file sets with the same columns.
//!
//! What is sorted is merged ([`merged`]); statements are those of the last run that has them; the ledger and the
//! messages follow one another. Only the hashes of the distinct statements are kept in memory.

use super::folder::OutputFolder;
use super::ledger::{Reason, Status, Tally, Verdict};
use super::merge::{Batches, merged, read};
use super::origin::Origin;
use super::report::{SelfCheckCounts, peak_memory_bytes, rfc3339};
use super::runs::Run;
use super::schema::{
    COLUMN_LINEAGE, COLUMN_USAGE, DIAGNOSTICS, FileSet, JOBS, STATEMENT_LINEAGE, STATEMENTS, TABLE_LINEAGE,
};
use super::table::TableWriter;
use anyhow::{Context, Result};
use arrow::array::{Array, AsArray, BooleanArray, RecordBatch, StringArray};
use arrow::compute::filter_record_batch;
use arrow::datatypes::TimestampMicrosecondType;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Instant;

/// What was merged.
#[derive(Debug, Default, Serialize)]
pub struct CompactInputs {
    /// `--lineage`, as given.
    pub lineage: Vec<String>,
}

/// `run.json` of a current view: what that of a run has, as far as the runs' files tell it together.
#[derive(Debug, Serialize)]
pub struct CompactReport {
    /// This program's version.
    pub version: &'static str,
    pub inputs: CompactInputs,
    /// The warehouses whose histories they are.
    pub systems: Vec<Origin>,
    /// Runs that were merged.
    pub runs: usize,
    /// The first and the last date of those that have one.
    pub first_run_date: Option<String>,
    pub last_run_date: Option<String>,
    /// Rows of the ledger.
    pub jobs: u64,
    /// Jobs by status, and within it by reason.
    pub status: Tally,
    /// See [`Tally::coverage`].
    pub coverage: f64,
    /// Rows of `statements/`, `column_lineage/`, `statement_lineage/`.
    pub statements: u64,
    pub edges: u64,
    pub statement_edges: u64,
    /// Messages by code.
    pub diagnostics: BTreeMap<String, u64>,
    pub self_check: SelfCheckCounts,
    /// `creation_time` of the first and the last job, RFC 3339.
    pub first_job: Option<String>,
    pub last_job: Option<String>,
    /// Wall-clock time.
    pub seconds: f64,
    /// The most memory the process held at a time; null where the system does not tell.
    pub peak_memory_bytes: Option<u64>,
}

/// Merges these runs into a new output.
///
/// # Errors
/// A file cannot be read or written; an earlier output stands.
pub fn compact(
    runs: &[Run],
    inputs: CompactInputs,
    systems: Vec<Origin>,
    folder: OutputFolder,
    start: Instant,
) -> Result<CompactReport> {
    let mut counts = Counts::default();
    let edges = merge(runs, &folder, &COLUMN_LINEAGE)?;
    merge(runs, &folder, &TABLE_LINEAGE)?;
    merge(runs, &folder, &COLUMN_USAGE)?;
    let last = last_runs(runs)?;
    let of_last_run = |run: usize, batch: RecordBatch| {
        let hashes = text(&batch, "statement_hash")?;
        let keep: BooleanArray = hashes.iter().map(|hash| Some(last.get(&number(hash)?) == Some(&run))).collect();
        Ok(filter_record_batch(&batch, &keep)?)
    };
    let statements = copy(runs, &folder, &STATEMENTS, of_last_run)?;
    let statement_edges = copy(runs, &folder, &STATEMENT_LINEAGE, of_last_run)?;
    copy(runs, &folder, &DIAGNOSTICS, |_, batch| counts.messages(batch))?;
    copy(runs, &folder, &JOBS, |_, batch| counts.jobs(batch))?;
    let mut dates = runs.iter().filter_map(|run| run.date);
    let report = CompactReport {
        version: env!("CARGO_PKG_VERSION"),
        inputs,
        systems,
        runs: runs.len(),
        first_run_date: dates.next().map(|date| date.to_string()),
        last_run_date: runs.last().and_then(|run| run.date).map(|date| date.to_string()),
        jobs: counts.tally.jobs(),
        coverage: counts.tally.coverage(),
        status: counts.tally,
        statements,
        edges,
        statement_edges,
        diagnostics: counts.diagnostics,
        self_check: counts.self_check,
        first_job: counts.times.and_then(|(first, _)| rfc3339(first)),
        last_job: counts.times.and_then(|(_, last)| rfc3339(last)),
        seconds: (start.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
        peak_memory_bytes: peak_memory_bytes(),
    };
    folder.write_report(&report)?;
    folder.publish()?;
    Ok(report)
}

/// Merges a sorted set and returns its rows.
fn merge(runs: &[Run], folder: &OutputFolder, set: &'static FileSet) -> Result<u64> {
    let mut files = Vec::new();
    for run in runs {
        files.extend(run.files(set)?);
    }
    let mut table = TableWriter::create(&folder.set(set), set)?;
    merged(set, &files)?.try_for_each(|batch| table.write(&batch?))?;
    let rows = table.rows();
    table.finish()?;
    Ok(rows)
}

/// The rows of a run, all its files one after the other.
fn rows(run: &Run, set: &'static FileSet, columns: &'static [&str]) -> Result<Batches> {
    let files = run.files(set)?.into_iter().map(|file| read(set, &file, columns));
    let files: Vec<_> = files.collect::<Result<_>>()?;
    Ok(Box::new(files.into_iter().flatten()))
}

/// Writes the runs' rows one after the other, as `map` wants them, and returns how many they are.
fn copy(
    runs: &[Run],
    folder: &OutputFolder,
    set: &'static FileSet,
    mut map: impl FnMut(usize, RecordBatch) -> Result<RecordBatch>,
) -> Result<u64> {
    let mut table = TableWriter::create(&folder.set(set), set)?;
    for (number, run) in runs.iter().enumerate() {
        rows(run, set, &[])?.try_for_each(|batch| table.write(&map(number, batch?)?))?;
    }
    let rows = table.rows();
    table.finish()?;
    Ok(rows)
}

/// For each statement the last run that has it, which knows it best.
fn last_runs(runs: &[Run]) -> Result<FxHashMap<u128, usize>> {
    let mut last = FxHashMap::default();
    for (run, files) in runs.iter().enumerate() {
        for batch in rows(files, &STATEMENTS, &["statement_hash"])? {
            let batch = batch?;
            for hash in text(&batch, "statement_hash")? {
                last.insert(number(hash).with_context(|| format!("{hash:?} is no statement's hash"))?, run);
            }
        }
    }
    Ok(last)
}

/// A hash of 32 hexadecimal digits.
fn number(hash: Option<&str>) -> Option<u128> {
    u128::from_str_radix(hash?, 16).ok()
}

fn text<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b StringArray> {
    batch.column_by_name(name).and_then(|column| column.as_string_opt()).with_context(|| format!("no {name}"))
}

/// What the ledger and the messages come to.
#[derive(Default)]
struct Counts {
    tally: Tally,
    diagnostics: BTreeMap<String, u64>,
    self_check: SelfCheckCounts,
    times: Option<(i64, i64)>,
}

impl Counts {
    fn messages(&mut self, batch: RecordBatch) -> Result<RecordBatch> {
        for code in text(&batch, "code")?.iter().flatten() {
            match self.diagnostics.get_mut(code) {
                Some(count) => *count += 1,
                None => drop(self.diagnostics.insert(code.to_owned(), 1)),
            }
        }
        Ok(batch)
    }

    fn jobs(&mut self, batch: RecordBatch) -> Result<RecordBatch> {
        for (status, reason) in text(&batch, "status")?.iter().zip(text(&batch, "reason")?) {
            let status = status.and_then(Status::named).with_context(|| format!("unknown status {status:?}"))?;
            let named = |reason| Reason::named(reason).with_context(|| format!("unknown reason {reason}"));
            self.tally.add(Verdict { status, reason: reason.map(named).transpose()? });
        }
        let times = batch.column_by_name("creation_time");
        let times = times.and_then(|c| c.as_primitive_opt::<TimestampMicrosecondType>()).context("no creation_time")?;
        for time in times.iter().flatten() {
            let (first, last) = self.times.unwrap_or((time, time));
            self.times = Some((first.min(time), last.max(time)));
        }
        let list = |name| batch.column_by_name(name).and_then(|c| c.as_list_opt::<i32>()).context("no self-check");
        let (missed, extra) = (list("missed_tables")?, list("extra_tables")?);
        for row in (0..batch.num_rows()).filter(|&row| missed.is_valid(row) && extra.is_valid(row)) {
            let (missed, extra) = (missed.value_length(row) as u64, extra.value_length(row) as u64);
            self.self_check.jobs += 1;
            self.self_check.agreed += u64::from(missed + extra == 0);
            self.self_check.missed += missed;
            self.self_check.extra += extra;
        }
        Ok(batch)
    }
}
