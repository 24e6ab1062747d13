//! Our relations of a job against what BigQuery logs: `referenced_tables` and `destination_table`.

use super::name::NameParts;
use crate::catalog::Catalog;
use crate::history::{Destination, Job};
use crate::intern::shared;
use crate::lineage::StatementLineage;
use crate::pipeline::{Pipeline, Statement, StatementContext};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Views on views, at most as deep as BigQuery allows.
const MAX_VIEW_LEVELS: usize = 16;

/// What a distinct statement reads and writes, by full name.
#[derive(Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Found {
    reads: Arc<[Arc<str>]>,
    /// BigQuery may list what a job writes among what it references.
    writes: Arc<[Arc<str>]>,
    /// Some of it was read through temp tables that other jobs wrote: those jobs' tables are among ours.
    stitched: bool,
}

/// The last comparison, by a hash of what was compared: a daily job mostly has the same tables as the day before.
pub(super) type Last = Option<(u128, Option<Arc<Difference>>)>;

/// The differences of one job, each list sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// Referenced or written, but not found.
    pub missed: Vec<String>,
    /// Found, but neither referenced nor written.
    pub extra: Vec<String>,
}

/// Compares after the expansion of views, as BigQuery lists the tables behind them.
#[derive(Debug)]
pub(super) struct SelfCheck<'c> {
    pipeline: Pipeline<'c>,
    names: FxHashSet<Arc<str>>,
    /// What many statements have in common is kept once.
    lists: FxHashSet<Arc<[Arc<str>]>>,
    agreed: Arc<Difference>,
    /// View → all relations behind it, views in between included.
    views: FxHashMap<Arc<str>, Arc<[Arc<str>]>>,
    /// Goes up when a view is defined anew.
    version: u64,
    /// Reused.
    buffer: Vec<u8>,
}

impl<'c> SelfCheck<'c> {
    pub fn new(pipeline: Pipeline<'c>) -> Self {
        Self {
            pipeline,
            names: FxHashSet::default(),
            lists: FxHashSet::default(),
            agreed: Arc::default(),
            views: FxHashMap::default(),
            version: 0,
            buffer: Vec::new(),
        }
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
    pub fn found(&mut self, leaves: &[StatementLineage], stitched: bool) -> Found {
        for leaf in leaves {
            if let (Some(view), "CREATE_VIEW" | "CREATE_MATERIALIZED_VIEW") = (&leaf.target, &*leaf.statement_type) {
                let behind = self.all_behind(&leaf.relations, 1);
                let view = self.name(view);
                self.views.insert(view, behind);
                self.version += 1;
            }
        }
        let read = leaves.iter().flat_map(|leaf| &leaf.relations).filter(|name| is_listed(name));
        let mut reads: Vec<_> = read.map(|name| self.name(name)).collect();
        reads.sort_unstable();
        reads.dedup();
        let written = leaves.iter().filter(|leaf| !leaf.temporary_target).filter_map(|leaf| leaf.target.as_deref());
        let mut writes: Vec<_> = written.filter(|name| is_listed(name)).map(|name| self.name(name)).collect();
        writes.sort_unstable();
        writes.dedup();
        let [reads, writes] = [reads, writes].map(|list| shared(&mut self.lists, list));
        Found { reads, writes, stitched }
    }

    /// Compares with what BigQuery logs of a job; `None` where it logs nothing.
    pub fn compare(&mut self, found: &Found, last: &mut Last, job: &Job) -> Option<Arc<Difference>> {
        let key = self.key(job);
        match &last {
            Some((before, difference)) if *before == key => difference.clone(),
            _ => {
                let agreed = |difference: &Difference| difference.missed.is_empty() && difference.extra.is_empty();
                let difference = self.compared(found, job).map(|difference| match agreed(&difference) {
                    true => self.agreed.clone(),
                    false => difference.into(),
                });
                *last = Some((key, difference.clone()));
                difference
            }
        }
    }

    /// A hash of all that the comparison asks of the job.
    fn key(&mut self, job: &Job) -> u128 {
        let buffer = &mut self.buffer;
        buffer.clear();
        buffer.extend_from_slice(&self.version.to_le_bytes());
        buffer.push(job.cache_hit.map_or(2, u8::from));
        let mut part = |text: &str| {
            buffer.extend_from_slice(&(text.len() as u32).to_le_bytes());
            buffer.extend_from_slice(text.as_bytes());
        };
        part(job.statement_type.as_deref().unwrap_or_default());
        part(if job.referenced_tables.is_some() { "listed" } else { "" });
        for table in job.destination_table.iter().chain(job.referenced_tables.iter().flatten()) {
            [&table.project_id, &table.dataset_id, &table.table_id].into_iter().for_each(|name| part(name));
        }
        part(if job.destination_table.is_some() { "written" } else { "" });
        xxh3_128(buffer)
    }

    fn compared(&mut self, found: &Found, job: &Job) -> Option<Difference> {
        let mut difference = Difference::default();
        let referenced = referenced(job);
        let drops = job.statement_type.as_deref().is_some_and(|kind| kind.starts_with("DROP_"));
        let destination = match job.destination() {
            Destination::Kept(_) if drops => None,
            Destination::Kept(table) => Some(table.full_name()),
            Destination::None | Destination::Anonymous | Destination::Temporary(_) => None,
        };
        if referenced.is_none() && destination.is_none() {
            return None;
        }
        if let Some(referenced) = &referenced {
            let behind: Vec<_> = found.reads.iter().map(|name| self.behind(name, 0)).collect();
            let all = || found.reads.iter().chain(behind.iter().flat_map(|b| b.iter())).chain(&*found.writes);
            difference.missed.extend(referenced.iter().filter(|name| !all().any(|ours| same(ours, name))).cloned());
            if !found.stitched {
                let listed = |ours: &Arc<str>| referenced.iter().any(|name| same(ours, name));
                // A view is accounted for when what is behind it is listed.
                let both = found.reads.iter().zip(&behind);
                let extra = both.filter(|(ours, behind)| !listed(ours) && !behind.iter().any(listed));
                difference.extra.extend(extra.map(|(ours, _)| ours.to_string()));
            }
        }
        if let Some(destination) = destination.filter(|name| !found.writes.iter().any(|ours| **ours == **name)) {
            // Of a script, only the last statement's; else ours stands against BigQuery's.
            if let [ours] = &*found.writes {
                difference.extra.push(ours.to_string());
            }
            difference.missed.push(destination);
        }
        for list in [&mut difference.missed, &mut difference.extra] {
            list.sort_unstable();
            list.dedup();
        }
        Some(difference)
    }

    /// The relations and those behind them.
    fn all_behind(&mut self, relations: &[Box<str>], level: usize) -> Arc<[Arc<str>]> {
        let mut all = FxHashSet::default();
        for relation in relations.iter().filter(|name| is_listed(name)) {
            all.extend(self.behind(relation, level).iter().cloned());
            all.insert(self.name(relation));
        }
        let mut all: Vec<_> = all.into_iter().collect();
        all.sort_unstable();
        all.into()
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
        let statement = Statement { text, context, catalog: catalog.into() };
        let leaves = self.pipeline.analyze(&statement).statements;
        let relations: Vec<_> = leaves.into_iter().flat_map(|leaf| leaf.relations).collect();
        let all = self.all_behind(&relations, level + 1);
        self.views.insert(key, all.clone());
        all
    }
}

/// BigQuery lists tables and views of the warehouse: no files, no metadata views, no tables of other systems.
fn is_listed(name: &str) -> bool {
    let system = name.split('.').any(|part| part.eq_ignore_ascii_case("INFORMATION_SCHEMA"));
    // The project of a domain (`example.com:project`) has a dot of its own.
    let table = name.split_once(':').map_or(name, |(_, rest)| rest);
    !name.contains("://") && table.matches('.').count() == 2 && !system
}

/// Full names of the tables that BigQuery says the job referenced; `None` when it does not say. The list is "only
/// populated for query jobs that are not cache hits", and an empty array is how an export spells nothing. The hidden
/// tables of scripts are nobody's.
fn referenced(job: &Job) -> Option<Vec<String>> {
    let tables = job.referenced_tables.as_ref()?;
    if tables.is_empty() && job.cache_hit != Some(false) {
        return None;
    }
    let tables = tables.iter().filter(|table| !table.is_script_temp() && !table.is_anonymous());
    Some(tables.map(|table| table.full_name()).filter(|name| is_listed(name)).collect())
}

/// Whether a name of ours means the listed table. A wildcard means all of its family.
fn same(ours: &str, listed: &str) -> bool {
    match ours.strip_suffix('*') {
        Some(prefix) => listed.starts_with(prefix),
        None => ours == listed,
    }
}
