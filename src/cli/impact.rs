//! `colline impact`: what a column reaches, and where it comes from.

use super::args::ImpactArgs;
use super::stores::Fetched;
use super::{Done, impact_format, log};
use crate::graph::{Direction, Graph, Options};
use crate::sink::read_column_lineage;
use anyhow::Result;
use std::io::{self, Write};

pub fn run(args: &ImpactArgs) -> Result<Done> {
    let mut graph = Graph::default();
    let mut fetched = Fetched::default();
    read_column_lineage(&fetched.output(&args.lineage)?, |link| graph.add(link))?;
    let direction = if args.upstream { Direction::Upstream } else { Direction::Downstream };
    let start = graph.find(&args.name, direction)?;
    let options = Options { direction, depth: args.depth, include_indirect: args.include_indirect };
    let impact = graph.impact(start, options);
    let mut out = io::BufWriter::new(io::stdout());
    impact_format::write(&mut out, args.format, direction, &impact)?;
    out.flush()?;
    let reached = impact.depths.iter().filter(|depth| **depth > 0).count();
    if reached == 0 {
        let hint =
            if args.include_indirect { "" } else { " (--include-indirect follows conditions, filters and joins too)" };
        let what = if args.upstream { "nothing that it comes from is known" } else { "nothing depends on it" };
        log::note(&format!("{}: {what}{hint}", args.name));
    }
    Ok(Done::Fine)
}
