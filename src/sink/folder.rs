//! The output folder. A run writes into a hidden sibling and swaps it in at the end, in one step where the file system
//! can: readers see the old output or the new one, and a run that dies leaves the old one.

use super::schema::FILE_SETS;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The file that marks a folder as an output of this program and tells about the run.
pub const RUN_FILE: &str = "run.json";

/// A new output that is being written.
pub struct OutputFolder {
    /// Where readers look.
    target: PathBuf,
    /// Where the run writes.
    staging: PathBuf,
    /// Held while the staging folder is ours; the system lets go of it when the process ends, however it ends.
    lock: Option<File>,
    /// The staging folder is ours and not yet in place.
    unpublished: bool,
}

impl OutputFolder {
    /// Makes ready to write `out`: refuses a folder that is not an output of this program, clears what a dead run left.
    ///
    /// # Errors
    /// `out` is in the way, another run is writing there, or the folder beside it cannot be created.
    pub fn prepare(out: &Path) -> Result<Self> {
        let target = resolve(out).with_context(|| format!("--out {}: cannot be used", out.display()))?;
        let name = target.file_name().map(|n| n.to_string_lossy().into_owned());
        let Some(name) = name else { bail!("--out {}: name a folder", out.display()) };
        let sibling = |tag: &str| target.with_file_name(format!(".{name}.colline-{tag}"));
        let (staging, old) = (sibling("new"), sibling("old"));
        // A run that died between the two steps of `replace`.
        if !target.exists() && old.exists() {
            fs::rename(&old, &target)?;
        }
        let folder = Self { target, staging, lock: None, unpublished: false };
        folder.check_target(out)?;
        folder.claim(out)
    }

    /// The folder to write into.
    pub fn path(&self) -> &Path {
        &self.staging
    }

    /// Only an empty folder or an earlier output may be replaced: nothing of the user's is ever deleted.
    fn check_target(&self, out: &Path) -> Result<()> {
        let entries = match fs::read_dir(&self.target) {
            Ok(entries) => entries.collect::<io::Result<Vec<_>>>()?,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(e).with_context(|| format!("--out {}: not a folder to write to", out.display())),
        };
        let names: Vec<_> = entries.iter().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        if !names.is_empty() && !names.iter().any(|n| n == RUN_FILE) {
            bail!("--out {}: not empty and no earlier output (no {RUN_FILE}); choose another folder", out.display());
        }
        let ours = |name: &str| name == RUN_FILE || FILE_SETS.iter().any(|set| set.name == name);
        if let Some(foreign) = names.iter().find(|name| !ours(name)) {
            bail!("--out {}: would delete {foreign}, which is no part of an output; move it away", out.display());
        }
        Ok(())
    }

    /// Creates the staging folder, or takes over that of a dead run.
    fn claim(mut self, out: &Path) -> Result<Self> {
        let staging = &self.staging;
        let create = || -> Result<Option<File>> {
            fs::create_dir_all(staging)?;
            let lock = lock(staging)?;
            for entry in fs::read_dir(staging)? {
                let entry = entry?;
                match entry.file_type()?.is_dir() {
                    true => fs::remove_dir_all(entry.path())?,
                    false => fs::remove_file(entry.path())?,
                }
            }
            Ok(lock)
        };
        self.lock = create().with_context(|| format!("--out {}: cannot write beside it", out.display()))?;
        self.unpublished = true;
        Ok(self)
    }

    /// Puts the new output in place of the old one. All files in it must be complete and synced.
    ///
    /// # Errors
    /// The folder cannot be renamed; the old output stands.
    pub fn publish(mut self) -> Result<()> {
        let swap = || -> Result<()> {
            for set in FILE_SETS {
                sync_folder(&self.staging.join(set.name))?;
            }
            sync_folder(&self.staging)?;
            if self.target.exists() {
                // Whoever cleans up after us must not mistake the old output for a dead run's leftovers.
                let _old = lock(&self.target)?;
                replace(&self.staging, &self.target)?;
                sync_parent(&self.target)?;
                // The new output is in place; what cannot be deleted now is deleted by the next run.
                let _ = fs::remove_dir_all(&self.staging);
            } else {
                fs::rename(&self.staging, &self.target)?;
                sync_parent(&self.target)?;
            }
            Ok(())
        };
        swap().with_context(|| format!("cannot put the new output in place of {}", self.target.display()))?;
        self.unpublished = false;
        Ok(())
    }
}

/// A run that fails leaves nothing behind.
impl Drop for OutputFolder {
    fn drop(&mut self) {
        if self.unpublished {
            let _ = fs::remove_dir_all(&self.staging);
        }
    }
}

/// The folder itself, behind any links; its parents are created.
fn resolve(out: &Path) -> io::Result<PathBuf> {
    if out.exists() {
        return out.canonicalize();
    }
    let parent = out.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let name = out.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no folder name"))?;
    Ok(parent.canonicalize()?.join(name))
}

/// Exchanges the two folders in one step; where the file system cannot, in two.
fn replace(staging: &Path, target: &Path) -> Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, staging, CWD, target, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {}
            Err(e) => return Err(e.into()),
        }
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let old = target.with_file_name(format!(".{name}.colline-old"));
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    fs::rename(target, &old)?;
    if let Err(e) = fs::rename(staging, target) {
        fs::rename(&old, target)?;
        return Err(e.into());
    }
    fs::rename(&old, staging)?;
    Ok(())
}

/// Locks a folder for as long as the handle lives.
#[cfg(unix)]
fn lock(folder: &Path) -> Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock, fstat, stat};
    let handle = File::open(folder)?;
    match flock(&handle, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => {}
        Err(rustix::io::Errno::WOULDBLOCK) => {
            bail!("another run is writing there; wait for it or choose another folder")
        }
        // A file system without locks: two runs at a time are the user's to avoid.
        Err(_) => return Ok(Some(handle)),
    }
    let (ours, there) = (fstat(&handle)?, stat(folder)?);
    if (ours.st_dev, ours.st_ino) != (there.st_dev, there.st_ino) {
        bail!("another run has just replaced it; run again");
    }
    Ok(Some(handle))
}

/// Folders cannot be locked there: two runs at a time are the user's to avoid.
#[cfg(not(unix))]
fn lock(_folder: &Path) -> Result<Option<File>> {
    Ok(None)
}

/// Makes renames and new files in a folder last through a power cut.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), sync_folder)
}
