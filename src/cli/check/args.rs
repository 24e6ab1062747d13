//! The flags of `colline check`.

use crate::cli::graph::LineageArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people
    Text,
    /// One JSON array
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// GitLab's code quality report
    Gitlab,
    /// SARIF 2.1.0
    Sarif,
    /// A comment for a merge request
    Markdown,
}

/// From which level on findings make the command fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// What breaks
    Error,
    /// What changes silently, too
    Warning,
    /// Nothing
    Never,
}

/// What a change of a schema or of models breaks or changes downstream, for CI
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline check --drop raw.users.email --lineage lineage
  colline check --rename raw.users.email=mail --retype 'raw.orders.id=STRING' --lineage lineage --format markdown
  colline check migration.sql --lineage lineage --format github
  colline check --before export/2026-09-01 --after export/2026-09-02 --lineage lineage --format sarif > check.sarif
  colline check --models-before main/target/compiled --models-after target/compiled --lineage lineage --format gitlab
  colline check migration.sql --lineage lineage --baseline known.json --write-baseline

Exit codes: 0 nothing that --fail-on asks for, 1 findings (or the check failed), 2 wrong usage.")]
pub struct CheckArgs {
    /// DDL to be run: ALTER, DROP, CREATE OR REPLACE
    #[arg(value_name = "FILE.sql")]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub lineage: LineageArgs,

    /// A table or column that is to go
    #[arg(long, value_name = "TABLE[.COLUMN]", num_args = 1..)]
    pub drop: Vec<String>,

    /// A table or column that is to have another name
    #[arg(long, value_name = "TABLE[.COLUMN]=NAME", num_args = 1..)]
    pub rename: Vec<String>,

    /// A column that is to have another type
    #[arg(long, value_name = "TABLE.COLUMN=TYPE", num_args = 1..)]
    pub retype: Vec<String>,

    /// Metadata before a change that has been made (see `colline extract --help`)
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "after")]
    pub before: Vec<PathBuf>,

    /// Metadata after it
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "before")]
    pub after: Vec<PathBuf>,

    /// A folder of models' SQL before a change
    #[arg(long, value_name = "DIR", requires = "models_after")]
    pub models_before: Option<PathBuf>,

    /// The same folder after it
    #[arg(long, value_name = "DIR", requires = "models_before")]
    pub models_after: Option<PathBuf>,

    /// Metadata that tell the columns and types of today (see `colline extract --help`)
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub catalog: Vec<PathBuf>,

    /// Statements without a job in so many days before the last one count as over; views never do
    #[arg(long, value_name = "N", default_value_t = 30)]
    pub days: u32,

    /// Findings that are known and not shown
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,

    /// Write all findings to --baseline, and succeed
    #[arg(long, requires = "baseline")]
    pub write_baseline: bool,

    /// Findings from this level on make the command fail
    #[arg(long, value_enum, default_value = "error")]
    pub fail_on: FailOn,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "text")]
    pub format: CheckFormat,
}
