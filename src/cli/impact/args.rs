//! The flags of `colline impact`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// How impact is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImpactFormat {
    /// For people: what is reached, below what it is reached from
    Tree,
    /// For people: one row per hop
    Table,
    /// One JSON object
    Json,
    /// One JSON object per hop
    Jsonl,
    /// One row per hop, with a header
    Csv,
    /// Graphviz
    Dot,
    /// Mermaid flowchart
    Mermaid,
    /// One page that needs nothing else, with the SQL of each hop
    Html,
}

/// What depends on a column or table, or what it depends on
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline impact my-project.raw.users.email --lineage lineage
  colline impact dim_users.email_hash --lineage lineage --upstream
  colline impact 'my-project.*.users.email' raw.orders --lineage lineage --include-indirect --format csv
  colline impact raw.users.email --lineage lineage --stop-at '*.reporting.*' --changed-since 2026-09-01
  colline impact raw.users.email --lineage lineage --format dot | dot -Tsvg > impact.svg
  colline impact raw.users.email --lineage lineage --format html > impact.html")]
pub struct ImpactArgs {
    /// project.dataset.table, or a column or field of it; the last parts of a table's name are enough where only one
    /// table matches; * and ? stand for any letters of one part of a name
    #[arg(value_name = "TABLE[.COLUMN]", required = true)]
    pub names: Vec<String>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// Where it comes from, instead of what it reaches
    #[arg(long, short)]
    pub upstream: bool,

    /// What it reaches, as without any flag
    #[arg(long, conflicts_with = "upstream")]
    pub downstream: bool,

    /// Hops, at most
    #[arg(long, short, value_name = "N")]
    pub depth: Option<u32>,

    /// Follow conditions, windows, filters, joins, groupings and orderings too
    #[arg(long, short)]
    pub include_indirect: bool,

    /// Show these, but do not look beyond them
    #[arg(long, value_name = "TABLE[.COLUMN]", num_args = 1..)]
    pub stop_at: Vec<String>,

    /// As it was known at the end of this day: without edges that were first seen later
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,

    /// Only ways with an edge that was first seen on this day or later
    #[arg(long, value_name = "DATE")]
    pub changed_since: Option<Date>,

    /// Days before the last one in the history (or before --as-of) in which jobs and who ran them are counted
    #[arg(long, value_name = "N", default_value_t = 30)]
    pub days: u32,

    /// Branches of a tree below one node, at most; the rest is counted (0: all)
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub width: usize,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "tree")]
    pub format: ImpactFormat,
}
