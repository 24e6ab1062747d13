//! Metadata of the datasets that the history speaks of, kept on disk until they are too old.
//!
//! What one run had to ask for is a batch: a folder with a file per view and the list of its datasets. A later run takes
//! what is fresh and asks for the rest.
//!
//! COLUMN_FIELD_PATHS and MATERIALIZED_VIEWS are not read: `data_type` of COLUMNS has all nested fields, and `ddl` of
//! TABLES the text of a materialized view, which its own view does not have.

use super::api::Api;
use super::discover::location;
use super::failure::{Failure, FailureKind};
use super::query::Query;
use super::spool::{Spool, file_name};
use crate::input::{MICROS_PER_DAY, parse_timestamp};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The views, the column that holds the dataset, and what is read of them.
const VIEWS: [(&str, &str, &str); 5] = [
    (
        "COLUMNS",
        "table_schema",
        "table_catalog, table_schema, table_name, column_name, ordinal_position, is_hidden, is_system_defined, data_type",
    ),
    (
        "TABLES",
        "table_schema",
        "table_catalog, table_schema, table_name, table_type, ddl, base_table_catalog, base_table_schema, base_table_name",
    ),
    ("VIEWS", "table_schema", "table_catalog, table_schema, table_name, view_definition, use_standard_sql"),
    (
        "ROUTINES",
        "routine_schema",
        "routine_catalog, routine_schema, routine_name, routine_type, data_type, routine_body, routine_definition, \
         external_language, ddl",
    ),
    (
        "PARAMETERS",
        "specific_schema",
        "specific_catalog, specific_schema, specific_name, ordinal_position, parameter_mode, is_result, parameter_name, \
         data_type, is_aggregate",
    ),
];

/// Stands beside the files of a batch; readers of exports pass over names with an underscore.
const BATCH_FILE: &str = "_batch.json";

/// Where datasets are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub project: String,
    /// `None`: nobody knows; each dataset is asked for by itself.
    pub region: Option<String>,
}

/// What the cache on disk is told.
#[derive(Debug, Clone)]
pub(super) struct Cache {
    pub folder: PathBuf,
    /// `--catalog-max-age`
    pub max_age: Duration,
    /// Microseconds since 1970.
    pub now: i64,
}

/// `_batch.json`
#[derive(Serialize, Deserialize)]
struct Batch {
    /// When it was read, RFC 3339.
    taken: String,
    /// Nothing that is asked for in vain is asked for again: datasets that are gone are among them.
    datasets: BTreeSet<String>,
}

/// A view that could not be read.
#[derive(Debug)]
pub(super) struct Missing {
    pub place: Place,
    pub view: &'static str,
    pub dataset: Option<String>,
    pub failure: Failure,
}

/// Metadata on disk.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Folders that the readers of exports take.
    pub folders: BTreeSet<PathBuf>,
    /// Datasets that had to be asked for.
    pub asked: usize,
    pub missing: Vec<Missing>,
}

/// One query: a view of several datasets.
struct Ask {
    view: &'static str,
    dataset: Option<String>,
    sql: String,
}

fn asks(place: &Place, datasets: &BTreeSet<String>) -> Vec<Ask> {
    let project = &place.project;
    let of_region = |region: &String| {
        let names: Vec<_> = datasets.iter().map(|dataset| format!("'{dataset}'")).collect();
        VIEWS.map(|(view, schema, columns)| {
            let from = format!("`{project}`.`region-{region}`.INFORMATION_SCHEMA.{view}");
            let sql = format!("SELECT {columns}\nFROM {from}\nWHERE {schema} IN ({})", names.join(", "));
            Ask { view, dataset: None, sql }
        })
    };
    let of_dataset = |dataset: &String| {
        VIEWS.map(|(view, _, columns)| {
            let sql = format!("SELECT {columns}\nFROM `{project}`.`{dataset}`.INFORMATION_SCHEMA.{view}");
            Ask { view, dataset: Some(dataset.clone()), sql }
        })
    };
    match &place.region {
        Some(region) => of_region(region).into(),
        None => datasets.iter().flat_map(of_dataset).collect(),
    }
}

/// Brings the metadata of these datasets onto the disk.
///
/// # Errors
/// The disk cannot be written to, or BigQuery fails in a way that is neither a missing permission nor a missing dataset.
pub(super) async fn fetch(
    api: &Api,
    cache: &Cache,
    place: &Place,
    datasets: &BTreeSet<String>,
    template: &Query,
) -> Result<Found> {
    let region = place.region.as_deref().unwrap_or("datasets");
    let folder = cache.folder.join(file_name(&place.project)).join(file_name(region));
    let mut folders = fresh(&folder, cache)?;
    let known: BTreeSet<_> = folders.values().flatten().cloned().collect();
    folders.retain(|_, has| has.iter().any(|dataset| datasets.contains(dataset)));
    let mut found = Found { folders: folders.into_keys().collect(), ..Found::default() };
    let unknown: BTreeSet<_> = datasets.difference(&known).cloned().collect();
    if unknown.is_empty() {
        return Ok(found);
    }
    found.asked = unknown.len();
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    let staging = tempfile::Builder::new().prefix(".new-").tempdir_in(&folder)?;
    for (number, ask) in asks(place, &unknown).into_iter().enumerate() {
        let file = staging.path().join(format!("{number}-{}.jsonl.zst", ask.view.to_ascii_lowercase()));
        let query = Query { sql: ask.sql, location: place.region.as_deref().map(location), ..template.clone() };
        if let Err(failure) = download(api, &query, &file).await? {
            let gone = failure.kind == FailureKind::NotFound && ask.dataset.is_some();
            if gone {
                continue;
            }
            // A server that does not have the view is no reason to stop, a server that is down is; of one without
            // regions (an emulator) nobody can tell which of the two it is.
            let lasting = failure.kind == FailureKind::Transient && place.region.is_some();
            if lasting || matches!(failure.kind, FailureKind::Credentials | FailureKind::Unauthorized) {
                return Err(failure).with_context(|| format!("{} of {}", ask.view, place.project));
            }
            found.missing.push(Missing { place: place.clone(), view: ask.view, dataset: ask.dataset, failure });
        }
    }
    let taken = jiff::Timestamp::from_microsecond(cache.now)?.to_string();
    // What is incomplete serves this run and no other.
    let datasets = if found.missing.is_empty() { unknown } else { BTreeSet::new() };
    let batch = serde_json::to_vec_pretty(&Batch { taken, datasets })?;
    fs::write(staging.path().join(BATCH_FILE), batch)?;
    let name = format!("batch-{}-{}", cache.now, std::process::id());
    let place = folder.join(format!("{name}-{}", found.asked));
    fs::rename(staging.keep(), &place).with_context(|| format!("cannot write {}", place.display()))?;
    found.folders.insert(place);
    Ok(found)
}

/// The batches that are not too old, with the datasets of each. Those that have been too old for
/// a day are deleted: another run may still be reading what has just become so.
fn fresh(folder: &Path, cache: &Cache) -> Result<BTreeMap<PathBuf, BTreeSet<String>>> {
    let mut batches = BTreeMap::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(batches),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", folder.display())),
    };
    let max_age = super::window::micros(cache.max_age);
    for entry in entries {
        let path = entry?.path();
        let Some(batch) = fs::read(path.join(BATCH_FILE)).ok().and_then(|b| serde_json::from_slice::<Batch>(&b).ok())
        else {
            continue;
        };
        let age = cache.now.saturating_sub(parse_timestamp(&batch.taken).unwrap_or(0));
        if age < max_age && !batch.datasets.is_empty() {
            batches.insert(path, batch.datasets);
        } else if age > max_age.saturating_add(MICROS_PER_DAY) {
            let _ = fs::remove_dir_all(path);
        }
    }
    Ok(batches)
}

async fn download(api: &Api, query: &Query, file: &Path) -> Result<Result<(), Failure>> {
    let pages = match query.start(api).await {
        Ok(pages) => pages,
        Err(failure) => return Ok(Err(failure)),
    };
    let mut spool = Spool::create(file)?;
    match pages.each(api, async |lines| spool.write_aside(lines).await).await {
        Ok(written) => written?,
        Err(failure) => return Ok(Err(failure)),
    }
    spool.finish()?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn the_queries_are_queries() {
        let datasets = BTreeSet::from(["a".to_owned(), "b".to_owned()]);
        let of =
            |region: Option<&str>| asks(&Place { project: "p".into(), region: region.map(str::to_owned) }, &datasets);
        assert_eq!((of(Some("eu")).len(), of(None).len()), (5, 10));
        assert!(of(Some("eu"))[0].sql.ends_with("WHERE table_schema IN ('a', 'b')"));
        assert!(of(None)[5].sql.ends_with("FROM `p`.`b`.INFORMATION_SCHEMA.COLUMNS"));
        for ask in of(Some("eu")).into_iter().chain(of(None)) {
            let arena = bumpalo::Bump::new();
            assert!(parse(&arena, &ask.sql, crate::dialect::Dialect::bigquery()).1.is_empty(), "{}", ask.sql);
        }
    }
}
