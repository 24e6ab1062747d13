//! Object stores on both sides of a run: what lies there is brought onto the disk first, and sent there last.

pub use crate::sink::StoreOutput;
use crate::sink::{Store, download_output, is_store};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// What was brought onto the disk; it goes with this.
#[derive(Debug, Default)]
pub struct Fetched {
    folders: Vec<TempDir>,
}

impl Fetched {
    fn folder(&mut self) -> Result<PathBuf> {
        let folder = TempDir::with_prefix("colline-").context("cannot write temporary files")?;
        let path = folder.path().to_owned();
        self.folders.push(folder);
        Ok(path)
    }

    /// The same inputs, all of them on the disk.
    pub fn inputs(&mut self, paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let mut local = Vec::new();
        for path in paths {
            match is_store(path) {
                true => local.extend(Store::open(path)?.download(&self.folder()?)?),
                false => local.push(path.clone()),
            }
        }
        Ok(local)
    }

    /// The same output of an earlier run, on the disk.
    pub fn output(&mut self, path: &Path) -> Result<PathBuf> {
        if !is_store(path) {
            return Ok(path.to_owned());
        }
        let folder = self.folder()?;
        download_output(path, &folder)?;
        Ok(folder)
    }

    /// Where to write what goes to `out`, and how it gets there.
    pub fn target(
        &mut self,
        out: &Path,
        run_date: Option<crate::sink::RunDate>,
    ) -> Result<(PathBuf, Option<StoreOutput>)> {
        if !is_store(out) {
            return Ok((out.to_owned(), None));
        }
        let output = StoreOutput::prepare(out, run_date)?;
        Ok((self.folder()?.join("out"), Some(output)))
    }
}
