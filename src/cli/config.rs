//! `colline.toml` below the flags, and `colline config check`.

use super::args::{Cli, ConfigArgs, ConfigCommand};
use super::{Done, log};
use crate::config::{Config, FILE, Setting};
use anyhow::{Context, Result};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The command line as it was given, completed from the variables and then from the configuration.
///
/// # Errors
/// The configuration cannot be used. Wrong usage ends the process, as clap does it.
pub fn parse() -> Result<Cli> {
    let given: Vec<OsString> = std::env::args_os().collect();
    let command = match named(&given).or_else(|| Some(PathBuf::from(FILE)).filter(|file| file.is_file())) {
        // What is wrong with it is to be said by the command that looks for it.
        Some(_) if is_check(&given) => Cli::command(),
        Some(file) => {
            let config = Config::read(&file)?;
            let mut settings = config.defaults();
            if !config.connection.is_empty() || !config.replication.is_empty() {
                settings.push(("systems", vec![file.display().to_string()]));
            }
            with_defaults(Cli::command(), settings)
        }
        None => Cli::command(),
    };
    let matches = command.get_matches_from(given);
    Cli::from_arg_matches(&matches).context("the command line cannot be read")
}

/// `--config`, before everything else is looked at.
fn named(given: &[OsString]) -> Option<PathBuf> {
    let flag = Arg::new("config").long("config").env("COLLINE_CONFIG").value_parser(clap::value_parser!(PathBuf));
    let rest = Arg::new("rest").num_args(0..).allow_hyphen_values(true).value_parser(clap::value_parser!(OsString));
    let mut given = given.iter().skip_while(|word| !word.to_string_lossy().starts_with("--config")).cloned();
    let flags: Vec<_> = [OsString::from("colline")].into_iter().chain(given.by_ref()).collect();
    let command = Command::new("colline").disable_help_flag(true).ignore_errors(true).arg(flag).arg(rest);
    command.try_get_matches_from(flags).ok()?.get_one::<PathBuf>("config").cloned()
}

fn is_check(given: &[OsString]) -> bool {
    given.iter().any(|word| word == "config")
}

/// Clap takes a default where neither a flag nor a variable is given.
fn with_defaults(command: Command, settings: Vec<Setting>) -> Command {
    command.mut_subcommand("extract", |mut extract| {
        for (id, values) in settings {
            // A build without some feature does not have its flags.
            if extract.get_arguments().any(|arg| arg.get_id() == id) {
                extract = extract.mut_arg(id, |arg| match arg.get_action() {
                    ArgAction::SetTrue => arg.default_value(values.concat()),
                    _ => arg.required(false).default_values(values),
                });
            }
        }
        extract
    })
}

pub fn run(args: &ConfigArgs, config: Option<&Path>) -> Result<Done> {
    let ConfigCommand::Check { file } = &args.command;
    let file = file.as_deref().or(config).unwrap_or(Path::new(FILE));
    let settings = Config::read(file)?.defaults();
    log::note(&format!("{}: fine, {} settings", file.display(), settings.len()));
    Ok(Done::Fine)
}
