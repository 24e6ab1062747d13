//! The command line: arguments, streams, exit codes. Data go to stdout, everything else to stderr.

mod args;
mod check;
mod choice_args;
mod compact;
mod config;
mod demo;
mod extract;
mod graph;
mod impact;
mod lineage;
mod lineage_format;
#[cfg(feature = "bigquery")]
mod live;
#[cfg(feature = "bigquery")]
mod live_args;
mod load;
mod log;
mod parse;
mod path;
mod plan;
mod screen;
#[cfg_attr(not(feature = "object-store"), path = "no_stores.rs")]
mod stores;
mod summary;
mod tags;
mod terminal;
mod unused;

use args::{Cli, Command};
use clap::CommandFactory;
use std::io;
use std::process::ExitCode;

/// How a command that ran to its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// Exit code 0.
    Fine,
    /// Exit code 1, all being said: errors in the text that was to be checked, inputs that could not be read.
    Failed,
    /// Exit code 3.
    BelowCoverage,
    /// Exit code 4: the output stands, but some source in BigQuery may not be read.
    Incomplete,
}

/// Runs the command that the process was started with.
///
/// Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but below the coverage asked for, 4 done but
/// without some source in BigQuery.
pub fn run() -> ExitCode {
    let cli = match config::parse() {
        Ok(cli) => cli,
        Err(error) => {
            log::error(&format!("{error:#}"));
            return ExitCode::from(2);
        }
    };
    log::set_format(cli.log_format);
    let result = match cli.command {
        Command::Extract(args) => extract::run(&args),
        Command::Compact(args) => compact::run(&args),
        Command::Lineage(args) => lineage::run(args),
        Command::Impact(mut args) => args.lineage.fetch().and_then(|_fetched| impact::run(&args)),
        Command::Path(mut args) => args.lineage.fetch().and_then(|_fetched| path::path(&args)),
        Command::Explain(mut args) => args.lineage.fetch().and_then(|_fetched| path::explain(&args)),
        Command::Check(mut args) => args.lineage.fetch().and_then(|_fetched| check::run(&args)),
        Command::Tags(mut args) => args.lineage.fetch().and_then(|_fetched| tags::run(&args)),
        Command::Plan(mut args) => args.lineage.fetch().and_then(|_fetched| plan::run(&args)),
        Command::Unused(mut args) => args.lineage.fetch().and_then(|_fetched| unused::run(&args)),
        Command::Parse(args) => parse::run(&args),
        Command::Config(args) => config::run(&args, cli.config.as_deref()),
        Command::Demo(args) => demo::run(&args),
        Command::Completions { shell } => completions(shell),
    };
    match result {
        Ok(Done::Fine) => ExitCode::SUCCESS,
        Ok(Done::Failed) => ExitCode::from(1),
        Ok(Done::BelowCoverage) => ExitCode::from(3),
        Ok(Done::Incomplete) => ExitCode::from(4),
        // Whoever read our output has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            log::error(&format!("{error:#}"));
            ExitCode::from(1)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}

fn completions(shell: clap_complete::Shell) -> anyhow::Result<Done> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "colline", &mut script);
    io::Write::write_all(&mut io::stdout().lock(), &script)?;
    Ok(Done::Fine)
}
