//! Some statements, found by their hash: their texts and their edges.

use super::name::NameParts;
use super::origin::homes;
use super::read::{rows, texts, time};
use super::runs::parquet_files;
use super::schema::{FileSet, JOBS, STATEMENT_LINEAGE, STATEMENTS};
use crate::systems::Home;
use anyhow::{Context, Result};
use arrow::array::{BooleanArray, RecordBatch};
use arrow::error::ArrowError;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowPredicateFn, ArrowReaderOptions, ParquetRecordBatchReaderBuilder, RowFilter};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;

/// A distinct statement, as `statements/` has it.
#[derive(Debug, Clone)]
pub struct StatementText {
    /// The warehouse that ran it.
    pub home: Home,
    pub statement_type: String,
    pub query: String,
}

/// The statements with these hashes, of an output folder. Only their own texts are decoded; a hash that is not there
/// is left out.
///
/// # Errors
/// A file cannot be read.
pub fn statement_texts(folder: &Path, hashes: &FxHashSet<String>) -> Result<FxHashMap<String, StatementText>> {
    let mut found = FxHashMap::default();
    const COLUMNS: [&str; 6] =
        ["statement_hash", "statement_type", "query", "target_project", "target_dataset", "target_table"];
    let homes = homes(folder)?;
    select(folder, &STATEMENTS, hashes, &COLUMNS, |batch| {
        let columns = COLUMNS.iter().map(|name| texts(batch, name)).collect::<Result<Vec<_>>>()?;
        for row in 0..batch.num_rows() {
            let cell = |i: usize| columns.get(i).and_then(|text| text.get(row));
            let text = |i| cell(i).unwrap_or_default().to_owned();
            let target = cell(5).map(|table| NameParts { project: cell(3), dataset: cell(4), table }.full());
            let home = homes.of(target.as_deref());
            found.insert(text(0), StatementText { home, statement_type: text(1), query: text(2) });
        }
        Ok(())
    })?;
    Ok(found)
}

/// The columns that each of these statements reads: relation and path.
///
/// # Errors
/// A file cannot be read.
pub fn statement_reads(folder: &Path, hashes: &FxHashSet<String>) -> Result<FxHashMap<String, Vec<(String, String)>>> {
    const COLUMNS: [&str; 5] = ["statement_hash", "source_project", "source_dataset", "source_table", "source_column"];
    let mut found: FxHashMap<String, Vec<(String, String)>> = FxHashMap::default();
    select(folder, &STATEMENT_LINEAGE, hashes, &COLUMNS, |batch| {
        let columns = COLUMNS.iter().map(|name| texts(batch, name)).collect::<Result<Vec<_>>>()?;
        for row in 0..batch.num_rows() {
            let [hash, project, dataset, table, column] =
                [0, 1, 2, 3, 4].map(|i: usize| columns.get(i).and_then(|text| text.get(row)));
            let relation = NameParts { project, dataset, table: table.unwrap_or_default() }.full();
            let own = found.entry(hash.unwrap_or_default().to_owned()).or_default();
            own.push((relation, column.unwrap_or_default().to_owned()));
        }
        Ok(())
    })?;
    for reads in found.values_mut() {
        reads.sort_unstable();
        reads.dedup();
    }
    Ok(found)
}

/// A column that a statement reads, and for what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Read {
    pub statement_hash: String,
    pub source: String,
    pub source_column: String,
    /// `None`: a result that nobody keeps.
    pub target: Option<String>,
    /// `None`: the rows.
    pub target_column: Option<String>,
    pub transformation: String,
}

/// All that statements read of these relations.
///
/// # Errors
/// A file cannot be read.
pub fn reads_of(folder: &Path, relations: &FxHashSet<String>) -> Result<Vec<Read>> {
    const COLUMNS: [&str; 10] = [
        "statement_hash",
        "source_project",
        "source_dataset",
        "source_table",
        "source_column",
        "target_project",
        "target_dataset",
        "target_table",
        "target_column",
        "transformation",
    ];
    let tables: FxHashSet<String> = relations.iter().map(|name| NameParts::of(name).table.to_owned()).collect();
    let mut found = Vec::new();
    filtered(folder, &STATEMENT_LINEAGE, "source_table", &tables, &COLUMNS, |batch| {
        let columns = COLUMNS.iter().map(|name| texts(batch, name)).collect::<Result<Vec<_>>>()?;
        for row in 0..batch.num_rows() {
            let cell = |i: usize| columns.get(i).and_then(|text| text.get(row));
            let source = NameParts { project: cell(1), dataset: cell(2), table: cell(3).unwrap_or_default() }.full();
            if !relations.contains(&source) {
                continue;
            }
            let target = cell(7).map(|table| NameParts { project: cell(5), dataset: cell(6), table }.full());
            let text = |i| cell(i).unwrap_or_default().to_owned();
            found.push(Read {
                statement_hash: text(0),
                source,
                source_column: text(4),
                target,
                target_column: cell(8).map(str::to_owned),
                transformation: text(9),
            });
        }
        Ok(())
    })?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The jobs of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementJobs {
    pub count: u64,
    /// The last one: time in microseconds since 1970, and id.
    pub last: (Option<i64>, String),
    /// Who ran them, in order.
    pub users: BTreeSet<String>,
}

/// The jobs of these statements, and the time of the last job of all.
///
/// # Errors
/// A file cannot be read.
pub fn statement_jobs(
    folder: &Path,
    hashes: &FxHashSet<String>,
) -> Result<(FxHashMap<String, StatementJobs>, Option<i64>)> {
    const COLUMNS: [&str; 4] = ["statement_hash", "creation_time", "user_email", "job_id"];
    let (mut found, mut latest): (FxHashMap<String, StatementJobs>, _) = (FxHashMap::default(), None);
    let jobs = folder.join(JOBS.name);
    let files = if jobs.is_dir() { parquet_files(&jobs)? } else { Vec::new() };
    if files.is_empty() {
        return Ok((found, latest));
    }
    for batch in rows(&JOBS, &files, &COLUMNS)? {
        let batch = batch?;
        let [hash, user, job] =
            [texts(&batch, "statement_hash")?, texts(&batch, "user_email")?, texts(&batch, "job_id")?];
        let times = time(&batch, "creation_time")?;
        for row in 0..batch.num_rows() {
            let time = arrow::array::Array::is_valid(&times, row).then(|| times.value(row));
            latest = latest.max(time);
            let Some(hash) = hash.get(row).filter(|hash| hashes.contains(*hash)) else { continue };
            let own = found.entry(hash.to_owned()).or_default();
            own.count += 1;
            own.last = (time, job.get(row).unwrap_or_default().to_owned()).max(std::mem::take(&mut own.last));
            own.users.extend(user.get(row).map(str::to_owned));
        }
    }
    Ok((found, latest))
}

/// The rows of these statements. A set that is not there has none.
fn select(
    folder: &Path,
    set: &FileSet,
    hashes: &FxHashSet<String>,
    columns: &[&str],
    take: impl FnMut(&RecordBatch) -> Result<()>,
) -> Result<()> {
    filtered(folder, set, "statement_hash", hashes, columns, take)
}

/// The rows that have one of these values in a column. A set that is not there has none.
fn filtered(
    folder: &Path,
    set: &FileSet,
    key: &'static str,
    values: &FxHashSet<String>,
    columns: &[&str],
    mut take: impl FnMut(&RecordBatch) -> Result<()>,
) -> Result<()> {
    let folder = folder.join(set.name);
    if values.is_empty() || !folder.is_dir() {
        return Ok(());
    }
    for file in parquet_files(&folder).with_context(|| format!("{}: cannot be read", folder.display()))? {
        let wanted = values.clone();
        let read = || -> Result<()> {
            let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
            let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(File::open(&file)?, options)?;
            let mask = |names: &[&str]| ProjectionMask::columns(builder.parquet_schema(), names.iter().copied());
            let (key_mask, all) = (mask(&[key]), mask(columns));
            let is_wanted = ArrowPredicateFn::new(key_mask, move |batch: RecordBatch| {
                let texts = texts(&batch, key).map_err(|e| ArrowError::SchemaError(e.to_string()))?;
                let is_wanted = |row| texts.get(row).is_some_and(|value| wanted.contains(value));
                Ok((0..batch.num_rows()).map(|row| Some(is_wanted(row))).collect::<BooleanArray>())
            });
            let filter = RowFilter::new(vec![Box::new(is_wanted)]);
            for batch in builder.with_projection(all).with_row_filter(filter).build()? {
                take(&batch?)?;
            }
            Ok(())
        };
        read().with_context(|| format!("{}: not a {} file of this version", file.display(), set.name))?;
    }
    Ok(())
}
