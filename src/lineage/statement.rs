//! The lineage of one statement: owned, compact, free of the text and the catalog.

use super::{Confidence, Edge, Transformation};
use std::borrow::Cow;

/// Index into [`StatementLineage::relations`].
pub type RelationId = u32;
/// Index into [`StatementLineage::sources`].
pub type SourceId = u32;

/// One way a source takes part in a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    pub source: SourceId,
    /// IDENTITY, TRANSFORMATION, AGGREGATION, CONDITIONAL or WINDOW.
    pub transformation: Transformation,
    pub masking: bool,
    pub confidence: Confidence,
}

/// An output column: its flows, and for a constructed struct the flows of each part.
#[derive(Debug, Clone, Copy)]
pub struct OutputColumn<'s> {
    statement: &'s StatementLineage,
    column: &'s Column,
}

impl<'s> OutputColumn<'s> {
    /// As BigQuery names it (`f0_`, `f1_`… for anonymous columns).
    pub fn name(self) -> &'s str {
        self.statement.text(self.column.name)
    }

    /// Position from 0; for INSERT the position in the target's column list.
    pub fn ordinal(self) -> u32 {
        self.column.ordinal
    }

    /// Union over all parts: at most one DIRECT, one CONDITIONAL and one WINDOW flow per source, sorted by source.
    pub fn flows(self) -> &'s [Flow] {
        self.column.flows.of(&self.statement.flows)
    }

    /// Target-side parts of a constructed struct: full dotted paths (`s.x`, the column included) and their flows.
    /// Empty when the column is a whole.
    pub fn parts(self) -> impl ExactSizeIterator<Item = (&'s str, &'s [Flow])> {
        let parts = self.column.parts.of(&self.statement.parts);
        parts.iter().map(move |part| (self.statement.text(part.path), part.flows.of(&self.statement.flows)))
    }
}

/// A run of a list, or of the names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub start: u32,
    pub end: u32,
}

impl Run {
    /// What has been added to a list since it had `start` items.
    pub fn since<T>(start: usize, list: &[T]) -> Self {
        Run { start: start as u32, end: list.len() as u32 }
    }

    pub fn of<T>(self, list: &[T]) -> &[T] {
        &list[self.start as usize..self.end as usize]
    }
}

/// A column path of a relation that the statement reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Source {
    pub relation: RelationId,
    /// Dotted path in the schema's own case; `*` for all columns of a relation without metadata.
    pub path: Run,
}

/// See [`OutputColumn`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub name: Run,
    pub ordinal: u32,
    pub flows: Run,
    pub parts: Run,
}

/// One of [`OutputColumn::parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub path: Run,
    pub flows: Run,
}

/// Sources that influence which rows the target gets, each list sorted and distinct.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowInfluence {
    pub filter: Vec<(SourceId, Confidence)>,
    pub join: Vec<(SourceId, Confidence)>,
    pub group_by: Vec<(SourceId, Confidence)>,
    pub sort: Vec<(SourceId, Confidence)>,
}

/// What one leaf statement of a script does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLineage {
    /// Position among the leaf statements of the text, from 0.
    pub index: u32,
    /// See [`crate::syntax::StatementKind::statement_type`].
    pub statement_type: Cow<'static, str>,
    /// The written relation (`project.dataset.table`), URI (EXPORT DATA) or object; `None` for a plain SELECT.
    pub target: Option<Box<str>>,
    /// The target lives only as long as its script or session (temp table, temp function).
    pub temporary_target: bool,
    /// It stands in the body of a procedure that the leaf statement of this index calls.
    pub called: bool,
    /// Relations that are read, by full name, sorted; without the temp tables of the script.
    pub relations: Vec<Box<str>>,
    /// Sorted by name, as are the ids.
    pub(super) sources: Vec<Source>,
    pub(super) columns: Vec<Column>,
    pub(super) parts: Vec<Part>,
    /// Of all columns and parts.
    pub(super) flows: Vec<Flow>,
    /// Paths and names of columns, one behind the other.
    pub(super) names: String,
    pub rows: RowInfluence,
    /// Why there is no lineage, if there is none.
    pub error: Option<String>,
}

impl StatementLineage {
    /// A statement of which only the type is known.
    pub fn new(index: u32, statement_type: Cow<'static, str>) -> Self {
        Self {
            index,
            statement_type,
            target: None,
            temporary_target: false,
            called: false,
            relations: Vec::new(),
            sources: Vec::new(),
            columns: Vec::new(),
            parts: Vec::new(),
            flows: Vec::new(),
            names: String::new(),
            rows: RowInfluence::default(),
            error: None,
        }
    }

    /// A statement that copies columns of one relation to another.
    pub fn copy(statement_type: &'static str, source: &str, target: &str, columns: &[&str]) -> Self {
        let mut copy = Self::new(0, statement_type.into());
        copy.target = Some(target.into());
        copy.relations.push(source.into());
        for (ordinal, column) in (0..).zip(columns) {
            let start = copy.names.len();
            copy.names.push_str(column);
            let name = Run { start: start as u32, end: copy.names.len() as u32 };
            copy.sources.push(Source { relation: 0, path: name });
            let flow = Flow {
                source: ordinal,
                transformation: Transformation::Identity,
                masking: false,
                confidence: Confidence::Exact,
            };
            copy.flows.push(flow);
            let flows = Run { start: ordinal, end: ordinal + 1 };
            copy.columns.push(Column { name, ordinal, flows, parts: Run::default() });
        }
        copy
    }

    /// The same with other names of relations; their order is that of the old names.
    pub fn renamed<'n>(&'n self, name: impl Fn(&'n str) -> Cow<'n, str>) -> Self {
        let mut renamed = self.clone();
        renamed.relations = self.relations.iter().map(|relation| name(relation).into()).collect();
        renamed.target = self.target.as_deref().map(|target| name(target).into());
        renamed
    }

    /// Relation name and column path of a source.
    pub fn source(&self, id: SourceId) -> (&str, &str) {
        let source = &self.sources[id as usize];
        (&self.relations[source.relation as usize], self.text(source.path))
    }

    pub(super) fn text(&self, run: Run) -> &str {
        &self.names[run.start as usize..run.end as usize]
    }

    /// The written columns in order.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = OutputColumn<'_>> {
        self.columns.iter().map(|column| OutputColumn { statement: self, column })
    }

    /// Roughly what it takes in memory.
    pub(crate) fn bytes(&self) -> usize {
        let relations: usize = self.relations.iter().map(|name| 16 + name.len()).sum();
        let rows = &self.rows;
        let rows = rows.filter.len() + rows.join.len() + rows.group_by.len() + rows.sort.len();
        let lists = size_of_val(&*self.sources) + size_of_val(&*self.columns) + size_of_val(&*self.parts);
        size_of::<Self>() + relations + lists + self.names.len() + 8 * (self.flows.len() + rows)
    }

    /// All edges: per column in order, then FILTER, JOIN, GROUP_BY, SORT.
    pub fn edges(&self) -> Vec<Edge<'_>> {
        let mut edges = Vec::with_capacity(self.flows.len());
        let target = self.target.as_deref();
        for column in self.columns() {
            let mut push = |path, flows: &[Flow]| {
                for flow in flows {
                    let (source, source_column) = self.source(flow.source);
                    edges.push(Edge {
                        target,
                        target_column: Some(path),
                        target_ordinal: Some(column.ordinal()),
                        source,
                        source_column,
                        transformation: flow.transformation,
                        masking: flow.masking,
                        confidence: flow.confidence,
                    });
                }
            };
            if column.parts().len() == 0 {
                push(column.name(), column.flows());
            }
            for (path, flows) in column.parts() {
                push(path, flows);
            }
        }
        let rows = &self.rows;
        for (transformation, ids) in [
            (Transformation::Filter, &rows.filter),
            (Transformation::Join, &rows.join),
            (Transformation::GroupBy, &rows.group_by),
            (Transformation::Sort, &rows.sort),
        ] {
            for &(id, confidence) in ids {
                let (source, source_column) = self.source(id);
                edges.push(Edge {
                    target,
                    target_column: None,
                    target_ordinal: None,
                    source,
                    source_column,
                    transformation,
                    masking: false,
                    confidence,
                });
            }
        }
        edges
    }
}
