//! The only parallel loop: the history in order of time → one piece of work per distinct statement → results in that
//! order.
//!
//! A job sees the tables that jobs before it have made. Jobs are taken in batches; a batch is worked on by all threads at
//! once and what rested on a schema that an earlier job of the batch has changed is worked on again. What comes out does
//! not depend on the number of threads.
//!
//! The stages run side by side: while pieces are decoded, those before are put in order; while a batch is worked on, the
//! results of the one before are taken up.

mod chain;
mod log;
mod packed;
mod plan;
mod statement;

pub use crate::guard::guarded;
pub use chain::EarlierText;
pub use statement::{Hex, StatementContext, StatementHash};

use crate::analyze::{Analysis, Reuse, analyze};
use crate::bind::JobContext;
use crate::catalog::{Catalog, CatalogAt, Definition};
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::history::{Job, JobBatch};
use crate::input::InputProblem;
use crate::syntax::Span;
use anyhow::{Context as _, Result};
use log::Log;
use packed::Packed;
use plan::{Batch, Plan, Planner};
use rayon::ThreadPool;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

/// Pieces of the input, about a quarter of a megabyte each, that are decoded together.
const PIECES: usize = 16;
/// What one stage has given and the next has not begun with, at most.
const WAITING: usize = 1;
/// Bytes of jobs, without their texts, that are kept in memory at most: more does not make it faster.
const MEMORY: usize = 32 << 20;
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
    /// The log has the job twice.
    Duplicate,
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
        /// Earlier texts of its script or session were taken into account.
        stitched: bool,
    },
}

/// A text to work on.
#[derive(Debug)]
pub struct Statement<'s> {
    pub text: &'s str,
    pub context: StatementContext<'s>,
    /// The schema as of the job.
    pub catalog: CatalogAt<'s>,
}

/// Takes up results in order of time.
pub trait Consumer<R>: Send {
    /// The history has been read: so many jobs follow.
    fn begin(&mut self, _jobs: u64) {}

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
    /// Analyses to be used again; `None`: every distinct text is analysed.
    pub reuse: Option<&'c Reuse>,
    /// Bytes of the history that may be kept in memory while it is put in order; the rest goes to temporary files.
    pub memory: Option<usize>,
}

/// So many threads, with room for deeply nested texts; 0: as many as the machine has.
///
/// # Errors
/// They cannot be started.
pub fn pool(threads: usize) -> Result<ThreadPool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK_BYTES);
    pool.build().context("cannot start threads")
}

/// What the work on a statement tells besides its result.
#[derive(Debug, Default)]
pub struct Effects {
    /// What the statement makes known to later jobs.
    pub definitions: Vec<Definition>,
    /// Names that were looked up in the catalog: the result depends on nothing else of it.
    pub lookups: Vec<Arc<str>>,
}

impl Effects {
    /// Takes them out of an analysis.
    pub fn of(analysis: &mut Analysis) -> Self {
        let definitions = std::mem::take(&mut analysis.definitions);
        Self { definitions, lookups: std::mem::take(&mut analysis.lookups) }
    }
}

impl Pipeline<'_> {
    /// Reads a history, runs `work` on every distinct statement in order of time, and hands all results to the
    /// consumer in that order.
    ///
    /// # Errors
    /// The consumer's.
    pub fn run<D, R, W, C>(&self, pieces: impl Iterator<Item = D> + Send, work: W, consumer: &mut C) -> Result<()>
    where
        D: FnOnce() -> JobBatch + Send,
        R: Send + Sync,
        W: Fn(&Statement<'_>) -> (R, Effects) + Sync,
        C: Consumer<R>,
    {
        let mut log = Log::new(self.memory.map_or(MEMORY, |limit| limit / 4).min(MEMORY));
        if self.pool.current_num_threads() == 1 {
            let mut pieces = pieces.fuse();
            let mut group = move || pieces.by_ref().take(PIECES).collect();
            self.read(&mut group, &mut log, consumer)?;
        } else {
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
                self.read(&mut group, &mut log, consumer)
            })?;
        }
        self.drive(log, &work, consumer)
    }

    /// Decodes all pieces; `group` gives the next ones, none at the end. What could not be read is handed on at once.
    fn read<D, R, C>(&self, group: &mut (dyn FnMut() -> Vec<D> + Send), log: &mut Log, consumer: &mut C) -> Result<()>
    where
        D: FnOnce() -> JobBatch + Send,
        C: Consumer<R>,
    {
        let hash = |job: &Job| StatementContext::of(job, self.default_project).hash(&job.query);
        let decode = |piece: D| {
            let JobBatch { jobs, problems } = piece();
            let mut packed = Packed::default();
            for mut job in jobs {
                job.trim();
                let hash = hash(&job);
                packed.push(job, hash)?;
            }
            Ok((packed, problems))
        };
        let decoded = || {
            let pieces = group();
            let more = !pieces.is_empty();
            more.then(|| pieces.into_par_iter().map(decode).collect::<Result<Vec<_>>>()).transpose()
        };
        self.staged(decoded, |decoded| {
            decoded.into_iter().try_for_each(|(packed, problems)| {
                problems.iter().try_for_each(|problem| consumer.problem(problem))?;
                log.push(&packed)
            })
        })
    }

    /// Works on batch after batch; the results are taken up behind it.
    fn drive<R, W, C>(&self, log: Log, work: &W, consumer: &mut C) -> Result<()>
    where
        R: Send + Sync,
        W: Fn(&Statement<'_>) -> (R, Effects) + Sync,
        C: Consumer<R>,
    {
        let jobs = log.len();
        let mut planner = Planner::new(self, log)?;
        consumer.begin(jobs);
        let done = || planner.batch()?.map(|batch| self.work(&mut planner, batch, work)).transpose();
        self.staged(done, |done| done.take_up(consumer))
    }

    /// What one stage gives, another takes up in the same order: behind it on a thread of its own, unless one thread is
    /// all there is.
    fn staged<T: Send>(
        &self,
        mut give: impl FnMut() -> Result<Option<T>> + Send,
        mut take: impl FnMut(T) -> Result<()> + Send,
    ) -> Result<()> {
        if self.pool.current_num_threads() == 1 {
            return self.pool.install(|| {
                while let Some(given) = give()? {
                    take(given)?;
                }
                Ok(())
            });
        }
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(WAITING);
            // The self-check analyses views.
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
            let taken = thread.spawn_scoped(scope, move || receiver.into_iter().try_for_each(take));
            let taken = taken.context("cannot start a thread")?;
            let given = self.pool.install(|| {
                while let Some(given) = give()? {
                    if sender.send(given).is_err() {
                        break;
                    }
                }
                Ok(())
            });
            drop(sender);
            taken.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)).and(given)
        })
    }

    /// Works on a batch until every job's result rests on the schemas that this job sees: a statement may read what
    /// another one of the batch defines.
    fn work<R, W>(&self, planner: &mut Planner<'_>, mut batch: Batch, work: &W) -> Result<Done<R>>
    where
        R: Send,
        W: Fn(&Statement<'_>) -> (R, Effects) + Sync,
    {
        let mut results = Vec::new();
        loop {
            let unknown = planner.sweep(&mut batch)?;
            if unknown.is_empty() {
                break;
            }
            let run = |i: &usize| {
                let asked = planner.work(&batch, *i)?;
                let context = StatementContext::of(asked.job, self.default_project);
                let context = StatementContext { earlier: asked.earlier.to_vec(), ..context };
                let (result, effects) = work(&Statement { text: &asked.job.query, context, catalog: asked.at });
                Some((result, asked.found(effects.definitions, effects.lookups)))
            };
            let found: Vec<_> = unknown.par_iter().map(run).collect();
            for (result, found) in found.into_iter().flatten() {
                planner.keep(found, results.len());
                results.push(result);
            }
        }
        let routes = planner.settle(&batch);
        Ok(Done { batch, routes, results })
    }

    /// The lineage of a text in its context. A panic costs this statement alone: it becomes a diagnostic.
    pub fn analyze(&self, statement: &Statement<'_>) -> Analysis {
        let context = &statement.context;
        let referenced: Vec<&str> = context.referenced.iter().map(String::as_str).collect();
        let earlier: Vec<_> = context.earlier.iter().map(|text| text.as_earlier()).collect();
        let context = JobContext {
            catalog: statement.catalog,
            dialect: self.dialect,
            default_project: context.default_project,
            default_dataset: context.default_dataset,
            destination: context.destination.as_deref(),
            referenced: &referenced,
            in_script: context.in_script,
            earlier: &earlier,
        };
        let analyze = || match self.reuse {
            Some(reuse) => reuse.analyze(statement.text, &context),
            None => analyze(statement.text, &context),
        };
        guarded(analyze).unwrap_or_else(|panic| {
            let message = format!("internal error, please report it: {panic}");
            let diagnostic = Diagnostic::new(Code::InternalError, Span::default(), message);
            Analysis { diagnostics: vec![(0, diagnostic)], ..Analysis::default() }
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

/// A batch that has been worked on.
struct Done<R> {
    batch: Batch,
    /// Of each job, its statement and where its result is.
    routes: Vec<Option<(u32, StatementHash, Option<usize>)>>,
    results: Vec<R>,
}

impl<R> Done<R> {
    /// Gives the memory back, too, while others work.
    fn take_up<C: Consumer<R>>(self, consumer: &mut C) -> Result<()> {
        for ((job, plan), route) in self.batch.jobs.iter().zip(&self.batch.plans).zip(&self.routes) {
            let outcome = match (plan, *route) {
                (Plan::Skip(skip), _) => Outcome::Skipped(*skip),
                (Plan::Statement { earlier, .. }, Some((number, hash, result))) => Outcome::Statement {
                    number,
                    hash,
                    result: result.and_then(|position| self.results.get(position)),
                    stitched: !earlier.is_empty(),
                },
                (Plan::Statement { .. }, None) => anyhow::bail!("job {} has no result", job.job_id),
            };
            consumer.job(job, outcome)?;
        }
        Ok(())
    }
}
