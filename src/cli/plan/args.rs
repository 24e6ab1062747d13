//! The flags of `colline plan`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How a plan is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlanFormat {
    /// For people
    Text,
    /// One JSON object
    Json,
    /// One row per table, with a header
    Csv,
}

/// What belongs together, where no groups file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GroupBy {
    /// The tables of a dataset
    Dataset,
    /// The tables of a project
    Project,
}

/// What must run again after a table was wrong or late, in order, and who waits for whom
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline plan raw.orders --lineage lineage
  colline plan raw.orders.amount --lineage lineage --group-by project
  colline plan raw.orders --lineage lineage --groups deployment.yml --format json

A groups file is YAML, JSON or TOML: names of groups with lists of tables (or patterns), also below `groups`, and with
the list below `models` or `tables`.")]
pub struct PlanArgs {
    /// What was wrong or late: project.dataset.table, a column of it, or a pattern
    #[arg(value_name = "TABLE[.COLUMN]", required = true)]
    pub names: Vec<String>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// Which tables belong together
    #[arg(long, value_enum, default_value = "dataset", conflicts_with = "groups")]
    pub group_by: GroupBy,

    /// A file that says which tables belong together
    #[arg(long, value_name = "FILE")]
    pub groups: Option<PathBuf>,

    /// Leave out what was last written more than so many days before the last job [default: nothing]
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "text")]
    pub format: PlanFormat,
}
