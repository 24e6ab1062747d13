//! The flags of `colline tags`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How tags are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TagsFormat {
    /// For people
    Table,
    /// One row per column and tag, with a header
    Csv,
    /// One JSON array
    Json,
}

/// Labels of columns (PII classes, owners, domains), carried along DIRECT edges
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline tags --tags pii.csv --lineage lineage
  colline tags --tags export/column_field_paths.jsonl --rules colline.toml --lineage lineage --out tags.parquet
  colline tags --tags pii.csv --lineage lineage --diff --format csv

Tags are rows with the column's name (`column` as project.dataset.table.column, or the fields of
INFORMATION_SCHEMA.COLUMN_FIELD_PATHS) and `tag`, `tags` or `policy_tags`; .csv, .json or .jsonl.

Rules are in the section [tags] of colline.toml: what an edge does to a tag.
  [tags.default]           # every tag; these are the defaults
  identity = \"keep\"        # also: transformation, cast, aggregation
  hash = \"drop\"            # also: mask, count
  [tags.\"pii.*\"]           # tags of this name, by pattern
  hash = \"pseudonym\"       # it becomes another tag
  functions = { SUBSTR = \"drop\", LEFT = \"keep\" }")]
pub struct TagsArgs {
    /// Declared tags
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    pub tags: Vec<PathBuf>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// What edges do to tags: the section [tags] of this file [default: colline.toml, where there is one]
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,

    /// Only where declared and carried tags differ: newly exposed columns, and declared ones that nothing carries
    #[arg(long)]
    pub diff: bool,

    /// Write all of it to a file, too: .parquet or .csv
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub out: Vec<PathBuf>,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "table")]
    pub format: TagsFormat,
}
