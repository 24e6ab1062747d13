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
    let start = &answer.reach.nodes[..answer.reach.starts()];
    let usage: Vec<_> = start.iter().filter_map(|node| answer.usage(*node)).collect();
    if let (false, Some(most)) = (args.upstream, usage.iter().max_by_key(|usage| usage.reads)) {
        let last = usage.iter().filter_map(|usage| usage.last_read).max().map(date).unwrap_or_default();
        let (jobs, users) = (counted(most.reads as usize, "job"), counted(most.users as usize, "user"));
        let column = if start.len() == 1 { "it" } else { "its most read column" };
        lines.push(format!("{jobs} of {users} read {column}, the last one on {last}: see column_usage"));
    }
    lines
}
