//! A bound statement's flows → its lineage: ids become names, structs become target-side parts.

use super::statement::RelationId;
use super::statement::{Column, Part, Run, Source};
use super::{Confidence, Dependency, Flow, RowInfluence, SourceId, StatementLineage, Transformation};
use crate::bind::{self, Bound, BoundColumn, Entry, Field, PathId, PathTable, Shape, Value};
use rustc_hash::FxHashMap;
use std::cell::Cell;

/// The lineage of one bound statement.
pub fn collect(bound: Bound<'_>, paths: &PathTable<'_>) -> StatementLineage {
    let mut collector = Collector::new(&bound, paths);
    bound.columns.iter().for_each(|column| collector.column(column));
    collector.lineage.rows = RowInfluence {
        filter: collector.influence(bound.rows.filter),
        join: collector.influence(bound.rows.join),
        group_by: collector.influence(bound.rows.group_by),
        sort: collector.influence(bound.rows.sort),
    };
    let Collector { lineage, scratch } = collector;
    if scratch.ids.len().max(scratch.flows.capacity()) <= MAX_SCRATCH {
        SCRATCH.set(scratch);
    }
    StatementLineage {
        target: bound.target.map(Into::into),
        temporary_target: bound.temporary_target,
        called: bound.called,
        error: bound.error,
        ..lineage
    }
}

/// Visits every source of a value.
#[inline(always)]
fn each_entry(value: &Value<'_>, visit: &mut impl FnMut(&Entry)) {
    value.own.iter().for_each(&mut *visit);
    value.extra.iter().for_each(&mut *visit);
    each_entry_of_parts(value.shape, visit);
}

fn each_entry_of_parts(shape: Shape<'_>, visit: &mut impl FnMut(&Entry)) {
    match shape {
        Shape::Struct(fields) => fields.iter().for_each(|field| each_entry(&field.value, visit)),
        Shape::Renamed(inner, _) => each_entry(inner, visit),
        Shape::Either(values) => values.iter().for_each(|value| each_entry(value, visit)),
        Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) => {}
    }
}

/// Some part of it is constructed and has its own provenance.
fn is_constructed(value: &Value<'_>) -> bool {
    match value.shape {
        Shape::Struct(_) => true,
        Shape::Either(values) => values.iter().any(is_constructed),
        Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) | Shape::Renamed(..) => false,
    }
}

/// Gathers a statement's lineage. Sources are numbered in the order of their names.
struct Collector {
    lineage: StatementLineage,
    scratch: Scratch,
}

/// Memory that the next statement of the thread uses again.
#[derive(Default)]
struct Scratch {
    /// By number of the path.
    ids: Vec<SourceId>,
    /// The paths that are sources.
    used: Vec<Used>,
    /// The relations that are read, in order of their names.
    relations: Vec<bind::RelationId>,
    /// Their numbers in this order, by their own.
    ranks: Vec<RelationId>,
    /// The names of the paths.
    names: String,
    /// Their order.
    keys: Vec<u128>,
    /// Flows of the columns and parts at hand, with the number of the part.
    flows: Vec<(u32, Flow)>,
    /// The same in another order.
    ordered: Vec<(u32, Flow)>,
    /// By source: where the next one of its flows belongs.
    places: Vec<u32>,
    /// The path of the part at hand.
    path: String,
}

/// A path on its way to its number, and where its name is.
struct Used {
    path: PathId,
    name: Run,
}

thread_local! {
    static SCRATCH: Cell<Scratch> = Cell::default();
}

/// A statement with more sources or flows does not leave its memory to the next one.
const MAX_SCRATCH: usize = 1 << 16;

/// The path is no source of the statement.
const NONE: SourceId = SourceId::MAX;

impl Scratch {
    fn clear(&mut self) {
        let Self { ids, used, relations, ranks, names, keys, flows, ordered: _, places: _, path } = self;
        [names, path].into_iter().for_each(String::clear);
        [ids, ranks].into_iter().for_each(Vec::clear);
        used.clear();
        relations.clear();
        keys.clear();
        flows.clear();
    }

    /// One DIRECT, one CONDITIONAL and one WINDOW flow per part and source at most, sorted. The statement has so many
    /// sources; the parts are numbered from `first` to before `end`.
    fn unite(&mut self, sources: usize, first: u32, end: u32) {
        let class = |flow: &Flow| match flow.transformation.dependency() {
            Dependency::Direct => 0,
            Dependency::Indirect if flow.transformation == Transformation::Conditional => 1,
            Dependency::Indirect => 2,
        };
        match self.flows.len() {
            0 | 1 => return,
            many if many > MANY && 16 * many > sources => {
                self.distribute(3 * sources, |(_, flow)| 3 * flow.source as usize + class(flow));
                if end - first > 1 {
                    self.distribute((end - first) as usize, |(part, _)| (part - first) as usize);
                }
            }
            _ => self.flows.sort_unstable_by_key(|(part, flow)| {
                u128::from(*part) << 64 | u128::from(flow.source) << 32 | class(flow) as u128
            }),
        }
        self.flows.dedup_by(|(next_part, next), (part, kept)| {
            let same = next_part == part && next.source == kept.source && class(next) == class(kept);
            if same {
                // The stronger one.
                kept.transformation = kept.transformation.max(next.transformation);
                kept.masking &= next.masking;
                kept.confidence = kept.confidence.max(next.confidence);
            }
            same
        });
    }

    /// Sorts flows by a number below `count`, in linear time; those with one number stay in order.
    fn distribute(&mut self, count: usize, number: impl Fn(&(u32, Flow)) -> usize) {
        let Self { flows, ordered, places, .. } = self;
        places.clear();
        places.resize(count + 1, 0);
        for flow in &*flows {
            places[number(flow) + 1] += 1;
        }
        let mut sum = 0;
        for place in &mut *places {
            sum += *place;
            *place = sum;
        }
        ordered.clone_from(flows);
        for flow in &*ordered {
            let place = &mut places[number(flow)];
            flows[*place as usize] = *flow;
            *place += 1;
        }
    }
}

impl Collector {
    fn new(bound: &Bound<'_>, paths: &PathTable<'_>) -> Self {
        let mut scratch = SCRATCH.take();
        scratch.clear();
        let Scratch { ids, used, relations, ranks, names, keys, .. } = &mut scratch;
        ids.resize(paths.len(), NONE);
        let entries = Cell::new(0);
        let mut add = |entry: &Entry| {
            entries.set(entries.get() + 1);
            let id = &mut ids[entry.path.index()];
            if *id == NONE {
                *id = 0;
                used.push(Used { path: entry.path, name: Run::default() });
            }
        };
        for column in &bound.columns {
            let before = entries.get();
            each_entry(&column.value, &mut add);
            if is_constructed(&column.value) {
                // Once for the parts, and once for the whole.
                entries.set(2 * entries.get() - before);
            }
        }
        let flows = entries.get();
        let rows = &bound.rows;
        for set in [rows.filter, rows.join, rows.group_by, rows.sort] {
            set.iter().for_each(&mut add);
        }
        relations.extend_from_slice(rows.relations);
        relations.extend(used.iter().map(|used| paths.relation_of(used.path)));
        // Neighbours are mostly of one relation.
        relations.dedup();
        relations.sort_unstable();
        relations.dedup();
        relations.sort_unstable_by_key(|&id| paths.relation_name(id));
        ranks.resize(relations.iter().map(|id| id.index() + 1).max().unwrap_or_default(), 0);
        relations.iter().zip(0..).for_each(|(id, rank)| ranks[id.index()] = rank);
        for (used, number) in used.iter_mut().zip(0..) {
            let start = names.len();
            paths.write(used.path, names);
            used.name = Run::since(start, names.as_bytes());
            let rank = ranks[paths.relation_of(used.path).index()];
            keys.push(key(rank, &names.as_bytes()[start..], number));
        }
        let used = |key: u128| &used[key as u32 as usize];
        let text = |key: u128| &names[used(key).name.start as usize..used(key).name.end as usize];
        keys.sort_unstable();
        for group in alike(keys) {
            for path in &mut *group {
                *path = key((*path >> 96) as u32, text(*path).as_bytes().get(8..).unwrap_or_default(), *path as u32);
            }
            group.sort_unstable();
            for group in alike(group) {
                group.sort_unstable_by(|&a, &b| text(a).cmp(text(b)).then(a.cmp(&b)));
            }
        }
        let mut lineage = StatementLineage::new(bound.index, bound.statement_type.clone());
        lineage.sources.reserve(keys.len());
        lineage.columns.reserve(bound.columns.len());
        lineage.flows.reserve(flows);
        let mut last = None;
        for &key in &*keys {
            let relation = (key >> 96) as u32;
            // One column may have two ids: met by position and, in stale metadata, by name.
            if last.is_none_or(|last| last >> 32 != key >> 32 || text(last) != text(key)) {
                lineage.sources.push(Source { relation, path: used(key).name });
            }
            ids[used(key).path.index()] = lineage.sources.len() as SourceId - 1;
            last = Some(key);
        }
        let columns: usize = bound.columns.iter().map(|column| column.name.len()).sum();
        lineage.names.reserve(names.len() + columns);
        lineage.names.push_str(names);
        lineage.relations = relations.iter().map(|&id| paths.relation_name(id).into()).collect();
        Collector { lineage, scratch }
    }

    fn column(&mut self, column: &BoundColumn<'_>) {
        let name = written(&mut self.lineage.names, column.name);
        let first = self.lineage.parts.len();
        if is_constructed(&column.value) {
            self.scratch.path.clear();
            self.scratch.path.push_str(column.name);
            self.parts(first, &column.value, &mut Vec::new(), &mut FxHashMap::default());
            self.keep_flows(first);
        }
        let parts = Run::since(first, &self.lineage.parts);
        self.flows(0, &column.value, &[]);
        self.scratch.unite(self.lineage.sources.len(), 0, 1);
        let flows = &mut self.scratch.flows;
        let start = self.lineage.flows.len();
        self.lineage.flows.extend(flows.drain(..).map(|(_, flow)| flow));
        let flows = Run::since(start, &self.lineage.flows);
        self.lineage.columns.push(Column { name, ordinal: column.ordinal, flows, parts });
    }

    /// The parts of a value at the path at hand, each with the sources that all of them share.
    fn parts<'a>(
        &mut self,
        first: usize,
        value: &Value<'a>,
        shared: &mut Vec<&'a [Entry]>,
        known: &mut FxHashMap<Box<str>, u32>,
    ) {
        match value.shape {
            Shape::Struct(fields) => {
                shared.push(value.extra);
                let length = self.scratch.path.len();
                for (index, Field { name, value }) in fields.iter().enumerate() {
                    let path = &mut self.scratch.path;
                    path.push('.');
                    match *name {
                        "" => path.push_str(&format!("_field_{}", index + 1)),
                        name => path.push_str(name),
                    }
                    self.parts(first, value, shared, known);
                    self.scratch.path.truncate(length);
                }
                shared.pop();
            }
            Shape::Either(values) => {
                shared.push(value.extra);
                for value in values {
                    self.parts(first, value, shared, known);
                }
                shared.pop();
            }
            Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) | Shape::Renamed(..) => {
                let part = self.part(first, known);
                self.flows(part, value, shared);
            }
        }
    }

    /// The number of the part at the path at hand. Alternatives have the same parts.
    fn part(&mut self, first: usize, known: &mut FxHashMap<Box<str>, u32>) -> u32 {
        let Self { lineage, scratch: Scratch { path, .. } } = self;
        let parts = &lineage.parts[first..];
        if parts.len() < FEW {
            let same = |part: &Part| lineage.text(part.path) == *path;
            if let Some(part) = parts.iter().position(same) {
                return (first + part) as u32;
            }
        } else {
            for (index, part) in parts.iter().enumerate().skip(known.len()) {
                known.insert(lineage.text(part.path).into(), (first + index) as u32);
            }
            if let Some(&part) = known.get(&**path) {
                return part;
            }
        }
        lineage.parts.push(Part { path: written(&mut lineage.names, path), flows: Run::default() });
        lineage.parts.len() as u32 - 1
    }

    /// Gives the parts from `first` on their flows.
    fn keep_flows(&mut self, first: usize) {
        let first = first as u32;
        self.scratch.unite(self.lineage.sources.len(), first, self.lineage.parts.len() as u32);
        let flows = &mut self.scratch.flows;
        for group in flows.chunk_by(|a, b| a.0 == b.0) {
            let start = self.lineage.flows.len();
            self.lineage.flows.extend(group.iter().map(|(_, flow)| flow));
            self.lineage.parts[group[0].0 as usize].flows = Run::since(start, &self.lineage.flows);
        }
        flows.clear();
    }

    /// Adds flows of a part: those of its value and of what it shares with others.
    fn flows(&mut self, part: u32, value: &Value<'_>, shared: &[&[Entry]]) {
        let Scratch { ids, flows, .. } = &mut self.scratch;
        let mut add = |entry: &Entry| {
            let Some(source) = known(ids, entry.path) else { return };
            let (ways, confidence) = (entry.ways, entry.ways.confidence());
            let mut push =
                |transformation, masking| flows.push((part, Flow { source, transformation, masking, confidence }));
            if let Some(transformation) = ways.direct() {
                push(transformation, ways.masked());
            }
            if ways.conditional() {
                push(Transformation::Conditional, false);
            }
            if ways.window() {
                push(Transformation::Window, false);
            }
        };
        each_entry(value, &mut add);
        shared.iter().copied().flatten().for_each(add);
    }

    fn influence(&self, set: &[Entry]) -> Vec<(SourceId, Confidence)> {
        let sources = set.iter().filter_map(|e| Some((known(&self.scratch.ids, e.path)?, e.ways.confidence())));
        let mut influence: Vec<_> = sources.collect();
        // The surest reference counts.
        influence.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        influence.dedup_by_key(|(source, _)| *source);
        influence
    }
}

/// Flows that are sorted by comparing them.
const MANY: usize = 24;
/// A longer list of parts is searched by hash.
const FEW: usize = 16;

/// Adds a name behind the others.
fn written(names: &mut String, name: &str) -> Run {
    let start = names.len();
    names.push_str(name);
    Run { start: start as u32, end: names.len() as u32 }
}

/// The relation, the first 8 bytes of a name and its number as one number in this order: most comparisons need no more.
fn key(relation: RelationId, name: &[u8], number: u32) -> u128 {
    let shorter = || {
        let mut padded = [0; 8];
        padded[..name.len()].copy_from_slice(name);
        padded
    };
    let beginning = u64::from_be_bytes(name.first_chunk().copied().unwrap_or_else(shorter));
    u128::from(relation) << 96 | u128::from(beginning) << 32 | u128::from(number)
}

/// Those that do not differ but for their number.
fn alike(keys: &mut [u128]) -> impl Iterator<Item = &mut [u128]> {
    keys.chunk_by_mut(|a, b| a >> 32 == b >> 32).filter(|group| group.len() > 1)
}

/// The source that a path is.
fn known(ids: &[SourceId], path: PathId) -> Option<SourceId> {
    ids.get(path.index()).copied().filter(|&id| id != NONE)
}
