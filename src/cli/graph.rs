//! What all questions to the graph have in common: opening it, dates, careful output.

use super::stores::Fetched;
use super::{log, terminal};
use crate::graph::Graph;
use crate::index::Index;
use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::io::{self, Write};
use std::path::PathBuf;

/// Bytes that are kept before any is written: most answers are shorter.
const KEPT: usize = 8 << 20;
/// Bytes of Parquet from which on people wait for the index to be built.
const WORTH_A_WORD: u64 = 32 << 20;
pub const SECONDS_PER_DAY: i64 = 86_400;

/// Which lineage to ask.
#[derive(Debug, Clone, Args)]
pub struct LineageArgs {
    /// The folder that `colline extract` or `colline compact` wrote; gs:// and s3:// too
    #[arg(long, value_name = "DIR")]
    pub lineage: PathBuf,
}

impl LineageArgs {
    /// Brings an output in an object store onto the disk; the rest of the command reads it there, as long as the result
    /// is kept.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn fetch(&mut self) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        self.lineage = fetched.output(&self.lineage)?;
        Ok(fetched)
    }

    /// Opens the graph.
    ///
    /// # Errors
    /// There is no output, or it cannot be read.
    pub fn open(&self) -> Result<Index> {
        Index::open(&self.lineage, |bytes| {
            if bytes > WORTH_A_WORD {
                log::note(&format!("building graph.index from {} of Parquet, once", terminal::bytes(bytes)));
            }
        })
    }
}

/// Answers a question on stdout. What was read from a damaged index is not shown: the index is built anew, and the
/// question asked again.
///
/// # Errors
/// Those of the question; stdout cannot be written.
pub fn print<T>(index: &mut Index, mut question: impl FnMut(&Graph<'_>, &mut dyn Write) -> Result<T>) -> Result<T> {
    let mut shown = false;
    index.ask(|graph| {
        if shown {
            bail!("the index was damaged and has been built anew: ask again");
        }
        let mut out = Careful { graph, kept: Vec::new(), shown: &mut shown };
        let answer = question(graph, &mut out)?;
        // An answer from a damaged index is dropped by `ask`.
        if !graph.damaged() {
            out.flush()?;
        }
        Ok(answer)
    })
}

struct Careful<'g, 'b> {
    graph: &'g Graph<'b>,
    kept: Vec<u8>,
    shown: &'g mut bool,
}

impl Write for Careful<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.kept.extend(bytes);
        if self.kept.len() > KEPT {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.graph.damaged() {
            return Err(io::Error::other("the index is damaged"));
        }
        if self.kept.is_empty() {
            return Ok(());
        }
        *self.shown = true;
        let mut out = io::stdout().lock();
        out.write_all(&self.kept)?;
        self.kept.clear();
        out.flush()
    }
}

/// The first second of a day, since 1970 in UTC.
pub fn day_start(date: Date) -> Result<i64> {
    Ok(date.to_zoned(TimeZone::UTC).with_context(|| format!("{date}: out of range"))?.timestamp().as_second())
}

/// `2026-09-30T08:00:00Z`
pub fn rfc3339(seconds: i64) -> String {
    Timestamp::from_second(seconds).map(|time| time.to_string()).unwrap_or_default()
}

/// `2026-09-30`
pub fn date(seconds: i64) -> String {
    let mut text = rfc3339(seconds);
    text.truncate(10);
    text
}

/// `1 column`, `2 columns`
pub fn counted(n: usize, one: &str) -> String {
    format!("{} {one}{}", terminal::grouped(n as u64), if n == 1 { "" } else { "s" })
}
