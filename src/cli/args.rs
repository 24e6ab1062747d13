//! Every flag, once: its help, its completions and its value come from here.

use super::check::CheckArgs;
use super::choice_args::{FilterArgs, TextArgs};
use super::impact::ImpactArgs;
use super::path::{ExplainArgs, PathArgs};
use super::plan::PlanArgs;
use super::tags::TagsArgs;
use super::unused::UnusedArgs;
use crate::dialect::Dialect;
use crate::sink::RunDate;
use bytesize::ByteSize;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Column lineage from query history.
///
/// Reads the jobs that a warehouse has logged and tells which column feeds which column.
#[derive(Debug, Parser)]
#[command(name = "colline", version, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// How stderr is written
    #[arg(long, global = true, value_enum, value_name = "FORMAT", default_value = "text")]
    pub log_format: LogFormat,

    /// Settings that flags and COLLINE_* variables override [default: colline.toml, if it is there]
    #[arg(long, global = true, value_name = "FILE", env = "COLLINE_CONFIG")]
    pub config: Option<PathBuf>,
}

/// How messages, progress and summaries are written to stderr.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people
    Text,
    /// One JSON object per line
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Extract(Box<ExtractArgs>),
    Compact(CompactArgs),
    Lineage(LineageArgs),
    Impact(ImpactArgs),
    Path(PathArgs),
    Explain(ExplainArgs),
    Check(CheckArgs),
    Tags(TagsArgs),
    Plan(PlanArgs),
    Unused(UnusedArgs),
    Parse(ParseArgs),
    Demo(DemoArgs),
    Config(ConfigArgs),
    /// Print shell completions
    Completions {
        /// The shell that will read them
        shell: clap_complete::Shell,
    },
}

/// How texts are understood.
#[derive(Debug, Clone, Args)]
pub struct DialectArgs {
    /// Metadata: exports of INFORMATION_SCHEMA.COLUMNS, TABLES, VIEWS, ROUTINES, PARAMETERS (.jsonl .json .csv
    /// .parquet, also .gz .zst) or folders of them
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub catalog: Vec<PathBuf>,

    /// The SQL dialect, and the warehouse whose exports are read
    #[arg(long, value_name = "NAME", default_value = "bigquery", value_parser = dialects(), ignore_case = true)]
    pub dialect: String,

    /// Project (database, catalog) of names without one, where the history does not tell it
    #[arg(long, value_name = "PROJECT")]
    pub default_project: Option<String>,

    /// Dataset (schema) of names without one, where the history does not tell it
    #[arg(long, value_name = "DATASET")]
    pub default_dataset: Option<String>,

    /// Threads that work [default: as many as the machine has]
    #[arg(long, short = 'j', value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub threads: usize,
}

/// History and metadata → Parquet lineage tables
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline extract --jobs jobs.jsonl --catalog columns.jsonl views.jsonl --out lineage
  colline extract --jobs export/jobs/ --catalog export/meta/ --out lineage --min-coverage 0.99
  colline extract --jobs models/ --catalog columns.json --default-project my-project --out lineage
  colline extract --jobs jobs-2026-09-01.jsonl --catalog export/meta/ --out lineage --run-date 2026-09-01
  colline extract --bigquery-project my-project --region eu --since 2026-09-01 --until 2026-09-02 \\
    --run-date 2026-09-01 --out gs://my-bucket/lineage --load-to bigquery://my-project.lineage

Then, with DuckDB:
  SELECT * FROM 'lineage/column_lineage/*.parquet' WHERE target_table = 'orders';
  SELECT status, reason, count(*) FROM 'lineage/jobs/*.parquet' GROUP BY ALL;

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but below --min-coverage, 4 done but without a project, region or
dataset of BigQuery that may not be read.")]
pub struct ExtractArgs {
    /// History: exports of INFORMATION_SCHEMA.JOBS (.jsonl .json .csv .parquet, also .gz .zst), .sql files, or folders
    /// of them; gs:// and s3:// too, as for --catalog
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub jobs: Vec<PathBuf>,

    #[command(flatten)]
    pub dialect: DialectArgs,

    /// The folder to write, or gs://bucket/prefix, s3://bucket/prefix; an earlier output there is replaced in one step
    #[arg(long, short, value_name = "DIR", env = "COLLINE_OUT")]
    pub out: PathBuf,

    /// Write below DIR/<table>/run_date=YYYY-MM-DD/ and replace that date alone. Of windows shorter than a day give the time
    /// at which they begin (2026-09-01T13:00:00Z): it adds a level, run_time=1300. It names the folder and chooses no jobs:
    /// give the jobs of that day, or of whatever window the date stands for
    #[arg(long, value_name = "DATE", env = "COLLINE_RUN_DATE")]
    pub run_date: Option<RunDate>,

    /// The warehouse's namespace in OpenLineage's naming of datasets, such as snowflake://org-account: it stands before the
    /// names of its relations, so that outputs of several systems can be put together [default: bigquery for BigQuery]
    #[arg(long, value_name = "NAMESPACE", value_parser = namespace, env = "COLLINE_NAMESPACE")]
    pub namespace: Option<String>,

    /// Other systems behind connections and replicated tables: a file with [[connection]] and [[replication]]
    /// [default: colline.toml]
    #[arg(long, value_name = "FILE")]
    pub systems: Option<PathBuf>,

    /// Exit with 3 when less than this share of the jobs gave lineage (0 to 1)
    #[arg(long, value_name = "SHARE", value_parser = share, env = "COLLINE_MIN_COVERAGE")]
    pub min_coverage: Option<f64>,

    /// What the history may take while it is put in order, such as 512MiB; what is beyond goes to temporary files
    /// (TMPDIR). The metadata and what is distinct in the output need their own [default: a quarter of the machine]
    #[arg(long, value_name = "BYTES")]
    pub memory_limit: Option<ByteSize>,

    /// Where stderr is no terminal: seconds between two lines that tell how far the run is; 0 for none
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub progress: u64,

    #[cfg(feature = "bigquery")]
    #[command(flatten)]
    pub live: super::live_args::LiveArgs,

    #[command(flatten)]
    pub filter: FilterArgs,

    #[command(flatten)]
    pub texts: TextArgs,
}

/// Many days' outputs → one current view
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline compact --lineage days --out current
  colline compact --lineage project-a project-b --out all
  colline compact --lineage current days-of-september --out current

Then, as with the output of one run:
  colline impact my-project.raw.users.email --lineage current

Exit codes: 0 done, 1 failed, 2 wrong usage.")]
pub struct CompactArgs {
    /// Folders that `colline extract` wrote, by date or not, or `colline compact`. Their windows should not overlap: a
    /// job that two of them have counts twice
    #[arg(long, value_name = "DIR", num_args = 1.., required = true)]
    pub lineage: Vec<PathBuf>,

    /// The folder to write; an earlier output there is replaced in one step
    #[arg(long, short, value_name = "DIR")]
    pub out: PathBuf,
}

fn namespace(text: &str) -> Result<String, String> {
    crate::systems::check_namespace(text).map(|()| text.to_owned())
}

/// The names of dialects.
fn dialects() -> PossibleValuesParser {
    PossibleValuesParser::new(Dialect::names())
}

fn share(text: &str) -> Result<f64, String> {
    let (number, unit) = match text.strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (text, 1.0),
    };
    match number.trim().parse::<f64>().map(|n| n / unit) {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        Ok(_) | Err(_) => Err("give a share from 0 to 1, or a percentage such as 99.5%".to_owned()),
    }
}

/// How lineage is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LineageFormat {
    /// One JSON array
    Json,
    /// One JSON object per line and statement
    Jsonl,
    /// For people: sources below their column
    Tree,
    /// For people: one row per edge
    Table,
}

/// One query's lineage, or that of every job of a file
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline lineage --catalog columns.jsonl --format table daily.sql
  echo 'SELECT a + b AS c FROM p.d.t' | colline lineage -
  colline lineage --jobs jobs.jsonl.gz --catalog columns.jsonl.gz --format jsonl | head -1")]
pub struct LineageArgs {
    /// A file with one statement or script; - reads standard input
    #[arg(value_name = "FILE.sql")]
    pub file: Option<PathBuf>,

    /// Every job of these exports (see `colline extract --help`) instead
    #[arg(long, value_name = "PATH", num_args = 1.., conflicts_with = "file")]
    pub jobs: Vec<PathBuf>,

    #[command(flatten)]
    pub dialect: DialectArgs,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "tree")]
    pub format: LineageFormat,
}

/// How syntax errors are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ParseFormat {
    /// For people: each error with its line
    Text,
    /// One JSON object per line and job
    Jsonl,
}

/// Syntax only: the errors of a text, or of every job of a file
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline parse daily.sql
  colline parse --jobs jobs.jsonl --format jsonl | jq -c 'select(.ok | not)'

Exit codes: 0 no errors, 1 errors, 2 wrong usage.")]
pub struct ParseArgs {
    /// A file with one statement or script; - reads standard input
    #[arg(value_name = "FILE.sql")]
    pub file: Option<PathBuf>,

    /// Every job of these exports (see `colline extract --help`) instead
    #[arg(long, value_name = "PATH", num_args = 1.., conflicts_with = "file")]
    pub jobs: Vec<PathBuf>,

    /// The SQL dialect
    #[arg(long, value_name = "NAME", default_value = "bigquery", value_parser = dialects(), ignore_case = true)]
    pub dialect: String,

    /// How to print it
    #[arg(long, short, value_enum, default_value = "text")]
    pub format: ParseFormat,

    /// Threads that work [default: as many as the machine has]
    #[arg(long, short = 'j', value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub threads: usize,
}

/// What a team sets once: colline.toml
#[derive(Debug, Clone, Args)]
pub struct ConfigArgs {
    #[command(subcommand)]
    pub command: ConfigCommand,
}

#[derive(Debug, Clone, Subcommand)]
pub enum ConfigCommand {
    /// Say whether a configuration can be used
    Check {
        /// The file [default: --config, else colline.toml]
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
}

/// The main job on a bundled sample, and what to look at
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  colline demo
  colline demo --out shop")]
pub struct DemoArgs {
    /// The folder for the sample and its lineage [default: colline-demo in the system's folder for temporary files]
    #[arg(long, short, value_name = "DIR")]
    pub out: Option<PathBuf>,
}
