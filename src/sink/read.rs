//! Reads file sets back: an output's own, or the same columns as another program has written them.

use super::merge::{Batches, merged};
use super::schema::{FileSet, Kind};
use anyhow::{Context, Result, bail};
use arrow::array::{
    Array, ArrayRef, AsArray, DictionaryArray, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray,
};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field, Int32Type, Schema};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Rows that are read at a time.
const BATCH_ROWS: usize = 8_192;

/// The rows of all these files of a set, these columns of them; texts as dictionaries where the file has them so.
/// Several files of a sorted set come as one, each key once; those of another set follow one another.
///
/// # Errors
/// A file cannot be read, or has other columns than the set.
pub fn rows(set: &'static FileSet, files: &[PathBuf], columns: &'static [&'static str]) -> Result<Batches> {
    match files {
        [file] => read(set, file, columns),
        files if !set.sorted_by.is_empty() => merged(set, files),
        files => {
            let files: Vec<_> = files.iter().map(|file| read(set, file, columns)).collect::<Result<_>>()?;
            Ok(Box::new(files.into_iter().flatten()))
        }
    }
}

fn read(set: &'static FileSet, path: &Path, columns: &[&str]) -> Result<Batches> {
    let what = format!("{}: not a {} file of this version", path.display(), set.name);
    let open = || -> Result<_> {
        let file = File::open(path)?;
        // Only Parquet's own types count, whatever the writer has said about its own.
        let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
        let metadata = ArrowReaderMetadata::load(&file, options.clone())?;
        if let Some(missing) = columns.iter().find(|name| metadata.schema().column_with_name(name).is_none()) {
            bail!("it has no column {missing}");
        }
        let fields = metadata.schema().fields().iter().map(|field| match field.data_type() {
            DataType::Utf8 => Arc::new(Field::new(field.name(), dictionary(), field.is_nullable())),
            _ => field.clone(),
        });
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(file, options.with_schema(schema))?;
        let mask = ProjectionMask::columns(builder.parquet_schema(), columns.iter().copied());
        Ok(builder.with_projection(mask).with_batch_size(BATCH_ROWS).build()?)
    };
    let batches = open().with_context(|| what.clone())?;
    Ok(Box::new(batches.map(move |batch| batch.with_context(|| what.clone()))))
}

fn dictionary() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8))
}

/// A column of texts.
#[derive(Debug, Clone, Copy)]
pub enum Text<'b> {
    Plain(&'b StringArray),
    /// Rows hold positions in a list of values.
    Dictionary(&'b DictionaryArray<Int32Type>, &'b StringArray),
}

impl<'b> Text<'b> {
    /// The text of a row.
    pub fn get(&self, row: usize) -> Option<&'b str> {
        match self {
            Self::Plain(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Dictionary(_, values) => self.position(row).map(|position| values.value(position)),
        }
    }

    /// Where the text of a row is in the dictionary's list.
    pub fn position(&self, row: usize) -> Option<usize> {
        match self {
            Self::Plain(_) => None,
            Self::Dictionary(keys, values) => {
                keys.key(row).filter(|position| *position < values.len() && values.is_valid(*position))
            }
        }
    }
}

fn column<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b ArrayRef> {
    batch.column_by_name(name).with_context(|| format!("no column {name}"))
}

/// A column of texts of a batch.
///
/// # Errors
/// There is none of this name.
pub fn texts<'b>(batch: &'b RecordBatch, name: &str) -> Result<Text<'b>> {
    let column = column(batch, name)?;
    let plain = || column.as_string_opt::<i32>().map(Text::Plain);
    let keys = column.as_dictionary_opt::<Int32Type>();
    let dictionary = keys.and_then(|keys| Some(Text::Dictionary(keys, keys.values().as_string_opt::<i32>()?)));
    dictionary.or_else(plain).with_context(|| format!("column {name} holds no text"))
}

/// A column of whole numbers of a batch.
///
/// # Errors
/// There is none of this name.
pub fn int(batch: &RecordBatch, name: &str) -> Result<Int64Array> {
    let column = cast(column(batch, name)?, &DataType::Int64).with_context(|| format!("column {name}"))?;
    Ok(column.as_primitive().clone())
}

/// A column of points in time of a batch.
///
/// # Errors
/// There is none of this name.
pub fn time(batch: &RecordBatch, name: &str) -> Result<TimestampMicrosecondArray> {
    let column = column(batch, name)?;
    let column = cast(column, &Kind::Time.data_type()).with_context(|| format!("column {name}"))?;
    Ok(column.as_primitive().clone())
}
