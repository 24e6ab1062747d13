//! One Parquet file: rows in, row groups out. Nothing here depends on the clock or the machine, so that the same rows
//! give the same bytes.

use super::cell::{Builder, Cell};
use super::encoder::Encoder;
use super::schema::FileSet;
use anyhow::{Context, Result};
use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::metadata::SortingColumn;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterVersion};
use parquet::schema::types::ColumnPath;
use std::fs::File;
use std::path::Path;

/// The file of a set that a run writes.
pub(crate) const PART: &str = "part-0.parquet";
/// Rows that are collected before they are encoded.
const BATCH_ROWS: usize = 8_192;
/// Bytes of text that are collected before they are encoded: a batch of long queries stays small.
const BATCH_BYTES: usize = 4 << 20;
/// DuckDB's own size of a row group: large enough to compress and to scan, small enough that the sorted names of a group
/// are a narrow range, which most questions can skip, and that several threads find work in one file.
const ROW_GROUP_ROWS: usize = 122_880;
/// Bounds the writer's memory; readers like groups of this size.
const ROW_GROUP_BYTES: usize = 64 << 20;
/// Of a hundred names that a row group does not have, its bloom filter lets one pass.
const BLOOM_FALSE_POSITIVES: f64 = 0.01;

/// Writes one file set's rows as they come.
pub struct TableWriter {
    set: &'static FileSet,
    schema: SchemaRef,
    builders: Vec<Builder>,
    batch_rows: usize,
    batch_bytes: usize,
    rows: u64,
    encoder: Encoder,
}

impl TableWriter {
    /// Creates `folder/part-0.parquet`.
    ///
    /// # Errors
    /// The folder or file cannot be created.
    pub fn create(folder: &Path, set: &'static FileSet) -> Result<Self> {
        let path = folder.join(PART);
        let open = || -> Result<_> {
            std::fs::create_dir_all(folder)?;
            // The Arrow schema is left out of the metadata: Parquet's own types say all, and to every reader the same.
            let options = ArrowWriterOptions::new().with_properties(properties(set)).with_skip_arrow_metadata(true);
            Ok(ArrowWriter::try_new_with_options(File::create(&path)?, set.schema(), options)?)
        };
        let writer = open().with_context(|| format!("cannot write {}", path.display()))?;
        let builders = set.columns.iter().map(|c| Builder::new(c.kind)).collect();
        let encoder = Encoder::new(writer);
        Ok(Self { set, schema: set.schema(), builders, batch_rows: 0, batch_bytes: 0, rows: 0, encoder })
    }

    /// From now on rows are encoded on a thread of their own.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn in_background(self) -> Result<Self> {
        let what = self.what();
        Ok(Self { encoder: self.encoder.in_background().context(what)?, ..self })
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

    /// Appends rows that are columns already.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&mut self, batch: &RecordBatch) -> Result<()> {
        if self.batch_rows > 0 {
            self.flush()?;
        }
        self.rows += batch.num_rows() as u64;
        self.encoder.write(batch.clone()).with_context(|| self.what())
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    fn flush(&mut self) -> Result<()> {
        let columns = self.builders.iter_mut().map(Builder::finish).collect();
        (self.batch_rows, self.batch_bytes) = (0, 0);
        let batch = RecordBatch::try_new(self.schema.clone(), columns);
        batch.map_err(Into::into).and_then(|batch| self.encoder.write(batch)).with_context(|| self.what())
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
        let sync = || -> Result<()> { Ok(self.encoder.finish()?.into_inner()?.sync_all()?) };
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
        // Of pages, too: the rows are sorted, so that a reader finds its few pages by the index.
        .set_statistics_enabled(EnabledStatistics::Page)
        .set_max_row_group_row_count(Some(ROW_GROUP_ROWS))
        .set_max_row_group_bytes(Some(ROW_GROUP_BYTES))
        .set_sorting_columns((!set.sorted_by.is_empty()).then(|| sorting.collect()));
    for &column in set.looked_up {
        // Filters begin at the size of a full group and are folded to what the group holds.
        let column = ColumnPath::from(column);
        properties = properties
            .set_column_bloom_filter_fpp(column.clone(), BLOOM_FALSE_POSITIVES)
            .set_column_bloom_filter_max_ndv(column, ROW_GROUP_ROWS as u64);
    }
    for &column in set.plain {
        properties = properties.set_column_dictionary_enabled(ColumnPath::from(column), false);
    }
    properties.build()
}
