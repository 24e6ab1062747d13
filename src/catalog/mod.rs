//! Relations, columns, types and routines: what the metadata exports say.

mod data_type;
mod name;
mod other_type;
mod reader;
mod relation;
mod spelling;
mod timeline;
mod type_cursor;
mod type_parser;

pub use data_type::*;
pub use name::*;
pub use relation::*;
pub use spelling::Spelling;
pub(crate) use timeline::WHOLE;
pub use timeline::{CatalogAt, Definition, Timeline, Version};
pub use type_parser::{TypeError, TypeInterner};

use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, OnceLock};

/// What the text of a relation tells of its columns.
#[derive(Debug)]
pub(crate) struct Described {
    /// With its columns; `None` where they cannot be found out.
    pub relation: Option<Relation>,
    /// What was looked up to find them.
    pub lookups: Box<[Arc<str>]>,
}

/// Everything known about the warehouse. Immutable once read; shared by all threads.
#[derive(Debug, Default)]
pub struct Catalog {
    /// By full name. BigQuery's dataset and table names are case-sensitive.
    relations: FxHashMap<Box<str>, Relation>,
    /// Full names in order, for wildcard tables.
    sorted: Vec<Box<str>>,
    /// Relations of which several snapshots are known, in order of time; [`Catalog::relations`] has the last.
    snapshots: FxHashMap<Box<str>, Vec<Relation>>,
    /// Relations whose columns only their text tells, with what it has told.
    described: FxHashMap<Box<str>, OnceLock<Described>>,
    /// By full name (`project.dataset.routine`, case-sensitive).
    routines: FxHashMap<Box<str>, Routine>,
}

impl Catalog {
    /// A catalog of these relations and routines. Relations of one name are snapshots of different times; of two that
    /// were taken at the same time the later one counts.
    pub fn new(relations: impl IntoIterator<Item = Relation>, routines: impl IntoIterator<Item = Routine>) -> Self {
        let mut catalog = Self::default();
        for relation in relations {
            match catalog.relations.entry(relation.name.clone()) {
                Entry::Vacant(new) => _ = new.insert(relation),
                Entry::Occupied(mut known) if known.get().taken == relation.taken => _ = known.insert(relation),
                Entry::Occupied(mut known) => {
                    let snapshots = catalog.snapshots.entry(relation.name.clone()).or_default();
                    if snapshots.is_empty() {
                        snapshots.push(known.insert(relation.clone()));
                    }
                    snapshots.retain(|snapshot| snapshot.taken != relation.taken);
                    snapshots.push(relation);
                }
            }
        }
        for (name, snapshots) in &mut catalog.snapshots {
            // What carries no date is the newest.
            snapshots.sort_by_key(|snapshot| (snapshot.taken.is_none(), snapshot.taken));
            catalog.relations.extend(snapshots.last().map(|newest| (name.clone(), newest.clone())));
        }
        let texts = catalog.relations.values().filter(|relation| relation.columns.is_empty());
        catalog.described = texts.map(|relation| (relation.name.clone(), OnceLock::new())).collect();
        catalog.sorted = catalog.relations.keys().cloned().collect();
        catalog.sorted.sort_unstable();
        catalog.routines = routines.into_iter().map(|r| (r.name.clone(), r)).collect();
        catalog
    }

    /// The relation of this full name (`project.dataset.table`).
    pub fn relation(&self, full_name: &str) -> Option<&Relation> {
        self.relations.get(full_name)
    }

    /// The relation of this full name as a job of this time (microseconds since 1970) found it, and the number of the
    /// snapshot that tells it: the last one before, else the first.
    fn relation_at(&self, full_name: &str, time: Option<i64>) -> (Option<&Relation>, u32) {
        if self.snapshots.is_empty() {
            return (self.relation(full_name), 0);
        }
        match (self.snapshots.get(full_name), time) {
            (Some(snapshots), Some(time)) => {
                let later = snapshots.partition_point(|snapshot| snapshot.taken.is_some_and(|taken| taken <= time));
                let index = later.saturating_sub(1);
                (snapshots.get(index), index as u32)
            }
            _ => (self.relation(full_name), 0),
        }
    }

    /// The number that [`Catalog::relation_at`] tells.
    fn snapshot_at(&self, full_name: &str, time: Option<i64>) -> u32 {
        if self.snapshots.is_empty() { 0 } else { self.relation_at(full_name, time).1 }
    }

    /// The routine of this full name (`project.dataset.routine`). One whose CREATE statement names no project is found
    /// from every project.
    pub fn routine(&self, full_name: &str) -> Option<&Routine> {
        self.routines.get(full_name).or_else(|| {
            let project = project(full_name)?;
            self.routines.get(&full_name[project.len() + 1..])
        })
    }

    /// Relations whose full name starts with `prefix`, in order of name: the family of a wildcard table.
    pub fn family<'c>(&'c self, prefix: &'c str) -> impl DoubleEndedIterator<Item = &'c Relation> {
        let start = self.sorted.partition_point(|name| &**name < prefix);
        let end = start + self.sorted[start..].partition_point(|name| name.starts_with(prefix));
        self.sorted[start..end].iter().map(|name| &self.relations[name])
    }

    /// All relations in order of name.
    pub fn relations(&self) -> impl Iterator<Item = &Relation> {
        self.sorted.iter().map(|name| &self.relations[name])
    }

    /// All routines, in no order.
    pub fn routines(&self) -> impl Iterator<Item = &Routine> {
        self.routines.values()
    }
}
