//! A bound statement's flows → its lineage: ids become names, structs become target-side parts.

use super::statement::RelationId;
use super::statement::{Column, Part, Run, Source};
use super::{Confidence, Dependency, Flow, RowInfluence, SourceId, StatementLineage, Transformation};
use crate::bind::{Bound, BoundColumn, Entry, Field, PathId, PathTable, Shape, Value};
use rustc_hash::FxHashMap;

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
    StatementLineage {
        target: bound.target.map(Into::into),
        temporary_target: bound.temporary_target,
        called: bound.called,
        error: bound.error,
        ..collector.lineage
    }
}

/// Visits every source of a value.
fn each_entry(value: &Value<'_>, visit: &mut impl FnMut(&Entry)) {
    value.own.iter().for_each(&mut *visit);
    value.extra.iter().for_each(&mut *visit);
    match value.shape {
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
    /// By number of the path.
    ids: Vec<SourceId>,
    /// Flows of the columns and parts at hand, with the number of the part.
    scratch: Vec<(u32, Flow)>,
    /// The path of the part at hand.
    path: String,
}

/// The path is no source of the statement.
const NONE: SourceId = SourceId::MAX;

impl Collector {
    fn new(bound: &Bound<'_>, paths: &PathTable<'_>) -> Self {
        let mut ids = vec![NONE; paths.len()];
        let mut used: Vec<PathId> = Vec::with_capacity(paths.len());
        let mut entries = 0;
        let mut add = |entry: &Entry| {
            entries += 1;
            let id = &mut ids[entry.path.index()];
            if *id == NONE {
                *id = 0;
                used.push(entry.path);
            }
        };
        for column in &bound.columns {
            each_entry(&column.value, &mut add);
        }
        let rows = &bound.rows;
        for set in [rows.filter, rows.join, rows.group_by, rows.sort] {
            set.iter().for_each(&mut add);
        }
        let mut relations: Vec<&str> = rows.relations.iter().map(|&id| paths.relation_name(id)).collect();
        relations.extend(used.iter().map(|&path| paths.relation_name(paths.relation_of(path))));
        relations.sort_unstable();
        relations.dedup();
        // Neighbours are mostly of one relation.
        let mut last = ("", 0);
        let mut unsorted = String::with_capacity(16 * used.len());
        let named = used.into_iter().map(|path| {
            let (name, column) = paths.display(path);
            if !std::ptr::eq(last.0, name) {
                last = (name, relations.partition_point(|relation| *relation < name) as u32);
            }
            Named { key: key(last.1, &column), name: written(&mut unsorted, &column), path }
        });
        let mut named: Vec<Named> = named.collect();
        let text = |named: &Named| &unsorted[named.name.start as usize..named.name.end as usize];
        named.sort_unstable_by(|a, b| a.key.cmp(&b.key).then_with(|| text(a).cmp(text(b))).then(a.path.cmp(&b.path)));
        let mut lineage = StatementLineage::new(bound.index, bound.statement_type.clone());
        let names = &mut lineage.names;
        names.reserve(unsorted.len() + bound.columns.iter().map(|column| column.name.len()).sum::<usize>());
        lineage.sources.reserve(named.len());
        lineage.columns.reserve(bound.columns.len());
        lineage.flows.reserve(entries);
        for item in &named {
            let (relation, path) = ((item.key >> 96) as u32, text(item));
            // One column may have two ids: met by position and, in stale metadata, by name.
            let same = |last: &Source| {
                last.relation == relation && names[last.path.start as usize..last.path.end as usize] == *path
            };
            if !lineage.sources.last().is_some_and(same) {
                lineage.sources.push(Source { relation, path: written(names, path) });
            }
            ids[item.path.index()] = lineage.sources.len() as SourceId - 1;
        }
        lineage.relations = relations.into_iter().map(Into::into).collect();
        Collector { lineage, ids, scratch: Vec::new(), path: String::new() }
    }

    fn column(&mut self, column: &BoundColumn<'_>) {
        let name = written(&mut self.lineage.names, column.name);
        let first = self.lineage.parts.len();
        if is_constructed(&column.value) {
            self.path.clear();
            self.path.push_str(column.name);
            self.parts(first, &column.value, &mut Vec::new(), &mut FxHashMap::default());
            self.keep_flows();
        }
        let parts = Run::since(first, &self.lineage.parts);
        self.flows(0, &column.value, &[]);
        unite(&mut self.scratch);
        let start = self.lineage.flows.len();
        self.lineage.flows.extend(self.scratch.drain(..).map(|(_, flow)| flow));
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
                let length = self.path.len();
                for (index, Field { name, value }) in fields.iter().enumerate() {
                    self.path.push('.');
                    match *name {
                        "" => self.path.push_str(&format!("_field_{}", index + 1)),
                        name => self.path.push_str(name),
                    }
                    self.parts(first, value, shared, known);
                    self.path.truncate(length);
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
        let Self { lineage, path, .. } = self;
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

    /// Gives the parts at hand their flows.
    fn keep_flows(&mut self) {
        unite(&mut self.scratch);
        for group in self.scratch.chunk_by(|a, b| a.0 == b.0) {
            let start = self.lineage.flows.len();
            self.lineage.flows.extend(group.iter().map(|(_, flow)| flow));
            self.lineage.parts[group[0].0 as usize].flows = Run::since(start, &self.lineage.flows);
        }
        self.scratch.clear();
    }

    /// Adds flows of a part: those of its value and of what it shares with others.
    fn flows(&mut self, part: u32, value: &Value<'_>, shared: &[&[Entry]]) {
        let Self { ids, scratch, .. } = self;
        let mut add = |entry: &Entry| {
            let Some(source) = known(ids, entry.path) else { return };
            let (ways, confidence) = (entry.ways, entry.ways.confidence());
            let mut push =
                |transformation, masking| scratch.push((part, Flow { source, transformation, masking, confidence }));
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
        let sources = set.iter().filter_map(|e| Some((known(&self.ids, e.path)?, e.ways.confidence())));
        let mut influence: Vec<_> = sources.collect();
        // The surest reference counts.
        influence.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        influence.dedup_by_key(|(source, _)| *source);
        influence
    }
}

/// A longer list of parts is searched by hash.
const FEW: usize = 16;

/// Adds a name behind the others.
fn written(names: &mut String, name: &str) -> Run {
    let start = names.len();
    names.push_str(name);
    Run { start: start as u32, end: names.len() as u32 }
}

/// A path on its way to its number.
struct Named {
    key: u128,
    name: Run,
    path: PathId,
}

/// The relation and the first 12 bytes of a name as a number in their order: most comparisons need no more.
fn key(relation: RelationId, name: &str) -> u128 {
    let bytes = name.as_bytes();
    let shorter = || {
        let mut padded = [0; 16];
        padded[..bytes.len()].copy_from_slice(bytes);
        padded
    };
    let beginning = u128::from_be_bytes(bytes.first_chunk().copied().unwrap_or_else(shorter));
    u128::from(relation) << 96 | beginning >> 32
}

/// The source that a path is.
fn known(ids: &[SourceId], path: PathId) -> Option<SourceId> {
    ids.get(path.index()).copied().filter(|&id| id != NONE)
}

/// One DIRECT, one CONDITIONAL and one WINDOW flow per part and source at most, sorted.
fn unite(flows: &mut Vec<(u32, Flow)>) {
    if flows.len() < 2 {
        return;
    }
    flows.sort_unstable_by_key(|(part, f)| (*part, f.source, f.transformation));
    flows.dedup_by(|(next_part, next), (part, kept)| {
        let (a, b) = (next.transformation, kept.transformation);
        let direct = |t: Transformation| t.dependency() == Dependency::Direct;
        let same = next_part == part && next.source == kept.source && (a == b || (direct(a) && direct(b)));
        if same {
            // In order of strength: the stronger one comes later.
            kept.transformation = a;
            kept.masking &= next.masking;
            kept.confidence = kept.confidence.max(next.confidence);
        }
        same
    });
}
