//! The texts of some statements, found by their hash.

use super::schema::STATEMENTS;
use super::{parquet_files, read};
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
    let folder = folder.join(STATEMENTS.name);
    if hashes.is_empty() || !folder.is_dir() {
        return Ok(found);
    }
    let files = parquet_files(&folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    // The last run that has a statement knows it best; the text is the same in all.
    for file in files {
        let wanted = hashes.clone();
        let read_file = || -> Result<()> {
            let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
            let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(File::open(&file)?, options)?;
            let columns = |names: &[&str]| ProjectionMask::columns(builder.parquet_schema(), names.iter().copied());
            let (key, all) = (columns(&["statement_hash"]), columns(&["statement_hash", "statement_type", "query"]));
            let is_wanted = ArrowPredicateFn::new(key, move |batch: RecordBatch| {
                let texts =
                    read::texts(&batch, "statement_hash").map_err(|e| ArrowError::SchemaError(e.to_string()))?;
                let rows = 0..batch.num_rows();
                Ok(rows
                    .map(|row| Some(texts.get(row).is_some_and(|hash| wanted.contains(hash))))
                    .collect::<BooleanArray>())
            });
            let filter = RowFilter::new(vec![Box::new(is_wanted)]);
            for batch in builder.with_projection(all).with_row_filter(filter).build()? {
                let batch = batch?;
                let [hash, kind, query] = [
                    read::texts(&batch, "statement_hash")?,
                    read::texts(&batch, "statement_type")?,
                    read::texts(&batch, "query")?,
                ];
                for row in 0..batch.num_rows() {
                    let text = |text: read::Text<'_>| text.get(row).unwrap_or_default().to_owned();
                    found.insert(text(hash), StatementText { statement_type: text(kind), query: text(query) });
                }
            }
            Ok(())
        };
        read_file().with_context(|| format!("{}: not a {} file of this version", file.display(), STATEMENTS.name))?;
    }
    Ok(found)
}
