//! The output folder. A run writes into a hidden sibling and swaps it in at the end, in one step where the file system
//! can: readers see the old output or the new one, and a run that dies leaves the old one.
//!
//! A run with a date replaces that date alone. Its sets are spread over as many folders, so it is the whole output that
//! is swapped here, too: the other dates' files are taken over as links.

use super::run_date::RunDate;
use super::runs::dates;
use super::schema::{FILE_SETS, FileSet};
use super::table::PART;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file that marks a folder as an output of this program and tells about the run.
pub const RUN_FILE: &str = "run.json";
/// The folder that marks an output by date: it has a [`RUN_FILE`] for each.
pub const RUNS: &str = "runs";

/// What is built from an output to answer questions quickly: part of it, and never missed.
pub const INDEX_FILE: &str = "graph.index";
/// Begins the name of an index that is being built, or whose builder was killed.
pub const INDEX_STAGING: &str = ".graph.index-";

/// A new output that is being written.
pub struct OutputFolder {
    /// Where readers look.
    target: PathBuf,
    /// Where the run writes.
    staging: PathBuf,
    /// The only date that is replaced; `None`: the output has no dates.
    run_date: Option<RunDate>,
    /// Held while the staging folder is ours; the system lets go of it when the process ends, however it ends.
    lock: Option<File>,
    /// The staging folder is ours and not yet in place.
    unpublished: bool,
}

impl OutputFolder {
    /// Makes ready to write `out`, or one date of it: refuses a folder that is not an output of this program, clears what a dead run left.
    ///
    /// # Errors
    /// `out` is in the way, another run is writing there, or the folder beside it cannot be created.
    pub fn prepare(out: &Path, run_date: Option<RunDate>) -> Result<Self> {
        let target = resolve(out).with_context(|| format!("--out {}: cannot be used", out.display()))?;
        let name = target.file_name().map(|n| n.to_string_lossy().into_owned());
        let Some(name) = name else { bail!("--out {}: name a folder", out.display()) };
        let sibling = |tag: &str| target.with_file_name(format!(".{name}.colline-{tag}"));
        let (staging, old) = (sibling("new"), sibling("old"));
        // A run that died between the two steps of `replace`.
        if !target.exists() && old.exists() {
            fs::rename(&old, &target)?;
        }
        let folder = Self { target, staging, run_date, lock: None, unpublished: false }.claim(out)?;
        folder.check_target(out)?;
        Ok(folder)
    }

    /// The folder to write a file set into.
    pub fn set(&self, set: &FileSet) -> PathBuf {
        self.within(&self.staging.join(set.name))
    }

    /// Writes the file that tells about the run.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write_report(&self, report: &impl serde::Serialize) -> Result<()> {
        let write = || -> Result<()> {
            let folder = match self.run_date {
                None => self.staging.clone(),
                Some(_) => self.within(&self.staging.join(RUNS)),
            };
            fs::create_dir_all(&folder)?;
            let mut file = File::create(folder.join(RUN_FILE))?;
            file.write_all(&serde_json::to_vec_pretty(report)?)?;
            file.write_all(b"\n")?;
            Ok(file.sync_all()?)
        };
        write().with_context(|| format!("cannot write {RUN_FILE}"))
    }

    /// Where a folder has this run's part of it.
    fn within(&self, folder: &Path) -> PathBuf {
        self.run_date.map_or_else(|| folder.to_owned(), |date| folder.join(date.partition()))
    }

    /// Only an empty folder or an earlier output may be replaced: nothing of the user's is ever deleted.
    fn check_target(&self, out: &Path) -> Result<()> {
        let out = out.display();
        if fs::symlink_metadata(&self.target).is_err_and(|e| e.kind() == io::ErrorKind::NotFound) {
            return Ok(());
        }
        let names = names(&self.target).with_context(|| format!("--out {out}: not a folder to write to"))?;
        let has = |name: &str| names.iter().any(|n| *n == *name);
        let (mark, other, advice) = match self.run_date {
            None => (RUN_FILE, RUNS, "an output by date; give --run-date"),
            Some(_) => (RUNS, RUN_FILE, "an output without dates; leave --run-date out"),
        };
        if has(other) {
            bail!("--out {out}: holds {advice}, or choose another folder");
        }
        if !names.is_empty() && !has(mark) {
            bail!("--out {out}: not empty and no earlier output (no {mark}); choose another folder");
        }
        if let Some(date) = self.run_date
            && let Some(other) = dates(&self.target)?.into_iter().flatten().find(|d| d.has_time() != date.has_time())
        {
            let (holds, advice) = if other.has_time() { ("times", "a time") } else { ("dates", "a date") };
            bail!("--out {out}: holds {holds} ({other}); give {advice} to --run-date, or choose another folder");
        }
        let foreign = |path: PathBuf| {
            let path = path.strip_prefix(&self.target).unwrap_or(&path).display();
            anyhow::anyhow!("--out {out}: would delete {path}, which is no part of an output; move it away")
        };
        let is_set = |name: &OsString| FILE_SETS.iter().any(|set| *name == *set.name);
        // Beside a date nothing is deleted.
        if let (None, Some(name)) =
            (self.run_date, names.iter().find(|name| *name != RUN_FILE && !is_index(name) && !is_set(name)))
        {
            return Err(foreign(self.target.join(name)));
        }
        for name in names.iter().filter(|name| is_set(name) || *name == RUNS) {
            let (folder, ours) = (self.within(&self.target.join(name)), if is_set(name) { PART } else { RUN_FILE });
            let inside = if folder.is_dir() { self::names(&folder)? } else { Vec::new() };
            if let Some(name) = inside.iter().find(|name| *name != ours) {
                return Err(foreign(folder.join(name)));
            }
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
            if self.target.exists() {
                // Whoever cleans up after us must not mistake the old output for a dead run's leftovers.
                let _old = lock(&self.target)?;
                self.take_over()?;
                sync_tree(&self.staging)?;
                replace(&self.staging, &self.target)?;
                sync_parent(&self.target)?;
                // The new output is in place; what cannot be deleted now is deleted by the next run.
                let _ = fs::remove_dir_all(&self.staging);
            } else {
                sync_tree(&self.staging)?;
                fs::rename(&self.staging, &self.target)?;
                sync_parent(&self.target)?;
            }
            Ok(())
        };
        swap().with_context(|| format!("cannot put the new output in place of {}", self.target.display()))?;
        self.unpublished = false;
        Ok(())
    }

    /// All that the old output has beside this run's date.
    fn take_over(&self) -> io::Result<()> {
        let Some([date, time]) = self.run_date.map(RunDate::levels) else { return Ok(()) };
        // The index is of the old output: whoever asks next builds a new one.
        for top in names(&self.target)?.into_iter().filter(|name| !is_index(name)) {
            let (from, to) = (self.target.join(&top), self.staging.join(&top));
            if !to.is_dir() {
                link(&from, &to)?;
                continue;
            }
            link_others(&from, &to, date.as_deref())?;
            if let (Some(date), Some(time)) = (&date, &time)
                && from.join(date).is_dir()
            {
                link_others(&from.join(date), &to.join(date), Some(time))?;
            }
        }
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

fn is_index(name: &OsString) -> bool {
    *name == INDEX_FILE || name.to_string_lossy().starts_with(INDEX_STAGING)
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

/// What a folder holds.
fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}

/// All that is in a folder but this.
fn link_others(from: &Path, to: &Path, but: Option<&str>) -> io::Result<()> {
    let others = names(from)?.into_iter().filter(|name| but.is_none_or(|but| *name != *but));
    others.into_iter().try_for_each(|name| link(&from.join(&name), &to.join(&name)))
}

/// A file, or a folder with all that is in it, under a second name; a copy where the file system has no links.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(from)?.is_dir() {
        fs::create_dir(to)?;
        return names(from)?.into_iter().try_for_each(|name| link(&from.join(&name), &to.join(&name)));
    }
    if fs::hard_link(from, to).is_err() {
        fs::copy(from, to)?;
        File::open(to)?.sync_all()?;
    }
    Ok(())
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

/// A folder and all below it.
fn sync_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        }
    }
    sync_folder(folder)
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), sync_folder)
}
