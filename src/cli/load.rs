//! Inputs of all commands.

use super::terminal;
use crate::catalog::Catalog;
use crate::history::Job;
use crate::pipeline::Record;
use anyhow::{Context, Result, bail};
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Reads the metadata.
pub fn catalog(paths: &[PathBuf]) -> Result<Catalog> {
    crate::stub::catalog(&names(paths))
}

/// The jobs of all files, in order.
pub fn jobs(paths: &[PathBuf]) -> Result<impl Iterator<Item = Record> + Send + 'static> {
    let mut all = Vec::new();
    for path in names(paths) {
        for (i, line) in crate::stub::text(&path)?.lines().enumerate() {
            all.push(match serde_json::from_str(line) {
                Ok(value) => Record::Job(Box::new(crate::stub::job(&value))),
                Err(e) => {
                    terminal::note(&format!("{path}:{}: {e}", i + 1));
                    Record::Unreadable(format!("{path}:{}", i + 1))
                }
            });
        }
    }
    Ok(all.into_iter())
}

/// Paths as they were given.
pub fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.display().to_string()).collect()
}

/// A single text as a job, its name being the file's.
pub fn text(file: Option<&Path>) -> Result<Job> {
    let (name, bytes) = match file {
        Some(path) if path.as_os_str() != "-" => {
            let bytes = std::fs::read(path).with_context(|| format!("{}: cannot be read", path.display()))?;
            (path.display().to_string(), bytes)
        }
        given => {
            if given.is_none() && std::io::stdin().is_terminal() {
                bail!("name a .sql file, give - and type, or name exports with --jobs");
            }
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
            ("-".to_owned(), bytes)
        }
    };
    let query = String::from_utf8(bytes)
        .map_err(|e| anyhow::anyhow!("{name}: not UTF-8 (byte {})", e.utf8_error().valid_up_to()))?;
    Ok(Job { job_id: Some(name), query: Some(query), ..Job::default() })
}
