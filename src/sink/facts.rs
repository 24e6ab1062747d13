//! What the run adds up: distinct statements, edges, tables and columns, and how often, when and by whom they were
//! used.
//!
//! A job adds to the group of its statement alone, which costs the same however many edges there are;
//! [`Facts::column_lineage`] and its siblings spread the groups' numbers over edges and columns at the end. Memory is
//! bounded by what is distinct, never by the number of jobs.

use super::cell::Cell;
use super::name::{Interner, NameParts};
use super::table::TableWriter;
use crate::history::Job;
use crate::intern::shared;
use crate::lineage::{Confidence, StatementLineage, Transformation};
use crate::pipeline::StatementHash;
use anyhow::Result;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// No column: the edge concerns all rows.
const ROWS: u32 = u32::MAX;

/// Names of the roles a column is read in, by bit.
pub const ROLES: [&str; 7] = ["select", "conditional", "window", "filter", "join", "group_by", "sort"];

fn role(transformation: Transformation) -> u8 {
    let bit = match transformation {
        Transformation::Identity | Transformation::Transformation | Transformation::Aggregation => 0,
        Transformation::Conditional => 1,
        Transformation::Window => 2,
        Transformation::Filter => 3,
        Transformation::Join => 4,
        Transformation::GroupBy => 5,
        Transformation::Sort => 6,
    };
    1 << bit
}

/// What makes two edges the same; masking and confidence are what is known about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct EdgeKey {
    target: u32,
    target_column: u32,
    source: u32,
    source_column: u32,
    transformation: Transformation,
}

/// The jobs of a statement, an edge or a table.
#[derive(Debug, Clone, Default)]
struct Seen {
    jobs: u64,
    first: Option<i64>,
    /// The last job by time, then by id, so that the order of the input does not matter.
    last: (Option<i64>, Option<Arc<str>>),
    /// The statement of the last job.
    statement: StatementHash,
}

impl Seen {
    fn add(&mut self, other: &Seen) {
        self.first = self.first.into_iter().chain(other.first).min();
        if self.jobs == 0 || other.last > self.last {
            self.last = other.last.clone();
            self.statement = other.statement;
        }
        self.jobs += other.jobs;
    }

    fn cells(&self) -> [Cell<'_>; 4] {
        [self.jobs.into(), Cell::time(self.first), Cell::time(self.last.0), self.last.1.as_deref().into()]
    }
}

/// What a statement uses.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Uses {
    edges: Arc<[u32]>,
    tables: Arc<[u32]>,
    /// Those of `tables` whose source is a wildcard table.
    wildcards: Arc<[u32]>,
    /// Column → roles.
    reads: Arc<[(u32, u8)]>,
}

/// Statements that use the same, such as one query with many dates: whatever is written here is the same for all.
#[derive(Debug)]
struct Group {
    uses: Arc<Uses>,
    seen: Seen,
    users: FxHashSet<u32>,
}

/// All that is distinct in a run.
#[derive(Debug, Default)]
pub(super) struct Facts {
    relations: Interner,
    columns: Interner,
    users: Interner,
    edge_ids: FxHashMap<EdgeKey, u32>,
    edges: Vec<(EdgeKey, bool, Confidence)>,
    table_ids: FxHashMap<(u32, u32), u32>,
    tables: Vec<(u32, u32)>,
    /// Tables that jobs read through a wildcard, by number in `tables`: the same statement reads others each day.
    shards: FxHashMap<u32, Seen>,
    read_ids: FxHashMap<(u32, u32), u32>,
    reads: Vec<(u32, u32)>,
    groups: Vec<Group>,
    group_ids: FxHashMap<Arc<Uses>, u32>,
    /// The group of each statement by number. A long history has many: nothing else is kept of one.
    statements: Vec<u32>,
    /// Lists that many groups have in common are kept once.
    lists: FxHashSet<Arc<[u32]>>,
    read_lists: FxHashSet<Arc<[(u32, u8)]>>,
}

/// The id of a key, given out in order.
fn id_of<K: Copy + Eq + std::hash::Hash>(ids: &mut FxHashMap<K, u32>, keys: &mut Vec<K>, key: K) -> u32 {
    *ids.entry(key).or_insert_with(|| {
        keys.push(key);
        keys.len() as u32 - 1
    })
}

impl Facts {
    /// Takes up a distinct statement; its number is the count of those before it.
    pub fn statement(&mut self, hash: StatementHash, leaves: &[StatementLineage]) {
        let (mut edges, mut tables, mut reads) = (Vec::new(), Vec::new(), FxHashMap::<u32, u8>::default());
        for leaf in leaves {
            let target = kept_target(leaf).map(|target| self.relations.id(target));
            if let Some(target) = target {
                for source in &leaf.relations {
                    let source = self.relations.id(source);
                    tables.push(id_of(&mut self.table_ids, &mut self.tables, (source, target)));
                }
            }
            for edge in leaf.edges() {
                let source = self.relations.id(edge.source);
                let source_column = self.columns.id(edge.source_column);
                let read = id_of(&mut self.read_ids, &mut self.reads, (source, source_column));
                *reads.entry(read).or_default() |= role(edge.transformation);
                let Some(target) = target else { continue };
                let target_column = edge.target_column.map_or(ROWS, |column| self.columns.id(column));
                let transformation = edge.transformation;
                let key = EdgeKey { target, target_column, source, source_column, transformation };
                edges.push(self.edge(key, edge.masking, edge.confidence));
            }
        }
        tables.sort_unstable();
        tables.dedup();
        edges.sort_unstable();
        edges.dedup();
        let mut reads: Vec<_> = reads.into_iter().collect();
        reads.sort_unstable();
        let is_wildcard = |id: &&u32| self.relations.name(self.tables[**id as usize].0).ends_with('*');
        let wildcards: Vec<u32> = tables.iter().filter(is_wildcard).copied().collect();
        let [edges, tables, wildcards] = [edges, tables, wildcards].map(|list| shared(&mut self.lists, list));
        let reads = shared(&mut self.read_lists, reads);
        let uses = Uses { edges, tables, wildcards, reads };
        let group = self.group_ids.get(&uses).copied().unwrap_or_else(|| {
            let (uses, id) = (Arc::new(uses), self.groups.len() as u32);
            self.group_ids.insert(uses.clone(), id);
            // It stands for the group until a job does.
            let seen = Seen { statement: hash, ..Seen::default() };
            self.groups.push(Group { uses, seen, users: FxHashSet::default() });
            id
        });
        self.statements.push(group);
    }

    /// An edge is masked only if it is so everywhere, and as sure as its surest statement.
    fn edge(&mut self, key: EdgeKey, masking: bool, confidence: Confidence) -> u32 {
        let id = *self.edge_ids.entry(key).or_insert_with(|| {
            self.edges.push((key, masking, confidence));
            self.edges.len() as u32 - 1
        });
        let (_, known_masking, known_confidence) = &mut self.edges[id as usize];
        *known_masking &= masking;
        *known_confidence = confidence.max(*known_confidence);
        id
    }

    /// Counts a job of the statement with this number and hash. Unknown numbers count nothing.
    pub fn job(&mut self, number: u32, statement: StatementHash, job: &Job) {
        let (time, job_id) = (job.creation_time, &*job.job_id);
        let Some(&group) = self.statements.get(number as usize) else { return };
        self.shards(group, statement, job);
        let user = job.user_email.as_deref().map(|user| self.users.id(user));
        let Some(facts) = self.groups.get_mut(group as usize) else { return };
        facts.users.extend(user);
        // Most jobs are later than those before; the others keep the id without a copy.
        let later = (time, Some(job_id)) >= (facts.seen.last.0, facts.seen.last.1.as_deref());
        let last = if later { (time, Some(job_id.into())) } else { (None, None) };
        facts.seen.add(&Seen { jobs: 1, first: time, last, statement });
    }

    /// The tables behind a wildcard, as far as the job's `referenced_tables` tell.
    fn shards(&mut self, group: u32, statement: StatementHash, job: &Job) {
        let wildcards = self.groups.get(group as usize).map_or(&[][..], |facts| &*facts.uses.wildcards);
        if wildcards.is_empty() {
            return;
        }
        let mut found = Vec::new();
        for &id in wildcards {
            let (family, target) = self.tables[id as usize];
            let prefix = self.relations.name(family).trim_end_matches('*').to_owned();
            let names = job.referenced_tables.iter().flatten().map(|table| table.full_name());
            found.extend(
                names.filter(|name| name.starts_with(&prefix) && !name.ends_with('*')).map(|name| (name, target)),
            );
        }
        let last = (job.creation_time, Some(Arc::from(&*job.job_id)));
        let seen = Seen { jobs: 1, first: job.creation_time, last, statement };
        for (name, target) in found {
            let shard = self.relations.id(&name);
            let id = id_of(&mut self.table_ids, &mut self.tables, (shard, target));
            self.shards.entry(id).or_default().add(&seen);
        }
    }

    /// Distinct statements so far.
    pub fn statement_count(&self) -> u64 {
        self.statements.len() as u64
    }

    /// Distinct edges of column lineage so far.
    pub fn edge_count(&self) -> u64 {
        self.edges.len() as u64
    }

    /// The jobs spread over what their statements use.
    fn spread(&self, count: usize, list: impl Fn(&Uses) -> &[u32]) -> Vec<Seen> {
        let mut all = vec![Seen::default(); count];
        for Group { uses, seen, .. } in &self.groups {
            list(uses).iter().for_each(|&id| all[id as usize].add(seen));
        }
        all
    }

    fn relation(&self, id: u32) -> NameParts<'_> {
        NameParts::of(self.relations.name(id))
    }

    /// Writes `column_lineage/`, sorted by target, then source.
    pub fn column_lineage(&self, mut table: TableWriter) -> Result<()> {
        let seen = self.spread(self.edges.len(), |uses| &uses.edges);
        let relations = self.relations.ranks(NameParts::of);
        // Null comes first.
        let columns = self.columns.ranks(|name| name);
        let column_rank = |id: u32| columns.get(id as usize).map(|rank| rank + 1).unwrap_or_default();
        let mut order: Vec<u32> = (0..self.edges.len() as u32).collect();
        order.sort_by_cached_key(|&id| {
            let key = self.edges[id as usize].0;
            let target = (relations[key.target as usize], column_rank(key.target_column));
            let source = (relations[key.source as usize], column_rank(key.source_column));
            (target, source, key.transformation.dependency().as_str(), key.transformation.as_str())
        });
        for id in order {
            let ((key, masking, confidence), seen) = (self.edges[id as usize], &seen[id as usize]);
            let (source, target) = (self.relation(key.source), self.relation(key.target));
            let [jobs, first, last, last_job] = seen.cells();
            table.push([
                source.project.into(),
                source.dataset.into(),
                source.table.into(),
                self.columns.name(key.source_column).into(),
                target.project.into(),
                target.dataset.into(),
                target.table.into(),
                (key.target_column != ROWS).then(|| self.columns.name(key.target_column)).into(),
                key.transformation.dependency().as_str().into(),
                key.transformation.as_str().into(),
                masking.into(),
                confidence.as_str().into(),
                jobs,
                first,
                last,
                last_job,
                Cell::Text(&seen.statement.to_string()),
            ])?;
        }
        table.finish()
    }

    /// Writes `table_lineage/`, sorted by target, then source.
    pub fn table_lineage(&self, mut table: TableWriter) -> Result<()> {
        let mut seen = self.spread(self.tables.len(), |uses| &uses.tables);
        self.shards.iter().for_each(|(&id, shard)| seen[id as usize].add(shard));
        let ranks = self.relations.ranks(NameParts::of);
        let mut order: Vec<usize> = (0..self.tables.len()).collect();
        order.sort_unstable_by_key(|&i| (ranks[self.tables[i].1 as usize], ranks[self.tables[i].0 as usize]));
        for i in order {
            let (source, target) = (self.relation(self.tables[i].0), self.relation(self.tables[i].1));
            let [jobs, first, last, last_job] = seen[i].cells();
            table.push([
                source.project.into(),
                source.dataset.into(),
                source.table.into(),
                target.project.into(),
                target.dataset.into(),
                target.table.into(),
                jobs,
                first,
                last,
                last_job,
            ])?;
        }
        table.finish()
    }

    /// Writes `column_usage/`, sorted by column.
    pub fn column_usage(&self, mut table: TableWriter) -> Result<()> {
        #[derive(Default, Clone)]
        struct Usage {
            jobs: u64,
            last: Option<i64>,
            roles: u8,
            users: u64,
        }
        let mut usage = vec![Usage::default(); self.reads.len()];
        let mut users = FxHashSet::default();
        for Group { uses, seen, users: of_group } in &self.groups {
            for &(read, roles) in &*uses.reads {
                let column = &mut usage[read as usize];
                column.jobs += seen.jobs;
                column.last = column.last.max(seen.last.0);
                column.roles |= roles;
                column.users += of_group.iter().filter(|&&user| users.insert((read, user))).count() as u64;
            }
        }
        let (relations, columns) = (self.relations.ranks(NameParts::of), self.columns.ranks(|name| name));
        let mut order: Vec<usize> = (0..self.reads.len()).collect();
        order.sort_unstable_by_key(|&i| (relations[self.reads[i].0 as usize], columns[self.reads[i].1 as usize]));
        for i in order {
            let ((relation, column), usage) = (self.reads[i], &usage[i]);
            let relation = self.relation(relation);
            let roles = ROLES.iter().enumerate().filter(|(bit, _)| usage.roles & (1 << bit) != 0);
            let roles: Vec<&str> = roles.map(|(_, name)| *name).collect();
            table.push([
                relation.project.into(),
                relation.dataset.into(),
                relation.table.into(),
                self.columns.name(column).into(),
                usage.jobs.into(),
                usage.users.into(),
                Cell::time(usage.last),
                Cell::Texts(&roles),
            ])?;
        }
        table.finish()
    }
}

/// The relation that a leaf statement writes, if it lasts longer than its script or session.
pub(super) fn kept_target(leaf: &StatementLineage) -> Option<&str> {
    leaf.target.as_deref().filter(|_| !leaf.temporary_target)
}
