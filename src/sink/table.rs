//! One Parquet file: rows in, row groups out. Nothing here depends on the clock or the machine, so that the same rows
//! give the same bytes.

use super::schema::{FileSet, Kind, list_element};
use anyhow::{Context, Result};
use arrow::array::{
    ArrayRef, BooleanBuilder, Int64Builder, ListBuilder, RecordBatch, StringBuilder, TimestampMicrosecondBuilder,
};
use arrow::datatypes::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::metadata::SortingColumn;
use parquet::file::properties::{WriterProperties, WriterVersion};
use parquet::schema::types::ColumnPath;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// Rows that are collected before they are encoded.
const BATCH_ROWS: usize = 8_192;
/// Bytes of text that are collected before they are encoded: a batch of long queries stays small.
const BATCH_BYTES: usize = 4 << 20;
const ROW_GROUP_ROWS: usize = 1 << 20;
/// Bounds the writer's memory; readers like groups of this size.
const ROW_GROUP_BYTES: usize = 64 << 20;

/// One value of a row.
#[derive(Debug, Clone, Copy)]
pub enum Cell<'a> {
    Null,
    Text(&'a str),
    Int(i64),
    Bool(bool),
    /// Microseconds since 1970 in UTC.
    Time(i64),
    Texts(&'a [&'a str]),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(text)
    }
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Cell::Null, Cell::Text)
    }
}

impl From<bool> for Cell<'_> {
    fn from(value: bool) -> Self {
        Cell::Bool(value)
    }
}

impl From<u32> for Cell<'_> {
    fn from(value: u32) -> Self {
        Cell::Int(i64::from(value))
    }
}

impl From<u64> for Cell<'_> {
    fn from(value: u64) -> Self {
        Cell::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Cell<'_> {
    fn from(value: usize) -> Self {
        Cell::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl Cell<'_> {
    /// A point in time, if it is known.
    pub fn time(micros: Option<i64>) -> Self {
        micros.map_or(Cell::Null, Cell::Time)
    }
}

enum Builder {
    Text(StringBuilder),
    Int(Int64Builder),
    Bool(BooleanBuilder),
    Time(TimestampMicrosecondBuilder),
    Texts(ListBuilder<StringBuilder>),
}

impl Builder {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Int => Self::Int(Int64Builder::new()),
            Kind::Bool => Self::Bool(BooleanBuilder::new()),
            Kind::Time => Self::Time(TimestampMicrosecondBuilder::new().with_timezone("UTC")),
            Kind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new()).with_field(list_element())),
        }
    }

    /// Appends a value and returns its weight in bytes of text.
    fn append(&mut self, cell: Cell<'_>) -> usize {
        match (self, cell) {
            (Self::Text(builder), Cell::Text(text)) => {
                builder.append_value(text);
                return text.len();
            }
            (Self::Int(builder), Cell::Int(value)) => builder.append_value(value),
            (Self::Bool(builder), Cell::Bool(value)) => builder.append_value(value),
            (Self::Time(builder), Cell::Time(micros)) => builder.append_value(micros),
            (Self::Texts(builder), Cell::Texts(texts)) => {
                texts.iter().for_each(|text| builder.values().append_value(text));
                builder.append(true);
                return texts.iter().map(|t| t.len()).sum();
            }
            (builder, cell) => {
                debug_assert!(matches!(cell, Cell::Null), "{cell:?} in a column of another kind");
                match builder {
                    Self::Text(builder) => builder.append_null(),
                    Self::Int(builder) => builder.append_null(),
                    Self::Bool(builder) => builder.append_null(),
                    Self::Time(builder) => builder.append_null(),
                    Self::Texts(builder) => builder.append(false),
                }
            }
        }
        0
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Int(builder) => Arc::new(builder.finish()),
            Self::Bool(builder) => Arc::new(builder.finish()),
            Self::Time(builder) => Arc::new(builder.finish()),
            Self::Texts(builder) => Arc::new(builder.finish()),
        }
    }
}

/// Writes one file set's rows as they come.
pub struct TableWriter {
    set: &'static FileSet,
    schema: SchemaRef,
    builders: Vec<Builder>,
    batch_rows: usize,
    batch_bytes: usize,
    rows: u64,
    writer: ArrowWriter<File>,
}

impl TableWriter {
    /// Creates `folder/<set>/part-0.parquet`.
    ///
    /// # Errors
    /// The folder or file cannot be created.
    pub fn create(folder: &Path, set: &'static FileSet) -> Result<Self> {
        let folder = folder.join(set.name);
        let path = folder.join("part-0.parquet");
        let open = || -> Result<_> {
            std::fs::create_dir_all(&folder)?;
            // The Arrow schema is left out of the metadata: Parquet's own types say all, and to every reader the same.
            let options = ArrowWriterOptions::new().with_properties(properties(set)).with_skip_arrow_metadata(true);
            Ok(ArrowWriter::try_new_with_options(File::create(&path)?, set.schema(), options)?)
        };
        let writer = open().with_context(|| format!("cannot write {}", path.display()))?;
        let builders = set.columns.iter().map(|c| Builder::new(c.kind)).collect();
        Ok(Self { set, schema: set.schema(), builders, batch_rows: 0, batch_bytes: 0, rows: 0, writer })
    }

    /// Appends one row: a cell for each column, in order.
    ///
    /// # Errors
    /// The file cannot be written, or a column that is never null got no value.
    pub fn push<const N: usize>(&mut self, row: [Cell<'_>; N]) -> Result<()> {
        debug_assert_eq!(N, self.builders.len(), "{}", self.set.name);
        for (builder, cell) in self.builders.iter_mut().zip(row) {
            self.batch_bytes += builder.append(cell);
        }
        self.rows += 1;
        self.batch_rows += 1;
        if self.batch_rows >= BATCH_ROWS || self.batch_bytes >= BATCH_BYTES {
            self.flush()?;
        }
        Ok(())
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    fn flush(&mut self) -> Result<()> {
        let columns = self.builders.iter_mut().map(Builder::finish).collect();
        (self.batch_rows, self.batch_bytes) = (0, 0);
        let batch = RecordBatch::try_new(self.schema.clone(), columns);
        batch.and_then(|batch| self.writer.write(&batch).map_err(Into::into)).with_context(|| self.what())
    }

    fn what(&self) -> String {
        format!("cannot write {}", self.set.name)
    }

    /// Completes the file and waits until it is on the disk.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn finish(mut self) -> Result<()> {
        if self.batch_rows > 0 {
            self.flush()?;
        }
        let what = self.what();
        let sync = || -> Result<()> { Ok(self.writer.into_inner()?.sync_all()?) };
        sync().context(what)
    }
}

fn properties(set: &FileSet) -> WriterProperties {
    let sorted = set.sorted_by.iter();
    let sorting = sorted.map(|&i| SortingColumn { column_idx: i as i32, descending: false, nulls_first: true });
    let mut properties = WriterProperties::builder()
        .set_writer_version(WriterVersion::PARQUET_1_0)
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(3).unwrap_or_default()))
        .set_created_by(concat!("colline version ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_max_row_group_row_count(Some(ROW_GROUP_ROWS))
        .set_max_row_group_bytes(Some(ROW_GROUP_BYTES))
        .set_sorting_columns((!set.sorted_by.is_empty()).then(|| sorting.collect()));
    for &column in set.plain {
        properties = properties.set_column_dictionary_enabled(ColumnPath::from(column), false);
    }
    properties.build()
}
