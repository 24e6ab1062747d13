//! The flags of `colline unused`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How unused columns are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnusedFormat {
    /// For people
    Table,
    /// One JSON object
    Json,
    /// One row per table or column, with a header
    Csv,
}

/// Tables and columns that nobody has read
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline unused --catalog export --lineage lineage
  colline unused 'my-project.marts.*' --catalog export --lineage lineage --days 90 --format csv
  colline unused --lineage lineage --tables

Without --catalog only those columns are known that a statement has written or read.")]
pub struct UnusedArgs {
    /// Only these tables: names or patterns
    #[arg(value_name = "TABLE")]
    pub names: Vec<String>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// Metadata: which tables and columns there are, and what views read (see `colline extract --help`)
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub catalog: Vec<PathBuf>,

    /// Read more than so many days before the last job counts as not read [default: the whole history]
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,

    /// Whole tables only
    #[arg(long)]
    pub tables: bool,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "table")]
    pub format: UnusedFormat,
}
