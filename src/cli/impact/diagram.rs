//! Impact for programs that draw: Graphviz and Mermaid.

use super::answer::Answer;
use crate::graph::NodeId;
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;

/// Each node by its position, tables in order: name of the table, then position and name of its columns.
type Tables = BTreeMap<String, Vec<(usize, String)>>;

fn tables(answer: &Answer<'_, '_>) -> Tables {
    let mut tables = Tables::new();
    let starts = answer.reach.nodes[..answer.reach.starts()].iter().copied();
    for node in starts.chain(answer.hits().map(|(node, _)| node)) {
        let name = answer.walk.name(node);
        let column = name.column.unwrap_or("(rows)").to_owned();
        tables.entry(name.relation.to_owned()).or_default().push((place(answer, node), column));
    }
    tables
}

fn place(answer: &Answer<'_, '_>, node: NodeId) -> usize {
    answer.reach.position(node).unwrap_or_default()
}

/// <https://graphviz.org/doc/info/lang.html>
pub fn dot(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    writeln!(out, "digraph lineage {{\n  rankdir=LR;\n  node [shape=box];")?;
    for (i, (table, nodes)) in tables(answer).into_iter().enumerate() {
        writeln!(out, "  subgraph cluster_{i} {{\n    label={};", quoted(&table))?;
        for (position, column) in nodes {
            writeln!(out, "    n{position} [label={}];", quoted(&column))?;
        }
        writeln!(out, "  }}")?;
    }
    answer.each_hop(|answer, node, hop| {
        let (source, target) = answer.ends(node, hop);
        let (source, target) = (place(answer, source), place(answer, target));
        let label = quoted(&answer.facts(hop).transformations(", "));
        Ok(writeln!(out, "  n{source} -> n{target} [label={label}];")?)
    })?;
    Ok(writeln!(out, "}}")?)
}

/// <https://mermaid.js.org/syntax/flowchart.html>: text in quotes is read as HTML, its entities without `&`.
pub fn mermaid(out: &mut dyn Write, answer: &mut Answer<'_, '_>) -> Result<()> {
    let quoted = |text: &str| {
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = text.replace('#', "#35;").replace('&', "#amp;").replace('"', "#quot;");
        format!("\"{}\"", text.replace('<', "#lt;").replace('>', "#gt;").replace('`', "#96;"))
    };
    writeln!(out, "flowchart LR")?;
    for (i, (table, nodes)) in tables(answer).into_iter().enumerate() {
        writeln!(out, "  subgraph t{i}[{}]", quoted(&table))?;
        for (position, column) in nodes {
            writeln!(out, "    n{position}[{}]", quoted(&column))?;
        }
        writeln!(out, "  end")?;
    }
    answer.each_hop(|answer, node, hop| {
        let (source, target) = answer.ends(node, hop);
        let (source, target) = (place(answer, source), place(answer, target));
        Ok(writeln!(out, "  n{source} -->|{}| n{target}", answer.facts(hop).transformations(", "))?)
    })
}
