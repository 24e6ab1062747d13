//! Our relations of a job against BigQuery's own list, `referenced_tables`.

use super::name::NameParts;
use crate::catalog::Catalog;
use crate::lineage::StatementLineage;
use crate::pipeline::{Pipeline, StatementContext};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Views on views, at most as deep as BigQuery allows.
const MAX_VIEW_LEVELS: usize = 16;

/// What a distinct statement reads and writes, by full name.
#[derive(Debug, Default)]
pub(super) struct Found {
    reads: Box<[Arc<str>]>,
    /// BigQuery may list what a job writes among what it references.
    writes: Box<[Arc<str>]>,
}

/// The differences of one job, each list sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// Referenced, but not found.
    pub missed: Vec<String>,
    /// Found, but not referenced.
    pub extra: Vec<String>,
}

/// Compares after the expansion of views, as BigQuery lists the tables behind them.
#[derive(Debug)]
pub(super) struct SelfCheck<'c> {
    pipeline: Pipeline<'c>,
    names: FxHashSet<Arc<str>>,
    /// View → all relations behind it, views in between included.
    views: FxHashMap<Arc<str>, Arc<[Arc<str>]>>,
}

impl<'c> SelfCheck<'c> {
    pub fn new(pipeline: Pipeline<'c>) -> Self {
        Self { pipeline, names: FxHashSet::default(), views: FxHashMap::default() }
    }

    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let name: Arc<str> = name.into();
        self.names.insert(name.clone());
        name
    }

    /// What to remember of a statement.
    pub fn found(&mut self, leaves: &[StatementLineage]) -> Found {
        let mut reads: Vec<_> = leaves.iter().flat_map(|leaf| &leaf.relations).map(|name| self.name(name)).collect();
        reads.sort_unstable();
        reads.dedup();
        let mut writes: Vec<_> = leaves.iter().filter_map(|leaf| Some(self.name(leaf.target.as_deref()?))).collect();
        writes.sort_unstable();
        writes.dedup();
        Found { reads: reads.into(), writes: writes.into() }
    }

    /// Compares with the full names that BigQuery lists.
    pub fn compare(&mut self, found: &Found, referenced: &[String]) -> Difference {
        let behind: Vec<_> = found.reads.iter().map(|name| self.behind(name, 0)).collect();
        let all = || found.reads.iter().chain(behind.iter().flat_map(|b| b.iter())).chain(&*found.writes);
        let missed = referenced.iter().filter(|name| !all().any(|ours| same(ours, name)));
        let listed = |ours: &Arc<str>| referenced.iter().any(|name| same(ours, name));
        // A view is accounted for when what is behind it is listed.
        let extra =
            found.reads.iter().zip(&behind).filter(|(ours, behind)| !listed(ours) && !behind.iter().any(listed));
        let mut difference =
            Difference { missed: missed.cloned().collect(), extra: extra.map(|(ours, _)| ours.to_string()).collect() };
        difference.missed.sort_unstable();
        difference.missed.dedup();
        difference
    }

    /// The relations behind a view; none for a table.
    fn behind(&mut self, name: &str, level: usize) -> Arc<[Arc<str>]> {
        if let Some(known) = self.views.get(name) {
            return known.clone();
        }
        let catalog: &'c Catalog = self.pipeline.catalog;
        let view = catalog.relation(name).and_then(|relation| relation.view_definition.as_deref());
        let Some(text) = view.filter(|_| level < MAX_VIEW_LEVELS) else { return Arc::default() };
        let key = self.name(name);
        // Ends the walk over a view that refers to itself.
        self.views.insert(key.clone(), Arc::default());
        let context = StatementContext { default_project: NameParts::of(name).project, ..StatementContext::default() };
        let mut all = FxHashSet::default();
        for leaf in self.pipeline.analyze(text, &context).statements {
            for relation in &leaf.relations {
                all.extend(self.behind(relation, level + 1).iter().cloned());
                all.insert(self.name(relation));
            }
        }
        let mut all: Vec<_> = all.into_iter().collect();
        all.sort_unstable();
        let all: Arc<[_]> = all.into();
        self.views.insert(key, all.clone());
        all
    }
}

/// Whether a name of ours means the listed table. A wildcard means all of its family.
fn same(ours: &str, listed: &str) -> bool {
    match ours.strip_suffix('*') {
        Some(prefix) => listed.starts_with(prefix),
        None => ours == listed,
    }
}
