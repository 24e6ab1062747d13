//! Some statements, found by their hash: their texts and their edges.

use super::name::NameParts;
use super::read::{Text, texts};
use super::runs::parquet_files;
use super::schema::{FileSet, STATEMENT_LINEAGE, STATEMENTS};
use anyhow::{Context, Result};
use arrow::array::{BooleanArray, RecordBatch};
use arrow::error::ArrowError;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowPredicateFn, ArrowReaderOptions, ParquetRecordBatchReaderBuilder, RowFilter};
use rustc_hash::{FxHashMap, FxHashSet};
use std::fs::File;
use std::path::Path;

/// A distinct statement, as `statements/` has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementText {
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
    select(folder, &STATEMENTS, hashes, &["statement_hash", "statement_type", "query"], |batch| {
        let [hash, kind, query] =
            [texts(batch, "statement_hash")?, texts(batch, "statement_type")?, texts(batch, "query")?];
        for row in 0..batch.num_rows() {
            let text = |text: Text<'_>| text.get(row).unwrap_or_default().to_owned();
            found.insert(text(hash), StatementText { statement_type: text(kind), query: text(query) });
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

/// The rows of these statements. A set that is not there has none.
fn select(
    folder: &Path,
    set: &FileSet,
    hashes: &FxHashSet<String>,
    columns: &[&str],
    mut take: impl FnMut(&RecordBatch) -> Result<()>,
) -> Result<()> {
    let folder = folder.join(set.name);
    if hashes.is_empty() || !folder.is_dir() {
        return Ok(());
    }
    for file in parquet_files(&folder).with_context(|| format!("{}: cannot be read", folder.display()))? {
        let wanted = hashes.clone();
        let read = || -> Result<()> {
            let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
            let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(File::open(&file)?, options)?;
            let mask = |names: &[&str]| ProjectionMask::columns(builder.parquet_schema(), names.iter().copied());
            let (key, all) = (mask(&["statement_hash"]), mask(columns));
            let is_wanted = ArrowPredicateFn::new(key, move |batch: RecordBatch| {
                let texts = texts(&batch, "statement_hash").map_err(|e| ArrowError::SchemaError(e.to_string()))?;
                let is_wanted = |row| texts.get(row).is_some_and(|hash| wanted.contains(hash));
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
