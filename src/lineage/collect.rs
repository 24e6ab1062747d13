//! A bound statement's flows → its lineage: ids become names, structs become target-side parts.

use super::{
    Confidence, Dependency, Flow, OutputColumn, RowInfluence, Source, SourceId, StatementLineage, Transformation,
};
use crate::bind::{Bound, BoundColumn, Entry, Field, PathId, PathTable, Shape, Value};
use std::borrow::Cow;

/// The lineage of one bound statement.
pub fn collect(bound: Bound<'_>, paths: &PathTable<'_>) -> StatementLineage {
    let mut names = Names::new(&bound, paths);
    let columns = bound.columns.iter().map(|column| names.column(column)).collect();
    let rows = RowInfluence {
        filter: names.influence(bound.rows.filter),
        join: names.influence(bound.rows.join),
        group_by: names.influence(bound.rows.group_by),
        sort: names.influence(bound.rows.sort),
    };
    StatementLineage {
        index: bound.index,
        statement_type: bound.statement_type,
        target: bound.target.map(Into::into),
        temporary_target: bound.temporary_target,
        called: bound.called,
        relations: names.relations,
        sources: names.sources,
        columns,
        rows,
        error: bound.error,
    }
}

/// Visits every source of a value.
fn each_entry(value: &Value<'_>, visit: &mut dyn FnMut(&Entry)) {
    value.own.iter().chain(value.extra).for_each(&mut *visit);
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

/// The names of a statement's sources, in order, so that the order of ids is the order of names.
struct Names {
    relations: Vec<Box<str>>,
    sources: Vec<Source>,
    /// By number of the path.
    ids: Vec<SourceId>,
    scratch: Vec<Flow>,
}

/// The path is no source of the statement.
const NONE: SourceId = SourceId::MAX;

impl Names {
    fn new(bound: &Bound<'_>, paths: &PathTable<'_>) -> Self {
        let mut ids = vec![NONE; paths.len()];
        let mut used: Vec<PathId> = Vec::new();
        let mut add = |entry: &Entry| {
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
        let named = used.into_iter().map(|path| {
            let (name, column) = paths.display(path);
            if !std::ptr::eq(last.0, name) {
                last = (name, relations.partition_point(|relation| *relation < name) as u32);
            }
            (last.1, column, path)
        });
        let mut named: Vec<(u32, Cow<'_, str>, PathId)> = named.collect();
        named.sort_unstable();
        let mut sources: Vec<Source> = Vec::with_capacity(named.len());
        for (relation, path, id) in named {
            // One column may have two ids: met by position and, in stale metadata, by name.
            if sources.last().is_none_or(|last| last.relation != relation || *last.path != *path) {
                sources.push(Source { relation, path: path.into() });
            }
            ids[id.index()] = sources.len() as SourceId - 1;
        }
        Names { relations: relations.into_iter().map(Into::into).collect(), sources, ids, scratch: Vec::new() }
    }

    /// The source that a path is.
    fn id(&self, path: PathId) -> Option<SourceId> {
        self.ids.get(path.index()).copied().filter(|&id| id != NONE)
    }

    fn column(&mut self, column: &BoundColumn<'_>) -> OutputColumn {
        let mut parts = Vec::new();
        if is_constructed(&column.value) {
            self.parts(column.name, &column.value, &mut Vec::new(), &mut parts);
        }
        let flows = self.flows(|push| each_entry(&column.value, push));
        OutputColumn { name: column.name.into(), ordinal: column.ordinal, flows, parts }
    }

    /// The parts of a value at `path`, each with the sources that all of them share.
    fn parts<'a>(
        &mut self,
        path: &str,
        value: &Value<'a>,
        shared: &mut Vec<&'a [Entry]>,
        parts: &mut Vec<(Box<str>, Vec<Flow>)>,
    ) {
        match value.shape {
            Shape::Struct(fields) => {
                shared.push(value.extra);
                for (index, Field { name, value }) in fields.iter().enumerate() {
                    let path = match *name {
                        "" => format!("{path}._field_{}", index + 1),
                        name => format!("{path}.{name}"),
                    };
                    self.parts(&path, value, shared, parts);
                }
                shared.pop();
            }
            Shape::Either(values) => {
                shared.push(value.extra);
                for value in values {
                    self.parts(path, value, shared, parts);
                }
                shared.pop();
            }
            Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) | Shape::Renamed(..) => {
                let flows = self.flows(|push| {
                    each_entry(value, push);
                    shared.iter().copied().flatten().for_each(push);
                });
                match parts.iter_mut().find(|(known, _)| **known == *path) {
                    Some((_, known)) => {
                        known.extend(flows);
                        unite(known);
                    }
                    None => parts.push((path.into(), flows)),
                }
            }
        }
    }

    /// At most one DIRECT, one CONDITIONAL and one WINDOW flow per source, sorted.
    fn flows(&mut self, each: impl FnOnce(&mut dyn FnMut(&Entry))) -> Vec<Flow> {
        let mut flows = std::mem::take(&mut self.scratch);
        each(&mut |entry| {
            let Some(source) = self.id(entry.path) else { return };
            let (ways, confidence) = (entry.ways, entry.ways.confidence());
            let mut push = |transformation, masking| flows.push(Flow { source, transformation, masking, confidence });
            if let Some(transformation) = ways.direct() {
                push(transformation, ways.masked());
            }
            if ways.conditional() {
                push(Transformation::Conditional, false);
            }
            if ways.window() {
                push(Transformation::Window, false);
            }
        });
        unite(&mut flows);
        let result = flows.clone();
        flows.clear();
        self.scratch = flows;
        result
    }

    fn influence(&self, set: &[Entry]) -> Vec<(SourceId, Confidence)> {
        let known = set.iter().filter_map(|e| Some((self.id(e.path)?, e.ways.confidence())));
        let mut influence: Vec<_> = known.collect();
        // The surest reference counts.
        influence.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        influence.dedup_by_key(|(source, _)| *source);
        influence
    }
}

/// One DIRECT, one CONDITIONAL and one WINDOW flow per source at most.
fn unite(flows: &mut Vec<Flow>) {
    flows.sort_unstable_by_key(|f| (f.source, f.transformation));
    flows.dedup_by(|next, kept| {
        let (a, b) = (next.transformation, kept.transformation);
        let direct = |t: Transformation| t.dependency() == Dependency::Direct;
        let same = next.source == kept.source && (a == b || (direct(a) && direct(b)));
        if same {
            // In order of strength: the stronger one comes later.
            kept.transformation = a;
            kept.masking &= next.masking;
            kept.confidence = kept.confidence.max(next.confidence);
        }
        same
    });
}
