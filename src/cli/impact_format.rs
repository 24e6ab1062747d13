//! What impact found, in six formats.

use super::args::ImpactFormat;
use super::terminal;
use crate::graph::{Direction, Hop, Impact, Node};
use anyhow::Result;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

/// Writes it to `out`.
pub fn write(out: &mut impl Write, format: ImpactFormat, direction: Direction, impact: &Impact) -> Result<()> {
    match format {
        ImpactFormat::Tree => tree(out, impact),
        ImpactFormat::Table => table(out, direction, impact),
        ImpactFormat::Json => json(out, direction, impact),
        ImpactFormat::Csv => csv(out, direction, impact),
        ImpactFormat::Dot => dot(out, direction, impact),
        ImpactFormat::Mermaid => mermaid(out, direction, impact),
    }
}

/// What is reached below what it is reached from. A node's own subtree is shown once, where the way is shortest.
fn tree(out: &mut impl Write, impact: &Impact) -> Result<()> {
    // Hops come in the order in which nodes were reached: the first one that leads to a node discovered it.
    let mut parents: BTreeMap<usize, usize> = BTreeMap::new();
    for hop in &impact.hops {
        parents.entry(hop.to).or_insert(hop.from);
    }
    let roots = impact.depths.iter().take_while(|depth| **depth == 0).count();
    for root in 0..roots {
        writeln!(out, "{}", impact.nodes[root])?;
        // The hops to show next, each with the indentation before its branch and its distance from the root.
        let children = |node: usize, indent: &str, depth: usize| {
            let hops = impact.hops_from(node);
            let rows = hops.iter().enumerate().map(|(i, hop)| (hop, indent.to_owned(), depth, i + 1 == hops.len()));
            rows.rev().collect::<Vec<(&Hop, String, usize, bool)>>()
        };
        let mut stack = children(root, "", 1);
        let mut path = vec![root];
        while let Some((hop, indent, depth, last)) = stack.pop() {
            path.truncate(depth);
            let (branch, trunk) = if last { ("└─", "   ") } else { ("├─", "│  ") };
            let own = parents.get(&hop.to) == Some(&hop.from) && hop.to >= roots;
            let mark = match () {
                () if path.contains(&hop.to) => "  (cycle)",
                () if !own && !impact.hops_from(hop.to).is_empty() => "  (shown elsewhere)",
                () => "",
            };
            writeln!(out, "{indent}{branch} {}  {}{mark}", impact.nodes[hop.to], words(hop))?;
            if own {
                stack.extend(children(hop.to, &format!("{indent}{trunk}"), depth + 1));
                path.push(hop.to);
            }
        }
    }
    Ok(())
}

/// `IDENTITY, CONDITIONAL inferred`
fn words(hop: &Hop) -> String {
    let confidence = if hop.confidence.iter().any(|c| c == "exact") {
        String::new()
    } else {
        format!(" {}", hop.confidence.join(", "))
    };
    hop.transformations.join(", ") + &confidence
}

/// A hop in the direction in which data flow.
#[derive(Serialize)]
struct Row<'i> {
    /// Edges between the start and the farther end.
    depth: u32,
    source_table: &'i str,
    source_column: Option<&'i str>,
    target_table: &'i str,
    target_column: Option<&'i str>,
    transformations: &'i [String],
    confidence: &'i [String],
    job_count: u64,
}

/// Positions of a hop's source and target.
fn ends(direction: Direction, hop: &Hop) -> (usize, usize) {
    match direction {
        Direction::Downstream => (hop.from, hop.to),
        Direction::Upstream => (hop.to, hop.from),
    }
}

fn rows(direction: Direction, impact: &Impact) -> impl Iterator<Item = Row<'_>> {
    impact.hops.iter().map(move |hop| {
        let (source, target) = ends(direction, hop);
        let (source, target) = (&impact.nodes[source], &impact.nodes[target]);
        Row {
            depth: impact.depths[hop.from] + 1,
            source_table: &source.relation,
            source_column: source.column.as_deref(),
            target_table: &target.relation,
            target_column: target.column.as_deref(),
            transformations: &hop.transformations,
            confidence: &hop.confidence,
            job_count: hop.jobs,
        }
    })
}

const HEADER: [&str; 8] = [
    "depth",
    "source_table",
    "source_column",
    "target_table",
    "target_column",
    "transformations",
    "confidence",
    "job_count",
];

impl Row<'_> {
    fn texts(&self) -> [String; 8] {
        [
            self.depth.to_string(),
            self.source_table.to_owned(),
            self.source_column.unwrap_or_default().to_owned(),
            self.target_table.to_owned(),
            self.target_column.unwrap_or_default().to_owned(),
            self.transformations.join(" "),
            self.confidence.join(" "),
            self.job_count.to_string(),
        ]
    }
}

fn table(out: &mut impl Write, direction: Direction, impact: &Impact) -> Result<()> {
    let rows: Vec<_> = rows(direction, impact).map(|row| row.texts()).collect();
    Ok(out.write_all(terminal::table(HEADER, &rows).as_bytes())?)
}

fn csv(out: &mut impl Write, direction: Direction, impact: &Impact) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    for row in rows(direction, impact) {
        csv.write_record(row.texts())?;
    }
    Ok(csv.flush()?)
}

fn json(out: &mut impl Write, direction: Direction, impact: &Impact) -> Result<()> {
    #[derive(Serialize)]
    struct Reached<'i> {
        table: &'i str,
        column: Option<&'i str>,
        depth: u32,
    }
    #[derive(Serialize)]
    struct Document<'i> {
        direction: &'static str,
        /// The start has depth 0.
        nodes: Vec<Reached<'i>>,
        hops: Vec<Row<'i>>,
    }
    let nodes = impact.nodes.iter().zip(&impact.depths);
    let document = Document {
        direction: match direction {
            Direction::Downstream => "downstream",
            Direction::Upstream => "upstream",
        },
        nodes: nodes.map(|(n, &depth)| Reached { table: &n.relation, column: n.column.as_deref(), depth }).collect(),
        hops: rows(direction, impact).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    Ok(writeln!(out)?)
}

/// The nodes of each table, by position.
fn by_table(impact: &Impact) -> BTreeMap<&str, Vec<(usize, &Node)>> {
    let mut tables: BTreeMap<&str, Vec<(usize, &Node)>> = BTreeMap::new();
    for (position, node) in impact.nodes.iter().enumerate() {
        tables.entry(&node.relation).or_default().push((position, node));
    }
    tables
}

fn column(node: &Node) -> &str {
    node.column.as_deref().unwrap_or("(rows)")
}

fn dot(out: &mut impl Write, direction: Direction, impact: &Impact) -> Result<()> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    writeln!(out, "digraph lineage {{\n  rankdir=LR;\n  node [shape=box];")?;
    for (i, (table, nodes)) in by_table(impact).into_iter().enumerate() {
        writeln!(out, "  subgraph cluster_{i} {{\n    label={};", quoted(table))?;
        for (position, node) in nodes {
            writeln!(out, "    n{position} [label={}];", quoted(column(node)))?;
        }
        writeln!(out, "  }}")?;
    }
    for hop in &impact.hops {
        let (source, target) = ends(direction, hop);
        writeln!(out, "  n{source} -> n{target} [label={}];", quoted(&hop.transformations.join(", ")))?;
    }
    Ok(writeln!(out, "}}")?)
}

fn mermaid(out: &mut impl Write, direction: Direction, impact: &Impact) -> Result<()> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "#quot;"));
    writeln!(out, "flowchart LR")?;
    for (i, (table, nodes)) in by_table(impact).into_iter().enumerate() {
        writeln!(out, "  subgraph t{i}[{}]", quoted(table))?;
        for (position, node) in nodes {
            writeln!(out, "    n{position}[{}]", quoted(column(node)))?;
        }
        writeln!(out, "  end")?;
    }
    for hop in &impact.hops {
        let (source, target) = ends(direction, hop);
        writeln!(out, "  n{source} -->|{}| n{target}", hop.transformations.join(", "))?;
    }
    Ok(())
}
