//! `colline path` and `colline explain`: how a column gets to another, in SQL.

mod args;
mod sql;

pub use args::{ExplainArgs, PathArgs};

use super::Done;
use super::graph::print;
use super::log;
use crate::graph::{Direction, EdgeId, Graph, NodeId, Options, Walk, Ways};
use anyhow::{Result, bail};
use args::PathFormat;
use serde::Serialize;
use sql::{Explained, Statements};
use std::io::Write;

pub fn path(args: &PathArgs) -> Result<Done> {
    let mut index = args.lineage.open()?;
    let more = print(&mut index, |graph, out| ways(graph, out, args))?;
    if more {
        log::note(&format!("there are more ways: --limit shows more than {}", args.limit));
    }
    Ok(Done::Fine)
}

/// A way, as JSON has it.
#[derive(Serialize)]
struct Shown {
    nodes: Vec<String>,
    /// For each hop its edges.
    hops: Vec<Vec<Explained>>,
}

/// Prints the ways; returns whether there are more.
fn ways(graph: &Graph<'_>, out: &mut dyn Write, args: &PathArgs) -> Result<bool> {
    let options =
        Options { depth: args.depth, include_indirect: args.include_indirect, ..Options::new(Direction::Downstream) };
    let mut walk = Walk::new(graph, options);
    let (from, to) = (walk.find(std::slice::from_ref(&args.from))?, walk.find(std::slice::from_ref(&args.to))?);
    let ways = if args.all { Ways::All } else { Ways::Shortest };
    let found = walk.paths(&from, &to, ways, args.limit);
    if found.ways.is_empty() {
        let back = walk.paths(&to, &from, Ways::Shortest, 1);
        let hint = match (back.ways.is_empty(), args.include_indirect) {
            (false, _) => "; there is one the other way",
            (true, false) => "; --include-indirect follows conditions, filters and joins too",
            (true, true) => "",
        };
        bail!("no way from {} to {}{hint}", args.from, args.to);
    }
    let edges: Vec<EdgeId> = found.ways.iter().flatten().flat_map(|(_, edges)| edges.iter().copied()).collect();
    let needed = if args.no_sql { &[][..] } else { &edges };
    let statements = Statements::read(graph, needed, &args.lineage.lineage, &args.sql)?;
    let shown = found.ways.iter().map(|way| Shown {
        nodes: way.iter().map(|(node, _)| walk.name(*node).to_string()).collect(),
        hops: way
            .iter()
            .skip(1)
            .map(|(_, edges)| edges.iter().map(|e| statements.explain(graph, *e)).collect())
            .collect(),
    });
    match args.sql.format {
        PathFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &shown.collect::<Vec<_>>())?;
            writeln!(out)?;
        }
        PathFormat::Text => {
            for (number, way) in shown.enumerate() {
                if number > 0 {
                    writeln!(out)?;
                }
                text(out, &way, args.no_sql)?;
            }
        }
    }
    Ok(found.more)
}

fn text(out: &mut dyn Write, way: &Shown, no_sql: bool) -> Result<()> {
    for (number, node) in way.nodes.iter().enumerate() {
        if let Some(edges) = number.checked_sub(1).and_then(|hop| way.hops.get(hop)) {
            for edge in edges {
                writeln!(out, "│ {}", edge.words())?;
                if !no_sql {
                    edge.write(out, "│   ", false)?;
                }
            }
            writeln!(out, "▼")?;
        }
        writeln!(out, "{node}")?;
    }
    Ok(())
}

pub fn explain(args: &ExplainArgs) -> Result<Done> {
    let (source, target) = match &*args.edge {
        [source, target] => (source.trim(), target.trim()),
        [edge] => match (edge.split_once("->"), edge.split_once("<-")) {
            (Some((source, target)), _) | (None, Some((target, source))) => (source.trim(), target.trim()),
            (None, None) => bail!("{edge}: name a source and a target, or 'SOURCE -> TARGET'"),
        },
        _ => bail!("name a source and a target"),
    };
    let mut index = args.lineage.open()?;
    print(&mut index, |graph, out| {
        let edges = between(graph, source, target)?;
        let statements = Statements::read(graph, &edges, &args.lineage.lineage, &args.sql)?;
        let explained: Vec<Explained> = edges.iter().map(|edge| statements.explain(graph, *edge)).collect();
        if args.sql.format == PathFormat::Json {
            serde_json::to_writer_pretty(&mut *out, &explained)?;
            return Ok(writeln!(out)?);
        }
        for (number, (edge, explained)) in edges.iter().zip(&explained).enumerate() {
            if number > 0 {
                writeln!(out)?;
            }
            let walk = Walk::new(graph, Options::new(Direction::Downstream));
            let (source, target) = (walk.name(graph.edge_source(*edge)), walk.name(graph.edge_target(*edge)));
            writeln!(out, "{source} → {target}\n{}", explained.words())?;
            explained.write(out, "  ", true)?;
        }
        Ok(())
    })?;
    Ok(Done::Fine)
}

/// The edges from a source to a target, or to any column of a target that is a table.
fn between(graph: &Graph<'_>, source: &str, target: &str) -> Result<Vec<EdgeId>> {
    let mut walk = Walk::new(graph, Options { include_indirect: true, ..Options::new(Direction::Downstream) });
    let (from, to) = (walk.find(&[source.to_owned()])?, walk.find(&[target.to_owned()])?);
    let rows: Vec<NodeId> = to.iter().filter_map(|node| graph.node(walk.relation(*node), None)).collect();
    let mut edges: Vec<EdgeId> = Vec::new();
    for node in from {
        for hop in walk.hops(node) {
            let arrives = |goals: &[NodeId]| hop.edges.iter().any(|edge| goals.contains(&graph.edge_target(*edge)));
            if to.contains(&hop.to) || arrives(&to) {
                edges.extend(hop.edges);
            }
        }
    }
    edges.sort_unstable();
    edges.dedup();
    if edges.is_empty() {
        let influences = rows.iter().any(|rows| graph.incoming(*rows).next().is_some());
        let hint =
            if influences { "; its rows have sources of their own: name the table without a column" } else { "" };
        bail!("no edge from {source} to {target}: `colline path` finds ways of several{hint}");
    }
    Ok(edges)
}
