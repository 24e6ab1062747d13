//! The schema as of a job: what the log itself tells of tables and routines, on top of the metadata.
//!
//! Jobs are taken in order of time and in batches. Within a batch every definition has a position, so that a job sees
//! those before it and no others; a batch may be taken again from its start until nothing changes any more. What a name
//! means is numbered by content: the same schema gets the same number whenever it comes back.

use super::{Catalog, Column, DataType, Described, Relation, Routine};
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::ops::Bound;
use std::sync::{Arc, OnceLock};

/// What a statement makes known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Definition {
    /// CREATE TABLE, CREATE VIEW, ALTER TABLE: these are all columns from now on.
    Whole(Arc<Relation>),
    /// CREATE TABLE IF NOT EXISTS: as [`Definition::Whole`], if there is no such table.
    IfAbsent(Arc<Relation>),
    /// INSERT, MERGE, a query with a destination table: the table has at least these columns.
    Part(Arc<Relation>),
    /// DROP, or the old name of a renamed table: it may be created again.
    Dropped(Box<str>),
    /// CREATE FUNCTION, TABLE FUNCTION, PROCEDURE.
    Routine(Routine),
}

/// Behind a name that is looked up: it matters only if all columns of the relation are known.
pub(crate) const WHOLE: char = '=';

/// What a name means at some place of the log: 0 is what the metadata say, other numbers stand for what the log says.
/// The second number is that of the metadata's snapshot.
pub type Version = (u32, u32);

/// Tables and routines that the log defines.
#[derive(Debug, Default)]
pub struct Timeline {
    ids: FxHashMap<Box<str>, u32>,
    entries: Vec<Entry>,
    /// Relations that were ever defined, for wildcard tables.
    defined: BTreeMap<Box<str>, u32>,
    /// Entries with states of the current batch.
    touched: Vec<u32>,
}

#[derive(Debug, Default)]
struct Entry {
    /// All meanings that the log has given to the name; number 1 is the first.
    contents: Vec<(Content, u64)>,
    /// The state before the batch.
    settled: State,
    /// States of the current batch by position.
    batch: Vec<(u32, State)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct State {
    version: u32,
    /// When it was defined, in microseconds since 1970.
    time: Option<i64>,
    dropped: bool,
}

#[derive(Debug)]
enum Content {
    Relation(Relation),
    Routine(Routine),
}

impl Entry {
    /// The state that a job at this position sees.
    fn at(&self, position: u32) -> State {
        self.batch.iter().rev().find(|(p, _)| *p < position).map_or(self.settled, |(_, state)| *state)
    }

    fn relation(&self, version: u32) -> Option<&Relation> {
        match self.contents.get((version as usize).checked_sub(1)?) {
            Some((Content::Relation(relation), _)) => Some(relation),
            _ => None,
        }
    }

    fn routine(&self, version: u32) -> Option<&Routine> {
        match self.contents.get((version as usize).checked_sub(1)?) {
            Some((Content::Routine(routine), _)) => Some(routine),
            _ => None,
        }
    }

    /// The number of a relation's content.
    fn version_of(&mut self, relation: Relation) -> u32 {
        let same = |(content, _): &(Content, u64)| matches!(content, Content::Relation(r) if r.same_columns(&relation));
        let index = self.contents.iter().position(same).unwrap_or_else(|| {
            let hash = relation.content_hash();
            self.contents.push((Content::Relation(relation), hash));
            self.contents.len() - 1
        });
        index as u32 + 1
    }
}

/// Routines have names of their own: a table and a function may be called the same.
fn routine_key(full_name: &str) -> String {
    format!("{full_name}()")
}

impl Timeline {
    /// The number of a name; of a routine's with `()` behind it, of a wildcard table's with the star.
    pub fn id(&mut self, name: &str) -> u32 {
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let id = self.entries.len() as u32;
        self.ids.insert(name.into(), id);
        self.entries.push(Entry::default());
        id
    }

    fn state(&self, name: &str, position: u32) -> Option<(&Entry, State)> {
        let entry = &self.entries[*self.ids.get(name)? as usize];
        let state = entry.at(position);
        (state.version > 0).then_some((entry, state))
    }

    /// What a name means to the job at `position`, and a number that stays the same between runs; `None` when it means
    /// what the metadata say.
    fn meaning(&self, name: &str, position: u32) -> Option<(u32, u64)> {
        if let Some(prefix) = name.strip_suffix('*') {
            let (table, id) = self.youngest(prefix, position)?;
            let mut hasher = FxHasher::default();
            (id, table.content_hash()).hash(&mut hasher);
            return Some((hasher.finish() as u32 | 1, table.content_hash()));
        }
        if let Some(name) = name.strip_suffix(WHOLE) {
            let (entry, state) = self.state(name, position)?;
            return entry.relation(state.version).filter(|r| !r.partial).and_then(|_| self.meaning(name, position));
        }
        let (entry, state) = self.state(name, position)?;
        Some((state.version, entry.contents[state.version as usize - 1].1))
    }

    /// The last table of a wildcard's family that the log has defined.
    fn youngest(&self, prefix: &str, position: u32) -> Option<(&Relation, u32)> {
        let family = self
            .defined
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(|(name, _)| name.starts_with(prefix));
        let known = family.filter_map(|(_, &id)| {
            let entry = &self.entries[id as usize];
            Some((entry.relation(entry.at(position).version)?, id))
        });
        known.last()
    }

    /// Takes up what the job at `position` and `time` (microseconds since 1970) defines.
    pub fn define(&mut self, definition: &Definition, catalog: &Catalog, position: u32, time: Option<i64>) {
        let name = match definition {
            Definition::Whole(r) | Definition::IfAbsent(r) | Definition::Part(r) => r.name.to_string(),
            Definition::Dropped(name) => name.to_string(),
            Definition::Routine(routine) => routine_key(&routine.name),
        };
        let seen = CatalogAt { catalog, log: Some((self, position)), time };
        let metadata = catalog.relation_at(&name, time).0.filter(|r| !r.columns.is_empty());
        let known = seen.relation(&name).filter(|r| !r.columns.is_empty());
        let old = self.ids.get(&*name).map_or(State::default(), |&id| self.entries[id as usize].at(position));
        if let Definition::Whole(relation) | Definition::IfAbsent(relation) = definition
            && !old.dropped
            && known.is_some_and(|known| known.agrees(relation))
        {
            return; // As every day: nothing new.
        }
        let relation = match definition {
            Definition::Whole(relation) => Some(relation.completed(metadata)),
            Definition::IfAbsent(relation) if known.is_none_or(|known| known.partial) || old.dropped => {
                Some(relation.completed(metadata))
            }
            Definition::Part(relation) => match known {
                None => Some(Relation { partial: true, ..(**relation).clone() }),
                Some(known) if known.partial => Some(known.with(relation)),
                Some(_) => None,
            },
            Definition::IfAbsent(_) => None,
            Definition::Dropped(_) => {
                if !old.dropped && (old.version > 0 || metadata.is_some()) {
                    self.push(&name, position, State { dropped: true, ..old });
                }
                return;
            }
            Definition::Routine(routine) => {
                let same = seen.routine(&routine.name).is_some_and(|known| known.ddl == routine.ddl);
                if !same {
                    self.define_routine(&name, routine, position, time);
                }
                return;
            }
        };
        let Some(relation) = relation else { return };
        if known.is_some_and(|known| known.agrees(&relation)) {
            if old.dropped {
                self.push(&name, position, State { dropped: false, ..old });
            }
            return;
        }
        let same_as_metadata = metadata.is_some_and(|m| m.agrees(&relation));
        let id = self.id(&name);
        let version = if same_as_metadata { 0 } else { self.entries[id as usize].version_of(relation) };
        self.defined.insert(name.as_str().into(), id);
        self.push(&name, position, State { version, time, dropped: false });
    }

    fn define_routine(&mut self, key: &str, routine: &Routine, position: u32, time: Option<i64>) {
        let id = self.id(key);
        let contents = &mut self.entries[id as usize].contents;
        let same = |(content, _): &(Content, u64)| matches!(content, Content::Routine(r) if r.ddl == routine.ddl);
        let index = contents.iter().position(same).unwrap_or_else(|| {
            let mut hasher = FxHasher::default();
            routine.ddl.hash(&mut hasher);
            contents.push((Content::Routine(routine.clone()), hasher.finish()));
            contents.len() - 1
        });
        self.push(key, position, State { version: index as u32 + 1, time, dropped: false });
    }

    fn push(&mut self, name: &str, position: u32, state: State) {
        let id = self.id(name);
        let entry = &mut self.entries[id as usize];
        if entry.batch.is_empty() {
            self.touched.push(id);
        }
        entry.batch.push((position, state));
    }

    /// Back to the start of the batch.
    pub fn rewind(&mut self) {
        for id in self.touched.drain(..) {
            self.entries[id as usize].batch.clear();
        }
    }

    /// The batch is done: its last states are what the next one begins with.
    pub fn settle(&mut self) {
        for id in self.touched.drain(..) {
            let entry = &mut self.entries[id as usize];
            if let Some((_, state)) = entry.batch.last() {
                entry.settled = *state;
            }
            entry.batch.clear();
        }
    }
}

/// The catalog as one job sees it.
#[derive(Debug, Clone, Copy)]
pub struct CatalogAt<'c> {
    catalog: &'c Catalog,
    /// What the log tells, and the position of the job in its batch.
    log: Option<(&'c Timeline, u32)>,
    /// `creation_time` of the job.
    time: Option<i64>,
}

/// The metadata alone, as they are now.
impl<'c> From<&'c Catalog> for CatalogAt<'c> {
    fn from(catalog: &'c Catalog) -> Self {
        Self { catalog, log: None, time: None }
    }
}

impl<'c> CatalogAt<'c> {
    /// As the job at `position` of the current batch sees it.
    pub fn new(catalog: &'c Catalog, log: &'c Timeline, position: u32, time: Option<i64>) -> Self {
        Self { catalog, log: Some((log, position)), time }
    }

    /// The relation of this full name. What the log says counts from the statement that says it, until a later snapshot
    /// of the metadata.
    pub fn relation(&self, full_name: &str) -> Option<&'c Relation> {
        let (metadata, _) = self.catalog.relation_at(full_name, self.time);
        let taken = metadata.and_then(|metadata| metadata.taken).filter(|taken| self.time >= Some(*taken));
        let told = self.log.and_then(|(log, position)| {
            let (entry, state) = log.state(full_name, position)?;
            let outdated = taken.is_some() && taken >= state.time;
            if outdated { None } else { entry.relation(state.version) }
        });
        told.or(metadata)
    }

    /// Where to keep what the text of a relation tells of its columns; `None` where that may differ between jobs.
    pub(crate) fn described(&self, full_name: &str) -> Option<&'c OnceLock<Described>> {
        let memo = self.catalog.described.get(full_name)?;
        self.fingerprint(full_name).is_none().then_some(memo)
    }

    /// The routine of this full name; see [`Catalog::routine`].
    pub fn routine(&self, full_name: &str) -> Option<&'c Routine> {
        let told = self.log.and_then(|(log, position)| {
            let (entry, state) = log.state(&routine_key(full_name), position)?;
            entry.routine(state.version)
        });
        told.or_else(|| self.catalog.routine(full_name))
    }

    /// The table whose schema a wildcard table has: the last of its family by name, as shards are named by date
    /// (<https://cloud.google.com/bigquery/docs/querying-wildcard-tables#schema_used_for_query_evaluation>).
    pub fn youngest(&self, prefix: &'c str) -> Option<&'c Relation> {
        let told = self.log.and_then(|(log, position)| log.youngest(prefix, position)).map(|(table, _)| table);
        let known = self.catalog.family(prefix).rfind(|relation| !relation.columns.is_empty());
        match (told, known) {
            (Some(told), Some(known)) if known.name > told.name => Some(known),
            (told, known) => told.or(known),
        }
    }

    /// What a name (see [`Timeline::id`]) means here, as a number.
    pub fn version(&self, name: &str) -> Version {
        let snapshot = self.catalog.snapshot_at(name, self.time);
        (self.log.and_then(|(log, position)| log.meaning(name, position)).map_or(0, |(version, _)| version), snapshot)
    }

    /// A number of what a name means here that is the same in every run; `None` where the metadata hold.
    pub fn fingerprint(&self, name: &str) -> Option<u64> {
        let snapshot = self.catalog.snapshot_at(name, self.time);
        let told = self.log.and_then(|(log, position)| log.meaning(name, position)).map(|(_, hash)| hash);
        told.or((snapshot > 0).then_some(u64::from(snapshot)))
    }
}

impl Relation {
    /// With the types and the further columns that only the metadata know: nameable, but not part of `*`.
    fn completed(&self, metadata: Option<&Relation>) -> Relation {
        let Some(metadata) = metadata else { return self.clone() };
        let mut columns = self.columns.clone();
        for column in &mut columns {
            if column.data_type.is_unknown()
                && let Some(known) = metadata.column(&column.name)
            {
                column.data_type = metadata.columns[known].data_type.clone();
            }
        }
        let further = metadata.columns.iter().filter(|c| self.column(&c.name).is_none());
        columns.extend(further.map(|c| Column { hidden: true, ..c.clone() }));
        let mut relation = Relation { table_type: metadata.table_type.clone(), ..self.clone() };
        relation.set_columns(columns);
        relation
    }

    /// With the columns of another one added.
    pub(crate) fn with(&self, other: &Relation) -> Relation {
        let mut columns = self.columns.clone();
        columns.extend(other.columns.iter().filter(|c| self.column(&c.name).is_none()).cloned());
        let mut relation = self.clone();
        relation.set_columns(columns);
        relation
    }

    /// The same visible columns in the same order, as far as the types are known.
    fn agrees(&self, other: &Relation) -> bool {
        let visible = |relation: &'_ Relation| relation.columns.iter().filter(|c| !c.hidden).count();
        let pairs = || {
            let own = self.columns.iter().filter(|c| !c.hidden);
            own.zip(other.columns.iter().filter(|c| !c.hidden))
        };
        self.partial == other.partial
            && visible(self) == visible(other)
            && pairs().all(|(a, b)| a.name.eq_ignore_ascii_case(&b.name) && a.data_type.agrees(&b.data_type))
    }

    fn same_columns(&self, other: &Relation) -> bool {
        self.partial == other.partial && self.columns == other.columns
    }

    fn content_hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.partial.hash(&mut hasher);
        for column in &self.columns {
            (&column.name, column.hidden, &column.data_type).hash(&mut hasher);
        }
        hasher.finish()
    }
}

impl DataType {
    /// The same fields, as far as both are known.
    fn agrees(&self, other: &DataType) -> bool {
        match (self, other) {
            (a, b) if a.is_unknown() || b.is_unknown() => true,
            (DataType::Array(a), DataType::Array(b)) => a.agrees(b),
            (DataType::Struct(a), DataType::Struct(b)) => {
                a.fields().len() == b.fields().len()
                    && a.fields()
                        .iter()
                        .zip(b.fields())
                        .all(|(a, b)| a.name.eq_ignore_ascii_case(&b.name) && a.data_type.agrees(&b.data_type))
            }
            (DataType::Scalar(_), DataType::Scalar(_)) => true,
            _ => false,
        }
    }
}
