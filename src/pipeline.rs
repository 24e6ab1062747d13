//! The only parallel loop: batches of the history → one piece of work per distinct statement → results in the order of
//! the input.
//!
//! While a batch is being worked on by all threads, the results of the one before are taken up by one of them and the
//! next one is being read. What comes out does not depend on the number of threads.

use crate::analyze::{Analysis, analyze};
use crate::bind::JobContext;
use crate::catalog::Catalog;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::history::{Job, TableRef};
use crate::sink::Reason;
use crate::syntax::Span;
use anyhow::{Context as _, Result};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::sync::mpsc::sync_channel;
use xxhash_rust::xxh3::Xxh3;

/// Jobs of a batch, and bytes of text after which it is closed early.
const BATCH_JOBS: usize = 1_024;
const BATCH_BYTES: usize = 8 << 20;
/// Batches that may be read ahead.
const READ_AHEAD: usize = 2;
/// Reserved, not used, per thread: room for the deepest nesting that the parser allows.
const STACK_BYTES: usize = 64 << 20;

/// One row of the history.
#[derive(Debug)]
pub enum Record {
    Job(Box<Job>),
    /// A row that could not be read: the place (`jobs.jsonl:17`).
    Unreadable(String),
}

/// What a statement's meaning depends on besides its text and the catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementContext<'j> {
    /// Project of names without one.
    pub default_project: Option<&'j str>,
    /// Dataset of names without one, its project first.
    pub default_dataset: Option<(&'j str, &'j str)>,
    /// Full name of the table that keeps a SELECT's result.
    pub destination: Option<String>,
}

/// XXH3-128 of a statement's text and context: 32 hexadecimal digits.
///
/// Hashed are, in this order, the default project, the default dataset's project and dataset, the destination and the
/// text, each as its length in bytes (64 bits, little endian; all ones when there is none) and its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StatementHash(u128);

impl fmt::Display for StatementHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl<'j> StatementContext<'j> {
    /// A job's context. `default_project` is used where the log does not tell the job's own.
    pub fn of(job: &'j Job, default_project: Option<&'j str>) -> Self {
        let default_project = job.project_id.as_deref().or(default_project);
        let default_dataset = job.default_dataset.as_ref();
        Self {
            default_project,
            default_dataset: default_dataset
                .and_then(|d| Some((d.project_id.as_deref().or(default_project)?, &*d.dataset_id))),
            destination: job.destination_table.as_ref().and_then(kept),
        }
    }

    /// The identity of a text in this context.
    pub fn hash(&self, text: &str) -> StatementHash {
        let (project, dataset) = self.default_dataset.unzip();
        let mut hasher = Xxh3::new();
        for part in [self.default_project, project, dataset, self.destination.as_deref(), Some(text)] {
            hasher.update(&part.map_or(u64::MAX, |p| p.len() as u64).to_le_bytes());
            hasher.update(part.unwrap_or_default().as_bytes());
        }
        StatementHash(hasher.digest128())
    }
}

/// The full name of a destination that somebody keeps. Results of plain queries go to tables in hidden datasets
/// (`_a1b2….anon…`); partition decorators are no part of the name.
fn kept(table: &TableRef) -> Option<String> {
    if table.dataset_id.starts_with('_') {
        return None;
    }
    let name = table.table_id.split_once('$').map_or(&*table.table_id, |(name, _)| name);
    Some(format!("{}.{}.{name}", table.project_id, table.dataset_id))
}

/// A job on its way to the sink.
#[derive(Debug)]
pub enum Outcome<'r, R> {
    /// It was not analysed.
    Skipped(Reason),
    /// The row could not be read; its place.
    Unreadable(&'r str),
    /// Its statement by number (0, 1, …: by first appearance) and hash.
    Statement {
        number: u32,
        hash: StatementHash,
        /// What the work gave; `None` when an earlier job already brought it.
        result: Option<&'r R>,
    },
}

/// Takes up results in the order of the input.
pub trait Consumer<R>: Send {
    /// Takes up one job. For an unreadable row there is none.
    ///
    /// # Errors
    /// Ends the run.
    fn job(&mut self, job: Option<&Job>, outcome: Outcome<'_, R>) -> Result<()>;
}

/// How far a statement's first result reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// A repeated statement is worked on once in the whole run: the consumer remembers what came of it. Jobs that are
    /// no statement of their own are skipped.
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
    /// Threads that work; 0: as many as the machine has.
    pub threads: usize,
    pub repeats: Repeats,
}

/// What to do with a record of the batch.
enum Route {
    Skip(Reason),
    Unreadable,
    /// Statement number, its hash, and the position of the result among those of the batch.
    Statement(u32, StatementHash, Option<usize>),
}

/// A batch with its routes, and for each piece of work the record that asks for it.
struct Planned {
    records: Vec<(Record, Route)>,
    work: Vec<usize>,
}

impl<'c> Pipeline<'c> {
    /// Runs `work` on every distinct statement and hands all results to the consumer, in order.
    ///
    /// # Errors
    /// The consumer's; or the threads cannot be started.
    pub fn run<R, W, C>(&self, records: impl Iterator<Item = Record> + Send, work: W, consumer: &mut C) -> Result<()>
    where
        R: Send + Sync,
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
        C: Consumer<R>,
    {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(self.threads)
            .stack_size(STACK_BYTES)
            .build()
            .context("cannot start threads")?;
        if self.threads == 1 {
            return pool.install(|| self.drive(batches(records), &work, consumer));
        }
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(READ_AHEAD);
            scope.spawn(move || {
                for batch in batches(records) {
                    if sender.send(batch).is_err() {
                        return;
                    }
                }
            });
            pool.install(|| self.drive(receiver.into_iter(), &work, consumer))
        })
    }

    fn drive<R, W, C>(&self, batches: impl Iterator<Item = Vec<Record>>, work: &W, consumer: &mut C) -> Result<()>
    where
        R: Send + Sync,
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
        C: Consumer<R>,
    {
        let mut planner = Planner { pipeline: self, numbers: FxHashMap::default(), parents: FxHashSet::default(), scripts: vec![] };
        let mut done: Option<(Planned, Vec<R>)> = None;
        for batch in batches {
            let planned = planner.plan(batch);
            let previous = done.take();
            let (taken, results) = rayon::join(|| take_up(previous, consumer), || self.work(&planned, work));
            taken?;
            done = Some((planned, results));
        }
        take_up(done, consumer)?;
        while let Some(planned) = planner.plan_scripts() {
            let results = self.work(&planned, work);
            take_up(Some((planned, results)), consumer)?;
        }
        Ok(())
    }

    fn work<R: Send, W>(&self, planned: &Planned, work: &W) -> Vec<R>
    where
        W: Fn(&str, &StatementContext<'_>) -> R + Sync,
    {
        let one = |&record: &usize| {
            let (text, context) = match &planned.records[record].0 {
                Record::Job(job) => (job.query.as_deref().unwrap_or_default(), StatementContext::of(job, self.default_project)),
                Record::Unreadable(_) => ("", StatementContext::default()),
            };
            work(text, &context)
        };
        planned.work.par_iter().with_max_len(1).map(one).collect()
    }

    /// The lineage of a text in its context. A panic costs this statement alone: it becomes a diagnostic.
    pub fn analyze(&self, text: &str, context: &StatementContext<'_>) -> Analysis {
        let context = JobContext {
            catalog: self.catalog,
            dialect: self.dialect,
            default_project: context.default_project,
            default_dataset: context.default_dataset,
            destination: context.destination.as_deref(),
        };
        guarded(|| analyze(text, &context)).unwrap_or_else(|panic| {
            let message = format!("internal error, please report it: {panic}");
            let diagnostic = Diagnostic::new(Code::InternalError, Span::default(), message);
            Analysis { statements: Vec::new(), diagnostics: vec![(0, diagnostic)] }
        })
    }
}

/// Groups records so that a batch of long texts stays small.
fn batches(mut records: impl Iterator<Item = Record>) -> impl Iterator<Item = Vec<Record>> {
    std::iter::from_fn(move || {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while batch.len() < BATCH_JOBS && bytes < BATCH_BYTES {
            let Some(record) = records.next() else { break };
            if let Record::Job(job) = &record {
                bytes += job.query.as_ref().map_or(0, |query| query.len());
            }
            batch.push(record);
        }
        (!batch.is_empty()).then_some(batch)
    })
}

fn take_up<R, C: Consumer<R>>(batch: Option<(Planned, Vec<R>)>, consumer: &mut C) -> Result<()> {
    let Some((planned, results)) = batch else { return Ok(()) };
    for (record, route) in &planned.records {
        let outcome = match (route, record) {
            (Route::Skip(reason), _) => Outcome::Skipped(*reason),
            (Route::Unreadable, Record::Unreadable(place)) => Outcome::Unreadable(place),
            (Route::Unreadable, Record::Job(_)) => Outcome::Skipped(Reason::UnreadableRow),
            (Route::Statement(number, hash, result), _) => {
                let result = result.and_then(|i| results.get(i));
                Outcome::Statement { number: *number, hash: *hash, result }
            }
        };
        let job = match record {
            Record::Job(job) => Some(&**job),
            Record::Unreadable(_) => None,
        };
        consumer.job(job, outcome)?;
    }
    Ok(())
}

/// Decides, in the order of the input, which record asks for work.
struct Planner<'p, 'c> {
    pipeline: &'p Pipeline<'c>,
    numbers: FxHashMap<StatementHash, u32>,
    /// Jobs that have children in the log.
    parents: FxHashSet<Box<str>>,
    /// Parents of scripts wait for the end of the log: only then it is known whether their children are there.
    scripts: Vec<Record>,
}

impl Planner<'_, '_> {
    fn plan(&mut self, batch: Vec<Record>) -> Planned {
        let records = match self.pipeline.repeats {
            Repeats::EveryJob => batch,
            Repeats::OnceInTheRun => {
                for record in &batch {
                    if let Record::Job(job) = record
                        && let Some(parent) = &job.parent_job_id
                        && !self.parents.contains(&**parent)
                    {
                        self.parents.insert((&**parent).into());
                    }
                }
                let (scripts, others) = batch.into_iter().partition(is_script);
                self.scripts.extend::<Vec<_>>(scripts);
                others
            }
        };
        self.route(records)
    }

    fn plan_scripts(&mut self) -> Option<Planned> {
        let rest = self.scripts.split_off(self.scripts.len().min(BATCH_JOBS));
        let batch = std::mem::replace(&mut self.scripts, rest);
        (!batch.is_empty()).then(|| self.route(batch))
    }

    fn route(&mut self, records: Vec<Record>) -> Planned {
        let mut work = Vec::new();
        let mut in_batch: FxHashMap<StatementHash, usize> = FxHashMap::default();
        let mut routes = Vec::with_capacity(records.len());
        for (position, record) in records.iter().enumerate() {
            let job = match record {
                Record::Job(job) => job,
                Record::Unreadable(_) => {
                    routes.push(Route::Unreadable);
                    continue;
                }
            };
            if let Some(reason) = self.skip(job) {
                routes.push(Route::Skip(reason));
                continue;
            }
            let text = job.query.as_deref().unwrap_or_default();
            let hash = StatementContext::of(job, self.pipeline.default_project).hash(text);
            let next = self.numbers.len() as u32;
            routes.push(match self.pipeline.repeats {
                Repeats::OnceInTheRun => {
                    let number = *self.numbers.entry(hash).or_insert(next);
                    let new = number == next;
                    if new {
                        work.push(position);
                    }
                    Route::Statement(number, hash, new.then(|| work.len() - 1))
                }
                Repeats::EveryJob => {
                    let result = *in_batch.entry(hash).or_insert_with(|| {
                        work.push(position);
                        work.len() - 1
                    });
                    Route::Statement(result as u32, hash, Some(result))
                }
            });
        }
        Planned { records: records.into_iter().zip(routes).collect(), work }
    }

    /// Why a job is not analysed, if so.
    fn skip(&self, job: &Job) -> Option<Reason> {
        let text = job.query.as_deref().unwrap_or_default();
        if self.pipeline.repeats == Repeats::OnceInTheRun {
            if job.failed {
                return Some(Reason::JobFailed);
            }
            if job.state.as_deref().is_some_and(|state| state != "DONE") {
                return Some(Reason::NotDone);
            }
            if job.job_id.as_deref().is_some_and(|id| self.parents.contains(id)) && is_script_job(job) {
                return Some(Reason::CoveredByChildren);
            }
        }
        if text.trim().is_empty() {
            return Some(Reason::NoQuery);
        }
        (self.pipeline.repeats == Repeats::OnceInTheRun && is_legacy(job, text)).then_some(Reason::LegacySql)
    }
}

fn is_script(record: &Record) -> bool {
    matches!(record, Record::Job(job) if is_script_job(job))
}

/// `statement_type` of INFORMATION_SCHEMA.JOBS says so for the parent alone.
fn is_script_job(job: &Job) -> bool {
    job.statement_type.as_deref() == Some("SCRIPT")
}

/// `query_dialect` of INFORMATION_SCHEMA.JOBS, or the prefix that switches a text over.
fn is_legacy(job: &Job, text: &str) -> bool {
    const PREFIX: &str = "#legacysql";
    let text = text.trim_start();
    job.query_dialect.as_deref().is_some_and(|dialect| dialect.ends_with("LEGACY_SQL"))
        || text.get(..PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs something that must not end the run; a panic is silent and becomes its message.
pub fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| match GUARDED.get() {
            true => PANIC.set(Some(info.to_string().replace('\n', ": "))),
            false => default(info),
        }));
    });
    let outer = GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(run));
    GUARDED.set(outer);
    result.map_err(|_| PANIC.take().unwrap_or_default())
}
