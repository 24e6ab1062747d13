//! `colline impact`: what a column reaches, and where it comes from.

mod answer;
mod args;
mod diagram;
mod html;
mod rows;
mod tree;

pub use answer::Answer;
pub use args::{ImpactArgs, ImpactFormat};

use super::graph::{counted, date, print};
use super::{Done, log};
use anyhow::Result;
use rustc_hash::FxHashSet;
use std::io::Write;

/// Names that a closing word has.
const SHOWN: usize = 10;

pub fn run(args: &ImpactArgs) -> Result<Done> {
    let mut index = args.lineage.open()?;
    let closing = print(&mut index, |graph, out| {
        let mut answer = Answer::new(graph, args)?;
        write(out, &mut answer, args)?;
        Ok(closing_words(&mut answer, args))
    })?;
    closing.iter().for_each(|line| log::note(line));
    Ok(Done::Fine)
}

/// The answer in its format.
pub fn write(out: &mut dyn Write, answer: &mut Answer<'_, '_>, args: &ImpactArgs) -> Result<()> {
    match args.format {
        ImpactFormat::Tree => tree::write(out, answer, args.width),
        ImpactFormat::Table => rows::table(out, answer),
        ImpactFormat::Json => rows::json(out, answer),
        ImpactFormat::Jsonl => rows::jsonl(out, answer),
        ImpactFormat::Csv => rows::csv(out, answer),
        ImpactFormat::Dot => diagram::dot(out, answer),
        ImpactFormat::Mermaid => diagram::mermaid(out, answer),
        ImpactFormat::Html => html::write(out, answer, &args.names, &args.lineage.lineage),
    }
}

/// How much it is; where it is nothing, what else there is to know: a column that feeds nothing may be read by people.
fn closing_words(answer: &mut Answer<'_, '_>, args: &ImpactArgs) -> Vec<String> {
    let mut lines = Vec::new();
    let names = args.names.join(", ");
    let hits: Vec<_> = answer.hits().collect();
    if hits.is_empty() {
        let hint = match args.include_indirect {
            true => "",
            false => " (--include-indirect follows conditions, filters and joins too)",
        };
        let what = match (args.upstream, args.changed_since) {
            (_, Some(day)) => format!("nothing new since {day}"),
            (true, None) => "nothing that it comes from is known".to_owned(),
            (false, None) => "nothing depends on it".to_owned(),
        };
        lines.push(format!("{names}: {what}{hint}"));
    } else {
        let tables: FxHashSet<_> = hits.iter().map(|(node, _)| answer.walk.relation(*node)).collect();
        let (columns, tables) = (counted(hits.len(), "column"), counted(tables.len(), "table"));
        let hops = counted(hits.last().map_or(0, |(_, depth)| *depth as usize), "hop");
        lines.push(format!("{columns} in {tables}, at most {hops} away"));
    }
    let counted_only = made_without_columns(answer, args);
    if !counted_only.is_empty() {
        let shown: Vec<&str> = counted_only.iter().take(SHOWN).copied().collect();
        let more = match counted_only.len().saturating_sub(SHOWN) {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        lines.push(format!("made of its rows without a value of any column (COUNT(*)): {}{more}", shown.join(", ")));
    }
    let start = &answer.reach.nodes[..answer.reach.starts()];
    let usage: Vec<_> = start.iter().filter_map(|node| answer.usage(*node)).collect();
    if let (false, Some(most)) =
        (args.upstream, usage.iter().max_by_key(|usage| usage.reads).filter(|most| most.reads > 0))
    {
        let last = usage.iter().filter_map(|usage| usage.last_read).max().map(date).unwrap_or_default();
        // A history may leave out who ran its jobs.
        let users =
            if most.users == 0 { String::new() } else { format!(" of {}", counted(most.users as usize, "user")) };
        let jobs = counted(most.reads as usize, "job");
        let column = if start.len() == 1 { "it" } else { "its most read column" };
        lines.push(format!("{jobs}{users} read {column}, the last one on {last}: see column_usage"));
    }
    lines
}

/// Tables that whole tables in question feed at once, but no column of theirs reaches by the edges that were followed.
fn made_without_columns<'b>(answer: &Answer<'_, 'b>, args: &ImpactArgs) -> Vec<&'b str> {
    let graph = answer.walk.graph;
    if args.upstream || args.changed_since.is_some() {
        return Vec::new();
    }
    let wholes = args.names.iter().filter_map(|name| graph.find(name).ok()).flatten();
    let mut fed: Vec<_> = wholes
        .filter(|found| found.column.is_none())
        .flat_map(|found| graph.tables_fed(found.relation).into_iter().map(move |(to, _)| (found.relation, to)))
        .filter(|(from, to)| from != to)
        .filter(|(from, to)| {
            // A filter or a join is shown with --include-indirect, and is said to be there without it.
            let edges = graph.relation_nodes(*from).flat_map(|node| graph.outgoing(node));
            !edges.into_iter().any(|edge| graph.node_relation(graph.edge_target(edge)) == *to)
        })
        .map(|(_, to)| to)
        .collect();
    fed.sort_unstable();
    fed.dedup();
    fed.into_iter().map(|relation| graph.relation_name(relation)).collect()
}
