//! Flags that choose jobs, and what is shown of their texts.

use crate::history::{JobFilter, Pattern, Patterns};
use crate::sink::TextPolicy;
use clap::Args;
use clap::builder::FalseyValueParser;

/// Which jobs are taken.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Which jobs")]
pub struct FilterArgs {
    /// Only jobs that read or write these datasets: dataset or project.dataset, * for anything
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_INCLUDE_DATASET")]
    pub include_dataset: Vec<Pattern>,

    /// No jobs that read and write nothing but these datasets
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_EXCLUDE_DATASET")]
    pub exclude_dataset: Vec<Pattern>,

    /// Only jobs of these users
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_INCLUDE_USER")]
    pub include_user: Vec<Pattern>,

    /// No jobs of these users
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_EXCLUDE_USER")]
    pub exclude_user: Vec<Pattern>,

    /// Only jobs with one of these labels: key or key:value
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_INCLUDE_LABEL")]
    pub include_label: Vec<Pattern>,

    /// No jobs with any of these labels
    #[arg(long, value_name = "PATTERN", num_args = 1.., value_delimiter = ',', env = "COLLINE_EXCLUDE_LABEL")]
    pub exclude_label: Vec<Pattern>,
}

impl FilterArgs {
    pub fn filter(&self) -> JobFilter {
        let patterns = |include: &[Pattern], exclude: &[Pattern]| Patterns {
            include: include.to_vec(),
            exclude: exclude.to_vec(),
        };
        JobFilter {
            datasets: patterns(&self.include_dataset, &self.exclude_dataset),
            users: patterns(&self.include_user, &self.exclude_user),
            labels: patterns(&self.include_label, &self.exclude_label),
        }
    }
}

/// What the output shows of the texts of queries.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Texts of queries")]
pub struct TextArgs {
    /// Show the texts of queries, their snippets and messages without the contents of literals and comments
    #[arg(long, env = "COLLINE_REDACT_LITERALS", value_parser = FalseyValueParser::new())]
    pub redact_literals: bool,

    /// Show no texts of queries and no snippets of them at all
    #[arg(long, env = "COLLINE_NO_QUERY_TEXT", value_parser = FalseyValueParser::new())]
    pub no_query_text: bool,
}

impl TextArgs {
    pub fn policy(&self) -> TextPolicy {
        match self {
            Self { no_query_text: true, .. } => TextPolicy::Hidden,
            Self { redact_literals: true, .. } => TextPolicy::Redacted,
            Self { .. } => TextPolicy::Shown,
        }
    }
}
