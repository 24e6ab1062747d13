//! Reads `column_lineage/` back, for impact.

use super::name::NameParts;
use super::schema::COLUMN_LINEAGE;
use anyhow::{Context, Result, bail};
use arrow::array::{Array, AsArray, RecordBatch, StringArray};
use arrow::datatypes::Int64Type;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use std::fs::File;
use std::path::{Path, PathBuf};

/// One row of `column_lineage/`, as far as impact needs it.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    /// Full name.
    pub source: &'a str,
    pub source_column: &'a str,
    /// Full name.
    pub target: &'a str,
    /// `None`: the source influences the target's rows.
    pub target_column: Option<&'a str>,
    /// DIRECT, as opposed to INDIRECT.
    pub direct: bool,
    pub transformation: &'a str,
    pub confidence: &'a str,
    pub job_count: u64,
}

/// Reads the edges of an output folder (or of its `column_lineage` folder): all Parquet files below, in order of name.
///
/// # Errors
/// There is no such folder, or a file in it is not ours.
pub fn read_column_lineage(folder: &Path, mut add: impl FnMut(Link<'_>)) -> Result<()> {
    let inner = folder.join(COLUMN_LINEAGE.name);
    let inner = if inner.is_dir() { inner } else { folder.to_owned() };
    let mut files = Vec::new();
    find(&inner, &mut files).with_context(|| format!("--lineage {}: cannot be read", folder.display()))?;
    if files.is_empty() {
        bail!(
            "--lineage {}: no column_lineage there; give the folder that `colline extract --out` wrote",
            folder.display()
        );
    }
    files.sort();
    for file in &files {
        read_file(file, &mut add).with_context(|| format!("{}: not a column_lineage file", file.display()))?;
    }
    Ok(())
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "parquet") {
            files.push(path);
        }
    }
    Ok(())
}

/// The columns behind [`Link`].
const COLUMNS: [&str; 12] = [
    "source_project",
    "source_dataset",
    "source_table",
    "source_column",
    "target_project",
    "target_dataset",
    "target_table",
    "target_column",
    "dependency",
    "transformation",
    "confidence",
    "job_count",
];

fn read_file(path: &Path, add: &mut impl FnMut(Link<'_>)) -> Result<()> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
    let mask = ProjectionMask::columns(builder.parquet_schema(), COLUMNS);
    for batch in builder.with_projection(mask).build()? {
        let batch = batch?;
        let text = |name| Text::new(&batch, name);
        let source = [text("source_project")?, text("source_dataset")?, text("source_table")?];
        let target = [text("target_project")?, text("target_dataset")?, text("target_table")?];
        let (source_column, target_column) = (text("source_column")?, text("target_column")?);
        let [dependency, transformation, confidence] =
            [text("dependency")?, text("transformation")?, text("confidence")?];
        let jobs = batch.column_by_name("job_count").and_then(|c| c.as_primitive_opt::<Int64Type>());
        let jobs = jobs.context("no job_count")?;
        for row in 0..batch.num_rows() {
            let name = |parts: &[Text<'_>; 3]| {
                let [project, dataset, table] = [0, 1, 2].map(|i: usize| parts[i].get(row));
                NameParts { project, dataset, table: table.unwrap_or_default() }.full()
            };
            add(Link {
                source: &name(&source),
                source_column: source_column.get(row).unwrap_or_default(),
                target: &name(&target),
                target_column: target_column.get(row),
                direct: dependency.get(row) == Some("DIRECT"),
                transformation: transformation.get(row).unwrap_or_default(),
                confidence: confidence.get(row).unwrap_or_default(),
                job_count: u64::try_from(jobs.value(row)).unwrap_or_default(),
            });
        }
    }
    Ok(())
}

struct Text<'b>(&'b StringArray);

impl<'b> Text<'b> {
    fn new(batch: &'b RecordBatch, name: &str) -> Result<Self> {
        let column = batch.column_by_name(name).and_then(|c| c.as_string_opt::<i32>());
        column.map(Self).with_context(|| format!("no {name}"))
    }

    fn get(&self, row: usize) -> Option<&'b str> {
        self.0.is_valid(row).then(|| self.0.value(row))
    }
}
