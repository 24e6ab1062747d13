//! The SQL behind hops: the statement of the last job, and where in it the edge comes from.

use super::args::SqlArgs;
use crate::catalog::Catalog;
use crate::cli::graph::date;
use crate::cli::{load, terminal};
use crate::diagnostic::{Lines, Style};
use crate::graph::{EdgeId, Graph, NodeId};
use crate::locate::{Located, Wanted, locate};
use crate::sink::{StatementText, homes, statement_reads, statement_texts};
use crate::systems::REPLICATION;
use anyhow::Result;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// Characters of a line that are shown.
const WIDTH: usize = 140;
/// Lines before and after a marked one that are shown.
const AROUND: usize = 1;

/// The statements that some edges need.
pub struct Statements {
    texts: FxHashMap<String, StatementText>,
    reads: FxHashMap<String, Vec<(String, String)>>,
    metadata: Option<Catalog>,
}

/// One edge and its SQL.
#[derive(Serialize)]
pub struct Explained {
    source: String,
    target: String,
    dependency: &'static str,
    transformation: &'static str,
    masking: bool,
    confidence: &'static str,
    job_count: u64,
    last_seen: Option<String>,
    last_job_id: String,
    statement_hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<Statement>,
}

#[derive(Serialize)]
struct Statement {
    statement_type: String,
    query: String,
    /// Where the source's values are taken up.
    positions: Vec<Position>,
    /// Without these places the edge would not be; otherwise they have the column's name, no more.
    proven: bool,
    /// Metadata were given.
    #[serde(skip)]
    informed: bool,
}

#[derive(Serialize)]
struct Position {
    /// From 1.
    line: u32,
    /// From 1, in characters.
    column: u32,
    /// Offsets in bytes.
    start: u32,
    end: u32,
    text: String,
}

impl Statements {
    /// Reads those of the last jobs of these edges.
    pub fn read(graph: &Graph<'_>, edges: &[EdgeId], folder: &Path, args: &SqlArgs) -> Result<Self> {
        let hashes: FxHashSet<String> =
            edges.iter().map(|edge| graph.evidence(*edge).statement_hash.to_owned()).collect();
        let metadata = match args.catalog.is_empty() {
            true => None,
            false => Some(load::metadata(&args.catalog, &homes(folder)?.own())?),
        };
        Ok(Self { texts: statement_texts(folder, &hashes)?, reads: statement_reads(folder, &hashes)?, metadata })
    }

    /// An edge with its SQL, if the statement is there.
    pub fn explain(&self, graph: &Graph<'_>, edge: EdgeId) -> Explained {
        let (kind, evidence) = (graph.kind(edge), graph.evidence(edge));
        let name = |node: NodeId| (graph.relation_name(graph.node_relation(node)), graph.node_path(node));
        let ((source, source_column), (target, target_column)) =
            (name(graph.edge_source(edge)), name(graph.edge_target(edge)));
        let full = |relation: &str, column: Option<&str>| match column {
            Some(column) => format!("{relation}.{column}"),
            None => format!("{relation} (rows)"),
        };
        let statement = self.texts.get(evidence.statement_hash).map(|text| {
            let source_column = source_column.unwrap_or_default();
            let transformation = kind.transformation();
            let wanted = Wanted { source, source_column, target, target_column, transformation };
            let reads = self.reads.get(evidence.statement_hash).map(|reads| &**reads).unwrap_or_default();
            let Located { spans, proven } = locate(&text.query, &text.home, &wanted, reads, self.metadata.as_ref());
            let lines = Lines::new(&text.query);
            let position = |span: crate::syntax::Span| {
                let (line, column) = lines.position(span.start);
                let shown = span.text(&text.query).to_owned();
                Position { line, column, start: span.start, end: span.end, text: shown }
            };
            Statement {
                statement_type: text.statement_type.clone(),
                positions: spans.into_iter().map(position).collect(),
                query: text.query.clone(),
                proven,
                informed: self.metadata.is_some(),
            }
        });
        Explained {
            source: full(source, source_column),
            target: full(target, target_column),
            dependency: kind.transformation().dependency().as_str(),
            transformation: kind.transformation().as_str(),
            masking: kind.masking(),
            confidence: kind.confidence().as_str(),
            job_count: evidence.jobs,
            last_seen: evidence.last_seen.map(crate::cli::graph::rfc3339),
            last_job_id: evidence.last_job_id.to_owned(),
            statement_hash: evidence.statement_hash.to_owned(),
            statement,
        }
    }
}

impl Explained {
    /// `TRANSFORMATION masking, 5 jobs, the last one abc on 2026-09-30`
    pub fn words(&self) -> String {
        let mut words = self.transformation.to_owned();
        if self.masking {
            words += " masking";
        }
        if self.confidence != "exact" {
            words = words + " " + self.confidence;
        }
        if self.is_replication() {
            return words + ", a replication";
        }
        words = format!("{words}, {}", crate::cli::graph::counted(self.job_count as usize, "job"));
        let on = self.last_seen.as_deref().and_then(|time| time.parse::<jiff::Timestamp>().ok());
        let on = on.map(|time| format!(" on {}", date(time.as_second()))).unwrap_or_default();
        if self.last_job_id.is_empty() { words } else { format!("{words}, the last one {}{on}", self.last_job_id) }
    }

    /// No SQL of the warehouse does it.
    fn is_replication(&self) -> bool {
        self.statement.as_ref().is_some_and(|statement| statement.statement_type == REPLICATION)
    }

    /// The statement for people: all of it, or the lines around the marked places.
    pub fn write(&self, out: &mut dyn Write, indent: &str, whole: bool) -> Result<()> {
        let Some(statement) = &self.statement else {
            return Ok(writeln!(out, "{indent}(the statement is not in the lineage folder)")?);
        };
        if self.is_replication() {
            return Ok(());
        }
        let color = terminal::style(&std::io::stdout()) == Style::Color;
        let (mark_on, mark_off) = if color { ("\x1b[1;33m", "\x1b[0m") } else { ("", "") };
        let lines: Vec<&str> = statement.query.lines().collect();
        let marked = |number: usize| statement.positions.iter().filter(move |p| p.line as usize == number + 1);
        let is_near = |number: usize| {
            let near = number.saturating_sub(AROUND)..=number + AROUND;
            statement.positions.iter().any(|p| near.contains(&(p.line as usize - 1)))
        };
        let gutter = lines.len().to_string().len();
        let mut skipped = false;
        for (number, line) in lines.iter().enumerate() {
            if !whole && !is_near(number) {
                skipped = true;
                continue;
            }
            if std::mem::take(&mut skipped) {
                writeln!(out, "{indent}{:>gutter$} ⋮", "")?;
            }
            // A long line begins shortly before its first mark.
            let first = marked(number).map(|p| p.column as usize - 1).min().unwrap_or_default();
            let cut = if line.chars().count() > WIDTH { first.saturating_sub(WIDTH / 2) } else { 0 };
            let shown: String =
                line.chars().skip(cut).take(WIDTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
            writeln!(out, "{indent}{:>gutter$} │ {}", number + 1, shown.trim_end())?;
            let mut marks = String::new();
            for position in marked(number) {
                let start = (position.column as usize - 1).saturating_sub(cut);
                let width = position.text.lines().next().unwrap_or_default().chars().count().max(1);
                if start < WIDTH {
                    marks += &" ".repeat(start.saturating_sub(marks.chars().count()));
                    marks += &"^".repeat(width.min(WIDTH - start));
                }
            }
            if !marks.is_empty() {
                writeln!(out, "{indent}{:>gutter$} │ {mark_on}{marks}{mark_off}", "")?;
            }
        }
        if !statement.proven {
            let marked = if statement.positions.is_empty() { "" } else { ": names are marked" };
            let hint = if statement.informed { "" } else { "; --catalog may tell more" };
            writeln!(out, "{indent}(the place could not be proven without the job's context{marked}{hint})")?;
        }
        Ok(())
    }
}
