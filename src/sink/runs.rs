//! Earlier outputs, found again: what one run wrote, be it a folder of its own or one date of many.

use super::folder::{RUN_FILE, RUNS};
use super::run_date::RunDate;
use super::schema::{FILE_SETS, FileSet};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of one run.
#[derive(Debug)]
pub struct Run {
    folder: PathBuf,
    /// `None`: the folder holds no other run.
    pub date: Option<RunDate>,
}

impl Run {
    /// The runs in these folders in order of date, those of one date in the order given and those without a date first.
    ///
    /// # Errors
    /// A folder is not an output of this program.
    pub fn find(folders: &[PathBuf]) -> Result<Vec<Self>> {
        let mut runs = Vec::new();
        for folder in folders {
            let found = dates(folder).with_context(|| format!("--lineage {}: cannot be read", folder.display()))?;
            if found.is_empty() {
                bail!(
                    "--lineage {}: no output there (no {RUN_FILE} and no {RUNS}); give the folder that `colline extract --out` wrote",
                    folder.display()
                );
            }
            runs.extend(found.into_iter().map(|date| Self { folder: folder.clone(), date }));
        }
        runs.sort_by_key(|run| run.date);
        Ok(runs)
    }

    /// Its files of one set.
    ///
    /// # Errors
    /// There is none.
    pub fn files(&self, set: &FileSet) -> Result<Vec<PathBuf>> {
        let folder = self.folder.join(set.name);
        let folder = self.date.map_or_else(|| folder.clone(), |date| folder.join(date.partition()));
        let files = parquet_files(&folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
        if files.is_empty() {
            bail!("{}: no Parquet file there", folder.display());
        }
        Ok(files)
    }
}

/// The file of each set of one run, by the set's name.
///
/// # Errors
/// One of them is missing.
pub fn run_files(folder: &Path, run_date: Option<RunDate>) -> Result<BTreeMap<String, PathBuf>> {
    let run = Run { folder: folder.to_owned(), date: run_date };
    let of_set = |set: &&'static FileSet| {
        let files = run.files(set)?;
        let [file] = <[PathBuf; 1]>::try_from(files)
            .map_err(|files| anyhow::anyhow!("{}: {} files of one run instead of one", set.name, files.len()))?;
        Ok((set.name.to_owned(), file))
    };
    FILE_SETS.iter().map(of_set).collect()
}

/// `None` for an output without dates.
pub(super) fn dates(folder: &Path) -> io::Result<Vec<Option<RunDate>>> {
    fs::read_dir(folder)?;
    if folder.join(RUN_FILE).is_file() {
        return Ok(vec![None]);
    }
    let runs = folder.join(RUNS);
    if !runs.is_dir() {
        return Ok(Vec::new());
    }
    let mut dates = Vec::new();
    for entry in fs::read_dir(runs)? {
        let entry = entry?;
        let Some(date) = RunDate::of_partition(&entry.file_name().to_string_lossy()) else { continue };
        let inside = fs::read_dir(entry.path())?.collect::<io::Result<Vec<_>>>()?;
        let times = inside.iter().filter_map(|entry| date.with_partition(&entry.file_name().to_string_lossy()));
        let before = dates.len();
        dates.extend(times.map(Some));
        if dates.len() == before {
            dates.push(Some(date));
        }
    }
    Ok(dates)
}

/// All Parquet files below a folder, in order of name.
///
/// # Errors
/// The folder, or one in it, cannot be read.
pub fn parquet_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "parquet") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
