//! `manifest.json` of an output in an object store: which files are current.
//!
//! A store has no step that replaces eight objects at once, but it replaces one: whoever reads the manifest sees each run
//! whole or not at all.

use super::run_date::RunDate;
use super::schema::FILE_SETS;
use super::store::Store;
use anyhow::{Context, Result, bail};
use object_store::{GetOptions, ObjectStore, PutMode, PutOptions, UpdateVersion};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Beside the folders of the tables.
pub(super) const MANIFEST: &str = "manifest.json";
/// What comes after this form has another number.
const FORMAT: u32 = 1;
/// How often another run's change of the manifest is given way to.
const ATTEMPTS: u32 = 50;

/// The current output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    /// For readers: all current files of each table, as addresses.
    pub tables: BTreeMap<String, Vec<String>>,
    /// By partition (`run_date=2026-09-01`; empty for an output without dates).
    pub runs: BTreeMap<String, Entry>,
    /// Keys of files that are current no more, with the time from which on they are not (RFC 3339). Who has read an
    /// earlier manifest may still be reading them.
    pub superseded: BTreeMap<String, String>,
}

/// The files of one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub run_id: String,
    /// The tables' folders have copies of these files, too.
    pub copied: bool,
    /// Key of the run's file by table, below the prefix; of `run.json` under `run`.
    pub files: BTreeMap<String, String>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { format: FORMAT, tables: BTreeMap::new(), runs: BTreeMap::new(), superseded: BTreeMap::new() }
    }
}

impl Manifest {
    /// The partition of a date; the whole output where there are none.
    pub fn partition(run_date: Option<RunDate>) -> String {
        run_date.map(|date| date.levels().into_iter().flatten().collect::<Vec<_>>().join("/")).unwrap_or_default()
    }

    /// Refuses to mix an output by date, by time and without dates.
    pub fn check(&self, url: &str, partition: &str) -> Result<()> {
        let levels = |partition: &str| partition.split('/').filter(|part| !part.is_empty()).count();
        match self.runs.keys().find(|other| levels(other) != levels(partition)) {
            None => Ok(()),
            Some(other) => {
                let holds = match levels(other) {
                    0 => "an output without dates; leave --run-date out",
                    1 => "an output by date; give a date to --run-date",
                    _ => "an output by time; give a time to --run-date",
                };
                bail!("--out {url}: holds {holds}, or choose another folder")
            }
        }
    }

    /// The current manifest with its version; the empty one without a version where there is none.
    pub async fn read(store: &Store) -> Result<(Self, Option<UpdateVersion>)> {
        let key = store.key(MANIFEST);
        let found = match store.objects.get_opts(&key, GetOptions::default()).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok((Self::default(), None)),
            Err(error) => return Err(store.error(&error)),
        };
        let version = UpdateVersion { e_tag: found.meta.e_tag.clone(), version: found.meta.version.clone() };
        let bytes = found.bytes().await.map_err(|error| store.error(&error))?;
        let broken = || format!("{}: no manifest of an output", store.address(&key));
        let manifest: Self = serde_json::from_slice(&bytes).with_context(broken)?;
        if manifest.format != FORMAT {
            bail!("{}: written by another version of this program (format {})", store.address(&key), manifest.format);
        }
        Ok((manifest, Some(version)))
    }

    /// Changes the manifest in one step, over what other runs may have changed meanwhile.
    pub async fn change(store: &Store, change: impl Fn(&mut Self) -> Result<()>) -> Result<Self> {
        for _ in 0..ATTEMPTS {
            let (mut manifest, version) = Self::read(store).await?;
            change(&mut manifest)?;
            manifest.tables = manifest.addresses(store);
            let mode = version.map_or(PutMode::Create, PutMode::Update);
            let bytes = serde_json::to_vec_pretty(&manifest)?;
            let options = PutOptions { mode, ..PutOptions::default() };
            match store.objects.put_opts(&store.key(MANIFEST), bytes.into(), options).await {
                Ok(_) => return Ok(manifest),
                Err(object_store::Error::Precondition { .. } | object_store::Error::AlreadyExists { .. }) => {}
                Err(error) => return Err(store.error(&error)),
            }
        }
        bail!("{}: other runs keep changing the manifest; run again", store.url())
    }

    fn addresses(&self, store: &Store) -> BTreeMap<String, Vec<String>> {
        let of_set = |name: &str| {
            let files = self.runs.values().filter_map(|entry| entry.files.get(name));
            files.map(|file| store.address(&store.key(file))).collect()
        };
        FILE_SETS.iter().map(|set| (set.name.to_owned(), of_set(set.name))).collect()
    }
}
