//! The flags of `colline path` and `colline explain`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How ways and statements are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PathFormat {
    /// For people: each hop with its SQL
    Text,
    /// One JSON array
    Json,
}

/// Where the SQL of a hop is looked for
#[derive(Debug, Clone, Args)]
pub struct SqlArgs {
    /// Metadata that tell more precisely where in the SQL a column is used (see `colline extract --help`)
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub catalog: Vec<PathBuf>,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "text")]
    pub format: PathFormat,
}

/// The ways from one column to another, with the SQL of each hop
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline path raw.users.email marts.dim_customers.email --lineage lineage
  colline path raw.users.email 'reporting.*' --lineage lineage --all --format json")]
pub struct PathArgs {
    /// Where data come from: project.dataset.table[.column], or a pattern
    #[arg(value_name = "FROM")]
    pub from: String,

    /// Where they arrive
    #[arg(value_name = "TO")]
    pub to: String,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// All ways that visit nothing twice, instead of the shortest ones
    #[arg(long)]
    pub all: bool,

    /// Ways that are shown, at most
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: usize,

    /// Hops, at most
    #[arg(long, short, value_name = "N")]
    pub depth: Option<u32>,

    /// Follow conditions, windows, filters, joins, groupings and orderings too
    #[arg(long, short)]
    pub include_indirect: bool,

    /// Leave the SQL out
    #[arg(long)]
    pub no_sql: bool,

    #[command(flatten)]
    pub sql: SqlArgs,
}

/// The SQL behind one edge, with the place marked
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline explain raw.users.email staging.stg_users.email_sha256 --lineage lineage
  colline explain 'raw.users.email -> staging.stg_users' --lineage lineage")]
pub struct ExplainArgs {
    /// Source and target, as two names or as 'SOURCE -> TARGET'; a target without a column stands for its rows and all
    /// its columns
    #[arg(value_name = "EDGE", num_args = 1..=2, required = true)]
    pub edge: Vec<String>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    #[command(flatten)]
    pub sql: SqlArgs,
}
