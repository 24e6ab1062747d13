//! An output in an object store.
//!
//! ```text
//! prefix/manifest.json                               which files are current: the truth, changed in one step
//! prefix/_data/TABLE/[run_date=…/]RUN.parquet        what it names; never changed
//! prefix/TABLE/[run_date=…/]part-0.parquet           a copy, for readers that take whatever lies in a folder
//! prefix/manifests/TABLE.txt                         the addresses line by line, for BigQuery's manifest files
//! ```
//!
//! A run writes on the local disk first, as always. Then it sends its files, and until the manifest names them nobody
//! knows of them. The copies come last, one object each: a table's folder holds a whole run at any time, be it the old
//! one or the new one, but two tables may for a moment be of different runs. A run that dies between manifest and copies
//! is made good by the next.

use super::folder::{RUN_FILE, RUNS};
use super::run_date::RunDate;
use super::runs::run_files;
use super::store::Store;
use super::store_manifest::{Entry, Manifest};
use super::table::PART;
use anyhow::{Context, Result, bail};
use futures::StreamExt;
use object_store::{ObjectStore, ObjectStoreExt, UpdateVersion};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Holds the files that the manifest names. Hive's readers pass over names with an underscore.
const DATA: &str = "_data";
const MANIFESTS: &str = "manifests";
/// How `run.json` is called among the files of a run.
const REPORT: &str = "run";
/// How long files stay that are current no more: longer than any query over them.
const GRACE: Duration = Duration::from_secs(24 * 3_600);

/// Where a run is published.
#[derive(Debug)]
pub struct StoreOutput {
    store: Store,
    run_date: Option<RunDate>,
    partition: String,
}

impl StoreOutput {
    /// Makes ready to publish: refuses a prefix that holds something else.
    ///
    /// # Errors
    /// The store cannot be read, or holds no output of this kind.
    pub fn prepare(out: &Path, run_date: Option<RunDate>) -> Result<Self> {
        Self::new(Store::open(out)?, run_date)
    }

    fn new(store: Store, run_date: Option<RunDate>) -> Result<Self> {
        let partition = Manifest::partition(run_date);
        let check = async {
            let (manifest, version) = Manifest::read(&store).await?;
            if version.is_none() {
                // A run that died before its manifest has left nothing but data.
                let mut there = store.objects.list(Some(&store.prefix));
                let data = store.key(DATA);
                while let Some(found) = there.next().await {
                    let found = found.map_err(|error| store.error(&error))?;
                    if !found.location.prefix_matches(&data) {
                        bail!(
                            "--out {}: not empty and no earlier output (no manifest.json); choose another folder",
                            store.url()
                        );
                    }
                }
            }
            manifest.check(store.url(), &partition)
        };
        store.runtime.block_on(check)?;
        Ok(Self { store, run_date, partition })
    }

    /// Sends the run that was written to a folder, and puts it in the place of an earlier one. Returns the addresses of
    /// its files by table.
    ///
    /// # Errors
    /// The store cannot be written to. Before the manifest is changed the earlier output stands; afterwards the new one
    /// does, and the next run completes the copies.
    pub fn publish(&self, folder: &Path) -> Result<BTreeMap<String, String>> {
        let now = jiff::Timestamp::now();
        let run_id = format!("{}-{}", now.strftime("%Y%m%dT%H%M%S%6f"), std::process::id());
        self.store.runtime.block_on(async {
            let files = self.send(folder, &run_id).await?;
            let entry = Entry { run_id: run_id.clone(), copied: false, files };
            let manifest = Manifest::change(&self.store, |manifest| {
                manifest.check(self.store.url(), &self.partition)?;
                if let Some(old) = manifest.runs.insert(self.partition.clone(), entry.clone()) {
                    let old = old.files.into_values().filter(|file| !entry.files.values().any(|new| new == file));
                    manifest.superseded.extend(old.map(|file| (file, now.to_string())));
                }
                Ok(())
            });
            let seen = manifest.await?;
            self.copy(&seen, folder, &run_id).await?;
            let manifest = Manifest::change(&self.store, |manifest| settle(manifest, &seen, now)).await?;
            self.write_lists().await?;
            self.delete_old(&manifest).await;
            let address = |file: &String| self.store.address(&self.store.key(file));
            let files = entry.files.iter().filter(|(name, _)| *name != REPORT);
            Ok(files.map(|(name, file)| (name.clone(), address(file))).collect())
        })
    }

    async fn send(&self, folder: &Path, run_id: &str) -> Result<BTreeMap<String, String>> {
        let within = |folder: PathBuf| self.partition.split('/').fold(folder, |path, part| path.join(part));
        let mut files = BTreeMap::new();
        for (name, file) in run_files(folder, self.run_date)? {
            let key = self.data(&name, &format!("{run_id}.parquet"));
            self.store.upload(&file, &self.store.key(&key)).await?;
            files.insert(name, key);
        }
        let report = if self.partition.is_empty() { folder.to_owned() } else { within(folder.join(RUNS)) };
        let key = self.data(RUNS, &format!("{run_id}.json"));
        self.store.upload(&report.join(RUN_FILE), &self.store.key(&key)).await?;
        files.insert(REPORT.to_owned(), key);
        Ok(files)
    }

    fn data(&self, set: &str, name: &str) -> String {
        let parts = [DATA, set].into_iter().chain(self.partition.split('/').filter(|part| !part.is_empty()));
        parts.chain([name]).collect::<Vec<_>>().join("/")
    }

    /// Copies of the files of runs that have none: of this one from the disk, of others that died from the store.
    ///
    /// They are sent and not copied by the store: the library's copy on Google Cloud Storage refuses to overwrite
    /// (object_store 0.13 has the condition the wrong way round).
    async fn copy(&self, manifest: &Manifest, folder: &Path, run_id: &str) -> Result<()> {
        for (partition, entry) in manifest.runs.iter().filter(|(_, entry)| !entry.copied) {
            for (name, file) in &entry.files {
                let place = place(name, partition);
                let key = self.store.key(&place);
                if entry.run_id == run_id {
                    let local = place.split('/').fold(folder.to_owned(), |path, part| path.join(part));
                    self.store.upload(&local, &key).await?;
                    continue;
                }
                let local = tempfile::NamedTempFile::new().context("cannot write a temporary file")?;
                self.store.fetch_one(&self.store.key(file), local.path()).await?;
                self.store.upload(local.path(), &key).await?;
            }
        }
        Ok(())
    }

    /// The lists as of the manifest; again if that has changed meanwhile, so that the last to write has the last word.
    async fn write_lists(&self) -> Result<()> {
        let version = |version: Option<UpdateVersion>| version.map(|version| (version.e_tag, version.version));
        loop {
            let (manifest, before) = Manifest::read(&self.store).await?;
            for (table, files) in &manifest.tables {
                let list = files.iter().map(|file| format!("{file}\n")).collect::<String>();
                self.store.put(&self.store.key(&format!("{MANIFESTS}/{table}.txt")), list.into_bytes()).await?;
            }
            let (_, after) = Manifest::read(&self.store).await?;
            if version(before) == version(after) {
                return Ok(());
            }
        }
    }

    /// Data that neither is current nor was so a day ago. What cannot be deleted now is deleted by a later run.
    async fn delete_old(&self, manifest: &Manifest) {
        let kept = manifest.runs.values().flat_map(|entry| entry.files.values()).chain(manifest.superseded.keys());
        let kept: std::collections::BTreeSet<_> = kept.map(|file| self.store.key(file)).collect();
        let start = jiff::Timestamp::now() - GRACE;
        let mut there = self.store.objects.list(Some(&self.store.key(DATA)));
        let mut old = Vec::new();
        while let Some(Ok(found)) = there.next().await {
            // A run that is being written is not in the manifest yet.
            if !kept.contains(&found.location) && found.last_modified.timestamp() < start.as_second() {
                old.push(found.location);
            }
        }
        for key in old {
            let _ = self.store.objects.delete(&key).await;
        }
    }
}

/// What was seen has its copies now. Another run may have come in between; its files are its own affair.
fn settle(manifest: &mut Manifest, seen: &Manifest, now: jiff::Timestamp) -> Result<()> {
    for (partition, entry) in &mut manifest.runs {
        entry.copied |= seen.runs.get(partition).is_some_and(|seen| seen.run_id == entry.run_id);
    }
    let ended = |since: &str| since.parse::<jiff::Timestamp>().is_ok_and(|since| now - GRACE > since);
    manifest.superseded.retain(|_, since| !ended(since));
    Ok(())
}

/// Where readers of folders look for a file.
fn place(name: &str, partition: &str) -> String {
    let (folder, file) = match name {
        REPORT if partition.is_empty() => return RUN_FILE.to_owned(),
        REPORT => (RUNS, RUN_FILE),
        set => (set, PART),
    };
    [folder, partition, file].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// Brings the current output onto the disk, in the layout of a local one.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn download_output(url: &Path, folder: &Path) -> Result<()> {
    let store = Store::open(url)?;
    let (manifest, version) = store.runtime.block_on(Manifest::read(&store))?;
    if version.is_none() {
        bail!("--lineage {}: no output there (no manifest.json)", store.url());
    }
    let mut places = Vec::new();
    for (partition, entry) in &manifest.runs {
        for (name, file) in &entry.files {
            let path = place(name, partition).split('/').fold(folder.to_owned(), |path, part| path.join(part));
            places.push((store.key(file), path));
        }
    }
    store.fetch(&places).with_context(|| format!("--lineage {}", store.url()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sink::schema::FILE_SETS;
    use object_store::memory::InMemory;
    use std::sync::Arc;

    /// An output of this date whose files say `text`.
    fn local(dir: &Path, run_date: Option<RunDate>, text: &str) -> PathBuf {
        let folder = dir.join(text);
        let within = |path: PathBuf| run_date.map_or(path.clone(), |date| path.join(date.partition()));
        for set in &FILE_SETS {
            let place = within(folder.join(set.name));
            std::fs::create_dir_all(&place).unwrap();
            std::fs::write(place.join(PART), format!("{text} {}", set.name)).unwrap();
        }
        let report = if run_date.is_some() { within(folder.join(RUNS)) } else { folder.clone() };
        std::fs::create_dir_all(&report).unwrap();
        std::fs::write(report.join(RUN_FILE), text).unwrap();
        folder
    }

    fn store(objects: &Arc<InMemory>) -> Store {
        Store::over(objects.clone(), "gs://bucket/lineage").unwrap()
    }

    fn get(store: &Store, path: &str) -> String {
        let bytes = store.runtime.block_on(async { store.objects.get(&store.key(path)).await.unwrap().bytes().await });
        String::from_utf8(bytes.unwrap().to_vec()).unwrap()
    }

    #[test]
    fn runs_are_seen_whole() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Arc::new(InMemory::new());
        let dates: [RunDate; 2] = ["2026-09-01", "2026-09-02"].map(|date| date.parse().unwrap());
        for (date, text) in [(dates[0], "first"), (dates[1], "second"), (dates[0], "again")] {
            let output = StoreOutput::new(store(&objects), Some(date)).unwrap();
            let files = output.publish(&local(dir.path(), Some(date), text)).unwrap();
            assert_eq!(files.len(), 7);
            assert!(
                files["jobs"].starts_with(&format!("gs://bucket/lineage/_data/jobs/run_date={date}/")),
                "{files:?}"
            );
        }
        let store = store(&objects);
        let (manifest, _) = store.runtime.block_on(Manifest::read(&store)).unwrap();
        assert_eq!(manifest.tables["jobs"].len(), 2);
        assert!(manifest.runs.values().all(|entry| entry.copied));
        assert_eq!(manifest.superseded.len(), 8, "the first run's files stay for a while");
        for (date, text) in [("01", "again"), ("02", "second")] {
            assert_eq!(get(&store, &format!("jobs/run_date=2026-09-{date}/part-0.parquet")), format!("{text} jobs"));
            assert_eq!(get(&store, &format!("runs/run_date=2026-09-{date}/run.json")), text);
        }
        let list = get(&store, "manifests/jobs.txt");
        assert_eq!(list.lines().collect::<Vec<_>>(), manifest.tables["jobs"]);
        let places: Vec<_> =
            list.lines().map(|line| line.trim_start_matches("gs://bucket/lineage/").to_owned()).collect();
        assert_eq!(places.iter().map(|place| get(&store, place)).collect::<Vec<_>>(), ["again jobs", "second jobs"]);

        let mixed = StoreOutput::new(store, None).unwrap_err().to_string();
        assert!(mixed.contains("an output by date; give a date"), "{mixed}");
    }

    #[test]
    fn a_run_that_dies_is_not_seen_and_the_next_makes_good() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Arc::new(InMemory::new());
        let date: RunDate = "2026-09-01T10:00Z".parse().unwrap();
        let output = StoreOutput::new(store(&objects), Some(date)).unwrap();
        let folder = local(dir.path(), Some(date), "first");
        // Dies after sending.
        output.store.runtime.block_on(output.send(&folder, "dead")).unwrap();
        assert!(StoreOutput::new(store(&objects), Some(date)).is_ok(), "leftovers are no output");
        let (manifest, version) = output.store.runtime.block_on(Manifest::read(&output.store)).unwrap();
        assert!(version.is_none() && manifest.runs.is_empty());
        // Dies after the manifest: the other hour's run makes the copies.
        let files = output.store.runtime.block_on(output.send(&folder, "dead2")).unwrap();
        let entry = Entry { run_id: "dead2".into(), copied: false, files };
        let insert = |manifest: &mut Manifest| {
            manifest.runs.insert(output.partition.clone(), entry.clone());
            Ok(())
        };
        output.store.runtime.block_on(Manifest::change(&output.store, insert)).unwrap();
        let next: RunDate = "2026-09-01T11:00Z".parse().unwrap();
        let other = StoreOutput::new(store(&objects), Some(next)).unwrap();
        other.publish(&local(dir.path(), Some(next), "second")).unwrap();
        assert_eq!(get(&other.store, "jobs/run_date=2026-09-01/run_time=1000/part-0.parquet"), "first jobs");
        assert_eq!(get(&other.store, "jobs/run_date=2026-09-01/run_time=1100/part-0.parquet"), "second jobs");
        let (manifest, _) = other.store.runtime.block_on(Manifest::read(&other.store)).unwrap();
        assert!(manifest.runs.values().all(|entry| entry.copied));
    }

    #[test]
    fn runs_at_once_lose_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Arc::new(InMemory::new());
        std::thread::scope(|scope| {
            for day in 1..=8 {
                let (objects, dir) = (&objects, dir.path());
                scope.spawn(move || {
                    let date = format!("2026-09-{day:02}").parse().unwrap();
                    let folder = local(dir, Some(date), &day.to_string());
                    StoreOutput::new(store(objects), Some(date)).unwrap().publish(&folder).unwrap();
                });
            }
        });
        let store = store(&objects);
        let (manifest, _) = store.runtime.block_on(Manifest::read(&store)).unwrap();
        assert_eq!(manifest.tables["jobs"].len(), 8);
        assert_eq!(get(&store, "manifests/jobs.txt").lines().count(), 8);
        for day in 1..=8 {
            let copy = format!("jobs/run_date=2026-09-{day:02}/part-0.parquet");
            assert_eq!(get(&store, &copy), format!("{day} jobs"));
        }
    }

    #[test]
    fn what_is_not_ours_is_not_touched() {
        let objects = Arc::new(InMemory::new());
        let store_of = || store(&objects);
        let other = store_of();
        other.runtime.block_on(other.put(&other.key("notes.txt"), b"mine".to_vec())).unwrap();
        let refused = StoreOutput::new(store_of(), None).unwrap_err().to_string();
        assert!(refused.contains("not empty and no earlier output"), "{refused}");
    }

    #[test]
    fn inputs_are_found_by_name_folder_and_pattern() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Arc::new(InMemory::new());
        let all = store(&objects);
        for name in ["a/jobs-1.jsonl", "a/jobs-2.jsonl", "a/deep/jobs-3.jsonl", "b.jsonl"] {
            all.runtime.block_on(all.put(&all.key(name), name.as_bytes().to_vec())).unwrap();
        }
        let found = |path: &str, folder: &str| {
            let store = Store::over(objects.clone(), &format!("gs://bucket/lineage/{path}")).unwrap();
            let folder = dir.path().join(folder);
            let found = store.download(&folder)?;
            let name = |path: &PathBuf| path.strip_prefix(&folder).unwrap().display().to_string();
            assert!(found.iter().all(|path| std::fs::read_to_string(path).unwrap().ends_with(&name(path))));
            anyhow::Ok(found.iter().map(name).collect::<Vec<_>>())
        };
        assert_eq!(found("a", "1").unwrap(), ["deep/jobs-3.jsonl", "jobs-1.jsonl", "jobs-2.jsonl"]);
        assert_eq!(found("a/jobs-*.jsonl", "2").unwrap(), ["jobs-1.jsonl", "jobs-2.jsonl"]);
        assert_eq!(found("b.jsonl", "3").unwrap(), ["b.jsonl"]);
        assert!(found("c", "4").unwrap_err().to_string().contains("nothing is there"));
    }
}
