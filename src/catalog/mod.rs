//! Relations, columns, types and routines: what the metadata exports say.

mod data_type;
mod name;
mod reader;
mod relation;
mod type_parser;

pub use data_type::*;
pub use name::*;
pub use relation::*;
pub use type_parser::{TypeError, TypeInterner};

use rustc_hash::FxHashMap;

/// Everything known about the warehouse. Immutable once read; shared by all threads.
#[derive(Debug, Default)]
pub struct Catalog {
    /// By full name. BigQuery's dataset and table names are case-sensitive.
    relations: FxHashMap<Box<str>, Relation>,
    /// Full names in order, for wildcard tables.
    sorted: Vec<Box<str>>,
    /// By full name (`project.dataset.routine`, case-sensitive).
    routines: FxHashMap<Box<str>, Routine>,
}

impl Catalog {
    /// A catalog of these relations and routines; a later duplicate replaces an earlier one.
    pub fn new(relations: impl IntoIterator<Item = Relation>, routines: impl IntoIterator<Item = Routine>) -> Self {
        let relations: FxHashMap<_, _> = relations.into_iter().map(|r| (r.name.clone(), r)).collect();
        let mut sorted: Vec<_> = relations.keys().cloned().collect();
        sorted.sort_unstable();
        let routines = routines.into_iter().map(|r| (r.name.clone(), r)).collect();
        Self { relations, sorted, routines }
    }

    /// The relation of this full name (`project.dataset.table`).
    pub fn relation(&self, full_name: &str) -> Option<&Relation> {
        self.relations.get(full_name)
    }

    /// The routine of this full name (`project.dataset.routine`). One whose CREATE statement names no project is found
    /// from every project.
    pub fn routine(&self, full_name: &str) -> Option<&Routine> {
        self.routines.get(full_name).or_else(|| {
            let (project_and_dataset, _) = full_name.rsplit_once('.')?;
            let (project, _) = project_and_dataset.rsplit_once('.')?;
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
