//! A statement's lineage as JSON, as a tree, as a table.

use super::terminal;
use crate::lineage::{Confidence, Edge, Flow, SourceId, StatementLineage, Transformation};
use serde::Serialize;
use serde::ser::{SerializeSeq, SerializeStruct, Serializer};

/// The rest of a statement's JSON object behind its `id`: from the comma to the closing brace.
pub fn json(statement: &StatementLineage) -> Vec<u8> {
    // A vector takes everything, and all keys are strings: this cannot fail.
    let object = serde_json::to_vec(&Line(statement)).unwrap_or_default();
    let mut rest = object;
    if let Some(brace) = rest.first_mut() {
        *brace = b',';
    }
    rest
}

struct Line<'s>(&'s StatementLineage);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = self.0;
        let mut line = serializer.serialize_struct("Line", 7)?;
        line.serialize_field("statement_index", &statement.index)?;
        line.serialize_field("statement_type", &statement.statement_type)?;
        line.serialize_field("target", &statement.target)?;
        line.serialize_field("columns", &Columns(statement))?;
        line.serialize_field("indirect", &Indirect(statement))?;
        line.serialize_field("tables", &statement.relations)?;
        line.serialize_field("error", &statement.error)?;
        line.end()
    }
}

struct Columns<'s>(&'s StatementLineage);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Column<'s> {
            name: &'s str,
            index: u32,
            direct: Flows<'s>,
            conditional: Flows<'s>,
            window: Flows<'s>,
        }
        let statement = self.0;
        serializer.collect_seq(statement.columns().map(|column| {
            let flows = |kind| Flows { statement, flows: column.flows(), kind };
            Column {
                name: column.name(),
                index: column.ordinal(),
                direct: flows(Kind::Direct),
                conditional: flows(Kind::Conditional),
                window: flows(Kind::Window),
            }
        }))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Direct,
    Conditional,
    Window,
}

impl Kind {
    /// Whether a flow belongs here. The row-level transformations never flow into a column.
    fn takes(self, transformation: Transformation) -> bool {
        match transformation {
            Transformation::Identity | Transformation::Transformation | Transformation::Aggregation => {
                self == Kind::Direct
            }
            Transformation::Conditional => self == Kind::Conditional,
            Transformation::Window => self == Kind::Window,
            Transformation::Filter | Transformation::Join | Transformation::GroupBy | Transformation::Sort => false,
        }
    }
}

/// `[table, path]` pairs; flows are sorted by source and sources by name.
struct Flows<'s> {
    statement: &'s StatementLineage,
    flows: &'s [Flow],
    kind: Kind,
}

impl Serialize for Flows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pairs = serializer.serialize_seq(None)?;
        for flow in self.flows.iter().filter(|flow| self.kind.takes(flow.transformation)) {
            pairs.serialize_element(&self.statement.source(flow.source))?;
        }
        pairs.end()
    }
}

struct Indirect<'s>(&'s StatementLineage);

impl Serialize for Indirect<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = &self.0.rows;
        let pairs = |ids: &[(SourceId, Confidence)]| ids.iter().map(|&(id, _)| self.0.source(id)).collect::<Vec<_>>();
        let mut indirect = serializer.serialize_struct("Indirect", 4)?;
        indirect.serialize_field("filter", &pairs(&rows.filter))?;
        indirect.serialize_field("join", &pairs(&rows.join))?;
        indirect.serialize_field("group_by", &pairs(&rows.group_by))?;
        indirect.serialize_field("sort", &pairs(&rows.sort))?;
        indirect.end()
    }
}

/// `SELECT → p.mart.spend`, or why there is nothing to say.
fn title(statement: &StatementLineage) -> String {
    let target = statement.target.as_deref().map(|target| format!(" → {target}")).unwrap_or_default();
    let error = statement.error.as_deref().map(|error| format!("  ({error})")).unwrap_or_default();
    format!("{}{target}{error}", statement.statement_type)
}

/// `AGGREGATION masking inferred`
fn note(edge: &Edge<'_>) -> String {
    let masking = if edge.masking { " masking" } else { "" };
    let confidence = match edge.confidence {
        Confidence::Exact => String::new(),
        other => format!(" {}", other.as_str()),
    };
    format!("{}{masking}{confidence}", edge.transformation.as_str())
}

/// Sources below the column they reach; what influences all rows comes last.
pub fn tree(statement: &StatementLineage) -> Vec<u8> {
    let edges = statement.edges();
    // Columns without a source are shown too: a constant is an answer.
    let mut groups: Vec<(&str, Vec<&Edge<'_>>)> = Vec::new();
    for column in statement.columns() {
        match column.parts().len() {
            0 => groups.push((column.name(), Vec::new())),
            _ => groups.extend(column.parts().map(|(path, _)| (path, Vec::new()))),
        }
    }
    let columns = groups.len();
    let mut group = 0;
    for edge in &edges {
        match edge.target_column {
            // Edges come in the order of columns and parts.
            Some(path) => {
                while groups.get(group).is_some_and(|(name, _)| *name != path) {
                    group += 1;
                }
                if let Some((_, sources)) = groups.get_mut(group) {
                    sources.push(edge);
                }
            }
            None if groups.len() == columns => groups.push(("(rows)", vec![edge])),
            None => groups.last_mut().into_iter().for_each(|(_, sources)| sources.push(edge)),
        }
    }
    let mut out = title(statement) + "\n";
    let last = groups.len().saturating_sub(1);
    for (i, (name, sources)) in groups.iter().enumerate() {
        let (branch, trunk) = if i == last { ("└─", "  ") } else { ("├─", "│ ") };
        out += &format!("{branch} {name}\n");
        for (j, edge) in sources.iter().enumerate() {
            let branch = if j + 1 == sources.len() { "└─" } else { "├─" };
            out += &format!("{trunk} {branch} {}.{}  {}\n", edge.source, edge.source_column, note(edge));
        }
    }
    out.into_bytes()
}

/// One row per edge.
pub fn table(statement: &StatementLineage) -> Vec<u8> {
    let edges = statement.edges();
    let rows: Vec<_> = edges
        .iter()
        .map(|edge| {
            [
                edge.target_column.unwrap_or("(rows)"),
                edge.source,
                edge.source_column,
                edge.transformation.as_str(),
                if edge.masking { "yes" } else { "" },
                edge.confidence.as_str(),
            ]
        })
        .collect();
    let header = ["column", "source_table", "source_column", "transformation", "masking", "confidence"];
    format!("{}\n{}\n", title(statement), terminal::table(header, &rows)).into_bytes()
}
