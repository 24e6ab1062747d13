//! The Parquet files that a graph is built from, and by what to see that they have changed.

use crate::sink::{
    COLUMN_LINEAGE, COLUMN_USAGE, FileSet, INDEX_FILE, JOBS, STATEMENT_LINEAGE, TABLE_LINEAGE, parquet_files,
};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use xxhash_rust::xxh3::Xxh3;

/// Files by set. Only those of the edges must be there.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub column_lineage: Vec<PathBuf>,
    pub table_lineage: Vec<PathBuf>,
    pub column_usage: Vec<PathBuf>,
    pub statement_lineage: Vec<PathBuf>,
    pub jobs: Vec<PathBuf>,
    /// Where the index is to be; `None` where it would be in the way.
    pub index: Option<PathBuf>,
}

impl Files {
    /// Those of an output folder (or of its `column_lineage` folder).
    pub fn find(folder: &Path) -> Result<Self> {
        let set = |set: &FileSet| -> Result<Vec<PathBuf>> {
            let folder = folder.join(set.name);
            match folder.is_dir() {
                true => parquet_files(&folder).with_context(|| format!("{}: cannot be read", folder.display())),
                false => Ok(Vec::new()),
            }
        };
        let files = match folder.join(COLUMN_LINEAGE.name).is_dir() {
            true => Self {
                column_lineage: set(&COLUMN_LINEAGE)?,
                table_lineage: set(&TABLE_LINEAGE)?,
                column_usage: set(&COLUMN_USAGE)?,
                statement_lineage: set(&STATEMENT_LINEAGE)?,
                jobs: set(&JOBS)?,
                index: Some(folder.join(INDEX_FILE)),
            },
            false => {
                let files = parquet_files(folder);
                let files = files.with_context(|| format!("--lineage {}: cannot be read", folder.display()))?;
                Self { column_lineage: files, ..Self::default() }
            }
        };
        if files.column_lineage.is_empty() {
            bail!(
                "--lineage {}: no column_lineage there; give the folder that `colline extract --out` wrote",
                folder.display()
            );
        }
        Ok(files)
    }

    /// How large they are together.
    pub fn bytes(&self) -> u64 {
        let sets = [&self.column_lineage, &self.table_lineage, &self.column_usage, &self.statement_lineage, &self.jobs];
        let files = sets.into_iter().flatten();
        files.filter_map(|file| file.metadata().ok()).map(|metadata| metadata.len()).sum()
    }

    /// Changes whenever a file is added, taken away or written again.
    pub fn fingerprint(&self) -> Result<u128> {
        let mut hash = Xxh3::new();
        let sets = [&self.column_lineage, &self.table_lineage, &self.column_usage, &self.statement_lineage, &self.jobs];
        for (number, files) in sets.into_iter().enumerate() {
            for file in files {
                let metadata = file.metadata().with_context(|| format!("{}: cannot be read", file.display()))?;
                // Where the folder lies does not matter: it may be mounted elsewhere.
                let name: PathBuf = file.components().rev().take(2).collect();
                let changed = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
                let changed = changed.unwrap_or_default();
                hash.update(&[number as u8]);
                hash.update(name.to_string_lossy().as_bytes());
                hash.update(&metadata.len().to_le_bytes());
                hash.update(&changed.as_nanos().to_le_bytes());
            }
        }
        Ok(hash.digest128())
    }
}
