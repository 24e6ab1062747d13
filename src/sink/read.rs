//! Reads `column_lineage/` back, for impact.

use super::merge::{merged, read};
use super::name::NameParts;
use super::runs::parquet_files;
use super::schema::COLUMN_LINEAGE;
use anyhow::{Context, Result, bail};
use arrow::array::{Array, AsArray, RecordBatch, StringArray};
use arrow::datatypes::Int64Type;
use std::path::Path;

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

/// Reads the edges of an output folder (or of its `column_lineage` folder): all Parquet files below. An edge that
/// several of them have comes once.
///
/// # Errors
/// There is no such folder, or a file in it is not ours.
pub fn read_column_lineage(folder: &Path, mut add: impl FnMut(Link<'_>)) -> Result<()> {
    let inner = folder.join(COLUMN_LINEAGE.name);
    let inner = if inner.is_dir() { inner } else { folder.to_owned() };
    let files = parquet_files(&inner).with_context(|| format!("--lineage {}: cannot be read", folder.display()))?;
    let batches = match &*files {
        [] => bail!(
            "--lineage {}: no column_lineage there; give the folder that `colline extract --out` wrote",
            folder.display()
        ),
        [file] => read(&COLUMN_LINEAGE, file, &COLUMNS)?,
        _ => merged(&COLUMN_LINEAGE, &files)?,
    };
    for batch in batches {
        links(&batch?, &mut add)?;
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

fn links(batch: &RecordBatch, add: &mut impl FnMut(Link<'_>)) -> Result<()> {
    let text = |name| Text::new(batch, name);
    let source = [text("source_project")?, text("source_dataset")?, text("source_table")?];
    let target = [text("target_project")?, text("target_dataset")?, text("target_table")?];
    let (source_column, target_column) = (text("source_column")?, text("target_column")?);
    let [dependency, transformation, confidence] = [text("dependency")?, text("transformation")?, text("confidence")?];
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
