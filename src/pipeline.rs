//! The only parallel loop: batches of the history → one piece of work per distinct statement → results in the order of
//! the input.
//!
//! While a batch is being worked on by all threads, the results of the one before are taken up by one of them and the
//! next one is being read. What comes out does not depend on the number of threads.

mod plan;
mod statement;

pub use crate::guard::guarded;
pub use statement::{StatementContext, StatementHash};

use crate::analyze::{Analysis, analyze};
use crate::bind::JobContext;
use crate::catalog::Catalog;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::history::{Job, JobBatch};
use crate::input::InputProblem;
use crate::syntax::Span;
use anyhow::{Context as _, Result};
use plan::{Planned, Planner, Record, Route, in_order};
use rayon::ThreadPool;
use rayon::prelude::*;
use std::sync::mpsc::{Receiver, sync_channel};

/// Pieces of the input, about a megabyte each, that are decoded and worked on together.
const PIECES: usize = 8;
/// Reserved, not used, per thread: room for the deepest nesting that the parser allows.
const STACK_BYTES: usize = 64 << 20;

/// Why a job is not analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// BigQuery gave an error (`error_result`): nothing was written.
    JobFailed,
    /// Still pending or running when the log was exported (`state` is not DONE).
    NotDone,
    /// The log has no text for it.
    NoQuery,
    /// The parent of a script whose children are in the log.
    CoveredByChildren,
    /// Legacy SQL, which is another language.
    LegacySql,
}

/// A job on its way to the sink.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'r, R> {
    /// It was not analysed.
    Skipped(Skip),
    /// Its statement, by number (0, 1, …: in order of first appearance) and hash.
    Statement {
        number: u32,
        hash: StatementHash,
        /// What the work gave; `None` when an earlier job already brought it.
        result: Option<&'r R>,
    },
}

/// Takes up results in the order of the input.
pub trait Consumer<R>: Send {
    /// Takes up one job.
    ///
    /// # Errors
    /// Ends the run.
    fn job(&mut self, job: &Job, outcome: Outcome<'_, R>) -> Result<()>;

    /// Takes up what could not be read.
    ///
    /// # Errors
    /// Ends the run.
    fn problem(&mut self, problem: &InputProblem) -> Result<()>;
}

/// How far a statement's first result reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// A repeated statement is worked on once in the whole run: the consumer remembers what came of it. Jobs that have
    /// no lineage of their own are skipped.
    OnceInTheRun,
    /// Every job gets its result; nothing is skipped but jobs without a text.
    EveryJob,
}

/// The loop and what it shares.
#[derive(Debug, Clone, Copy)]
pub struct Pipeline<'c> {
    pub catalog: &'c Catalog,
    pub dialect: &'c Dialect,
    /// Project of jobs whose row does not tell one.
    pub default_project: Option<&'c str>,
    /// The threads that work; see [`pool`].
    pub pool: &'c ThreadPool,
    pub repeats: Repeats,
}

/// So many threads, with room for deeply nested texts; 0: as many as the machine has.
///
/// # Errors
/// They cannot be started.
pub fn pool(threads: usize) -> Result<ThreadPool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK_BYTES);
    pool.build().context("cannot start threads")
}

impl Pipeline<'_> {
    /// Decodes the pieces of a history, runs `work` on every distinct statement, and hands all results to the consumer,
    /// in order.
    ///
    /// # Errors
    /// The consumer's.
    pub fn run<D, R, W, C>(&self, pieces: impl Iterator<Item = D> + Send, work: W, consumer: &mut C) -> Result<()>
    where
        D: FnOnce() -> JobBatch + Send,
        R: Send + Sync,
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
        C: Consumer<R>,
    {
        if self.pool.current_num_threads() == 1 {
            let mut pieces = pieces.fuse();
            let mut group = move || pieces.by_ref().take(PIECES).collect();
            return self.pool.install(|| self.drive(&mut group, &work, consumer));
        }
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(PIECES);
            scope.spawn(move || {
                for piece in pieces {
                    if sender.send(piece).is_err() {
                        return;
                    }
                }
            });
            let mut group = move || waiting(&receiver);
            self.pool.install(|| self.drive(&mut group, &work, consumer))
        })
    }

    /// `group` gives the next pieces, none at the end.
    fn drive<D, R, W, C>(&self, group: &mut (dyn FnMut() -> Vec<D> + Send), work: &W, consumer: &mut C) -> Result<()>
    where
        D: FnOnce() -> JobBatch + Send,
        R: Send + Sync,
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
        C: Consumer<R>,
    {
        let mut planner = Planner::new(self);
        let mut done = (Planned::default(), Vec::new());
        loop {
            let pieces = group();
            let planned = if pieces.is_empty() {
                let Some(scripts) = planner.plan_scripts() else { break };
                scripts
            } else {
                planner.plan(self.decode(pieces))
            };
            let (taken, results) = rayon::join(|| take_up(&done, consumer), || self.work(&planned, work));
            taken?;
            done = (planned, results);
        }
        take_up(&done, consumer)
    }

    fn decode<D: FnOnce() -> JobBatch + Send>(&self, pieces: Vec<D>) -> Vec<Record> {
        let hash = |job: &Job| StatementContext::of(job, self.default_project).hash(&job.query);
        let decoded: Vec<_> = pieces.into_par_iter().map(|piece| in_order(piece(), hash)).collect();
        decoded.into_iter().flatten().collect()
    }

    fn work<R: Send, W>(&self, planned: &Planned, work: &W) -> Vec<R>
    where
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
    {
        let jobs = planned.work.par_iter().filter_map(|&record| match &planned.records[record].0 {
            Record::Job(job, _) => Some(job),
            Record::Problem(_) => None,
        });
        jobs.map(|job| work(&job.query, &StatementContext::of(job, self.default_project))).collect()
    }

    /// The lineage of a text in its context. A panic costs this statement alone: it becomes a diagnostic.
    pub fn analyze(&self, text: &str, context: &StatementContext<'_>) -> Analysis {
        let referenced: Vec<&str> = context.referenced.iter().map(String::as_str).collect();
        let context = JobContext {
            catalog: self.catalog,
            dialect: self.dialect,
            default_project: context.default_project,
            default_dataset: context.default_dataset,
            destination: context.destination.as_deref(),
            referenced: &referenced,
            in_script: context.in_script,
        };
        guarded(|| analyze(text, &context)).unwrap_or_else(|panic| {
            let message = format!("internal error, please report it: {panic}");
            let diagnostic = Diagnostic::new(Code::InternalError, Span::default(), message);
            Analysis { statements: Vec::new(), diagnostics: vec![(0, diagnostic)] }
        })
    }
}

/// The next piece, and those that have been read behind it.
fn waiting<D>(receiver: &Receiver<D>) -> Vec<D> {
    let first = receiver.recv().ok();
    let others = first.is_some().then(|| receiver.try_iter().take(PIECES - 1));
    let others = others.into_iter().flatten().collect::<Vec<_>>();
    first.into_iter().chain(others).collect()
}

fn take_up<R, C: Consumer<R>>((planned, results): &(Planned, Vec<R>), consumer: &mut C) -> Result<()> {
    for (record, route) in &planned.records {
        match (record, *route) {
            (Record::Problem(problem), _) => consumer.problem(problem)?,
            (Record::Job(job, _), Route::Skip(skip)) => consumer.job(job, Outcome::Skipped(skip))?,
            (Record::Job(job, hash), Route::Statement(number, result)) => {
                let result = result.and_then(|position| results.get(position));
                consumer.job(job, Outcome::Statement { number, hash: *hash, result })?;
            }
            (Record::Job(..), Route::Pass) => {}
        }
    }
    Ok(())
}
