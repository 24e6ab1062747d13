//! The graph's file beside the Parquet: found, checked, mapped into memory, built when it is missing, of other files or
//! damaged.

mod activity;
mod build;
mod edges;
mod evidence;
mod files;
mod names;
mod writer;

#[cfg(test)]
mod tests;

use crate::graph::Graph;
use crate::sink::INDEX_STAGING;
use anyhow::{Context, Result, bail};
use files::Files;
use memmap2::Mmap;
use std::fs::File;
use std::path::Path;
use std::time::Duration;
use tempfile::NamedTempFile;

/// No index takes that long to build.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// The graph of an output folder.
pub struct Index {
    files: Files,
    fingerprint: u128,
    bytes: Mmap,
    /// Holds the bytes where the folder could not.
    _temporary: Option<NamedTempFile>,
}

impl Index {
    /// Opens the graph of an output folder (or of its `column_lineage` folder), building it if need be.
    ///
    /// Where the folder cannot be written to, the graph is built for this process alone. Before it is built, `on_build`
    /// is told how many bytes of Parquet there are to read.
    ///
    /// # Errors
    /// There is no output, a file of it is not ours, or there is no room for temporary files.
    pub fn open(folder: &Path, on_build: impl FnOnce(u64)) -> Result<Self> {
        let files = Files::find(folder)?;
        let fingerprint = files.fingerprint()?;
        if let Some(bytes) = files.index.as_deref().and_then(map) {
            let is_current = Graph::open(&bytes).is_ok_and(|graph| graph.fingerprint() == fingerprint);
            if is_current {
                return Ok(Self { files, fingerprint, bytes, _temporary: None });
            }
        }
        on_build(files.bytes());
        let (bytes, temporary) = build(&files, fingerprint)?;
        Ok(Self { files, fingerprint, bytes, _temporary: temporary })
    }

    /// An answer from the graph. Where it turns out to be damaged it is built anew, and the question asked again.
    ///
    /// # Errors
    /// Those of the question; or the graph cannot be built anew.
    pub fn ask<T>(&mut self, mut question: impl FnMut(&Graph<'_>) -> Result<T>) -> Result<T> {
        for _ in 0..2 {
            // What cannot be opened is as good as damaged.
            if let Ok(graph) = Graph::open(&self.bytes) {
                let answer = question(&graph);
                if !graph.damaged() {
                    return answer;
                }
            }
            let (bytes, temporary) = build(&self.files, self.fingerprint)?;
            (self.bytes, self._temporary) = (bytes, temporary);
        }
        bail!("the index is damaged as soon as it is written: is the disk sound?")
    }
}

/// The bytes of a file; `None` where there are none.
fn map(path: &Path) -> Option<Mmap> {
    let file = File::open(path).ok()?;
    // SAFETY: an index is never changed, only replaced by another file.
    unsafe { Mmap::map(&file) }.ok()
}

/// Takes away what builders left that were killed long ago.
fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_staging = entry.file_name().to_string_lossy().starts_with(INDEX_STAGING);
        let age = entry.metadata().ok().and_then(|metadata| metadata.modified().ok()?.elapsed().ok());
        if is_staging && age.is_some_and(|age| age > ABANDONED) {
            // Another process may have been faster.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Builds the index beside the Parquet, or where that cannot be, in a temporary file.
fn build(files: &Files, fingerprint: u128) -> Result<(Mmap, Option<NamedTempFile>)> {
    let beside = files.index.as_deref().and_then(|index| {
        let folder = index.parent()?;
        let mut builder = tempfile::Builder::new();
        // Whoever may read the Parquet may read this.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        clear(folder);
        builder.prefix(INDEX_STAGING).tempfile_in(folder).ok()
    });
    let target = beside.is_some();
    let into = match beside {
        Some(file) => file,
        None => NamedTempFile::new()
            .context("no folder for the index: neither the output's nor that for temporary files can be written to")?,
    };
    let file = build::build(files, fingerprint, into)?;
    // SAFETY: the file is ours alone.
    let bytes = unsafe { Mmap::map(file.as_file()) }.context("cannot read the index back")?;
    match files.index.as_deref().filter(|_| target) {
        // Another process may have been faster: then its file is as good as ours.
        Some(index) => match file.persist(index) {
            Ok(_) => Ok((bytes, None)),
            Err(e) => Ok((bytes, Some(e.file))),
        },
        None => Ok((bytes, Some(file))),
    }
}
