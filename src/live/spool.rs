//! What has been downloaded, on disk: rows in the shape of an export, one JSON object per line, compressed.
//!
//! A file that is there is complete: it gets its name when the last page has arrived. So an interrupted run can be taken
//! up again, and the readers of exports read live rows, too.

use anyhow::{Context, Result};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Fast, and still a tenth of the size.
const LEVEL: i32 = 1;

/// A file that is being written.
pub(super) struct Spool {
    path: PathBuf,
    part: PathBuf,
    /// Not there while a write is under way, or after one that failed.
    encoder: Option<zstd::Encoder<'static, BufWriter<File>>>,
    complete: bool,
}

impl Spool {
    /// Begins a file; its folder is created.
    pub fn create(path: &Path) -> Result<Self> {
        // Two runs over one window do not write into each other's file.
        let part = path.with_extension(format!("part-{}", std::process::id()));
        let create = || -> std::io::Result<_> {
            if let Some(folder) = path.parent() {
                create_private(folder)?;
            }
            zstd::Encoder::new(BufWriter::new(File::create(&part)?), LEVEL)
        };
        let encoder = create().with_context(|| format!("cannot write {}", part.display()))?;
        Ok(Self { path: path.into(), part, encoder: Some(encoder), complete: false })
    }

    /// Appends lines.
    pub fn write(&mut self, lines: &[u8]) -> Result<()> {
        let encoder = self.encoder.as_mut().context("the file is complete")?;
        encoder.write_all(lines).with_context(|| format!("cannot write {}", self.part.display()))
    }

    /// As [`Spool::write`], on another thread: the network is not kept waiting.
    pub async fn write_aside(&mut self, lines: Vec<u8>) -> Result<()> {
        let mut encoder = self.encoder.take().context("the file is complete")?;
        let write = move || -> std::io::Result<_> {
            encoder.write_all(&lines)?;
            Ok(encoder)
        };
        let written =
            tokio::task::spawn_blocking(write).await.map_err(std::io::Error::from).and_then(|written| written);
        self.encoder = Some(written.with_context(|| format!("cannot write {}", self.part.display()))?);
        Ok(())
    }

    /// The file is complete.
    pub fn finish(mut self) -> Result<PathBuf> {
        let encoder = self.encoder.take().context("the file is complete")?;
        let finish = || -> std::io::Result<()> {
            let file = encoder.finish()?.into_inner().map_err(|error| error.into_error())?;
            file.sync_all()?;
            std::fs::rename(&self.part, &self.path)
        };
        finish().with_context(|| format!("cannot write {}", self.path.display()))?;
        self.complete = true;
        Ok(self.path.clone())
    }
}

/// What is incomplete is worth nothing.
impl Drop for Spool {
    fn drop(&mut self) {
        if !self.complete {
            let _ = std::fs::remove_file(&self.part);
        }
    }
}

/// What nobody has taken up for a week is deleted: texts of queries are not to lie about for ever.
pub(super) fn delete_old(folder: &Path) {
    const WEEK: Duration = Duration::from_secs(7 * 86_400);
    let entries = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries(folder).flat_map(|project| entries(&project.path())) {
        let modified = entry.metadata().and_then(|meta| meta.modified()).ok();
        if modified.and_then(|time| time.elapsed().ok()).is_some_and(|age| age > WEEK) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// A folder that only its owner can read: texts of queries may hold personal data.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A name as part of a path: what could lead elsewhere is replaced.
pub(super) fn file_name(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' };
    let name: String = name.chars().map(plain).collect();
    if name.starts_with(['.', '_']) { format!("x{name}") } else { name }
}
