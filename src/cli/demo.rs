//! `colline demo`: a small shop's warehouse through the main job.

use super::args::{Cli, Command, DemoArgs, DialectArgs};
use super::{Done, extract, impact, summary};
use anyhow::{Context, Result};
use clap::Parser;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};

/// The sample, as `bq query --format=json` exports would give it: 30 days of a shop.
const SAMPLE: [(&str, &[u8]); 6] = [
    ("jobs.jsonl", include_bytes!("../../sql_fixtures/shop/jobs.jsonl")),
    ("columns.jsonl", include_bytes!("../../sql_fixtures/shop/columns.jsonl")),
    ("tables.jsonl", include_bytes!("../../sql_fixtures/shop/tables.jsonl")),
    ("views.jsonl", include_bytes!("../../sql_fixtures/shop/views.jsonl")),
    ("routines.jsonl", include_bytes!("../../sql_fixtures/shop/routines.jsonl")),
    ("parameters.jsonl", include_bytes!("../../sql_fixtures/shop/parameters.jsonl")),
];

/// A column whose way through the warehouse is worth seeing.
const COLUMN: &str = "shop-raw.mysql.users.email";

pub fn run(args: &DemoArgs) -> Result<Done> {
    let folder = args.out.clone().unwrap_or_else(|| std::env::temp_dir().join("colline-demo"));
    let (export, lineage) = (folder.join("export"), folder.join("lineage"));
    for (name, bytes) in SAMPLE {
        let write = fs::create_dir_all(&export).and_then(|()| fs::write(export.join(name), bytes));
        write.with_context(|| format!("{}: cannot be written", export.join(name).display()))?;
    }
    let mut out = io::stdout().lock();
    let (shown_export, shown_lineage) = (export.display(), lineage.display());
    let jobs = export.join("jobs.jsonl");
    writeln!(out, "A small shop's BigQuery, 30 days: query history and metadata as they are exported.\n")?;
    writeln!(out, "$ colline extract --jobs {} --catalog {shown_export} --out {shown_lineage}", jobs.display())?;
    let catalog = vec![export.clone()];
    let dialect = DialectArgs {
        catalog: catalog.clone(),
        dialect: "bigquery".to_owned(),
        default_project: None,
        default_dataset: None,
        threads: 0,
    };
    let given = [vec![jobs.display().to_string()], vec![shown_export.to_string()]];
    let sample = extract::Files { jobs: vec![jobs], catalog, given, ..extract::Files::default() };
    let (report, messages) = extract::extract(&sample, &dialect, &lineage, extract::Settings::default())?;
    writeln!(out, "{}\n", summary::summary(&report, &messages))?;

    writeln!(out, "Where does a customer's e-mail address end up?\n")?;
    writeln!(out, "$ colline impact {COLUMN} --lineage {shown_lineage}")?;
    out.flush()?;
    drop(out);
    let arguments = ["colline", "impact", COLUMN, "--lineage"].map(OsStr::new);
    let arguments = Cli::try_parse_from(arguments.into_iter().chain([lineage.as_os_str()]))?;
    if let Command::Impact(arguments) = arguments.command {
        impact::run(&arguments)?;
    }
    let mut out = io::stdout().lock();
    write!(
        out,
        "
What to look at next:

  # the other way, with the filters and joins on it
  colline impact shop-analytics.marts.dim_customers --lineage {shown_lineage} --upstream --include-indirect

  # one query's lineage, before it runs
  echo 'SELECT country, COUNT(*) AS users FROM `shop-raw.mysql.users` GROUP BY country' |
    colline lineage - --catalog {shown_export}

  # everything else is SQL over Parquet, here with DuckDB: what became of each job,
  duckdb -c \"SELECT status, reason, count(*) AS jobs FROM '{shown_lineage}/jobs/*.parquet' GROUP BY ALL ORDER BY ALL\"
  # the columns that most people read,
  duckdb -c \"SELECT * FROM '{shown_lineage}/column_usage/*.parquet' ORDER BY user_count DESC, read_count DESC LIMIT 10\"
  # and the columns that arrive only through a hash or a mask
  duckdb -c \"SELECT * FROM '{shown_lineage}/column_lineage/*.parquet' WHERE masking\"
"
    )?;
    Ok(Done::Fine)
}
