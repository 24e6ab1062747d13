//! Which job asks for work: decided on one thread, in the order of the input.

use super::{Pipeline, Repeats, Skip, StatementHash};
use crate::history::{Job, JobBatch};
use crate::input::InputProblem;
use rustc_hash::{FxHashMap, FxHashSet};

/// Scripts that are taken up at a time when the log has ended.
const SCRIPTS: usize = 1_024;

/// One row of the history.
#[derive(Debug)]
pub(super) enum Record {
    /// A job, and what its text and context hash to.
    Job(Box<Job>, StatementHash),
    Problem(InputProblem),
}

/// What to do with a record.
#[derive(Debug, Clone, Copy)]
pub(super) enum Route {
    Skip(Skip),
    /// An [`InputProblem`] is passed on.
    Pass,
    /// The statement's number, and the position of the result among those of the batch.
    Statement(u32, Option<usize>),
}

/// A batch with its routes, and for each piece of work the record that asks for it.
#[derive(Debug, Default)]
pub(super) struct Planned {
    pub records: Vec<(Record, Route)>,
    pub work: Vec<usize>,
}

/// The rows of a batch in the order of the file: those that could not be read in between the jobs.
pub(super) fn in_order(batch: JobBatch, hash: impl Fn(&Job) -> StatementHash) -> Vec<Record> {
    let mut records = Vec::with_capacity(batch.jobs.len() + batch.problems.len());
    let mut problems = batch.problems.into_iter().peekable();
    for job in batch.jobs {
        while let Some(problem) = problems.next_if(|problem| problem.line.is_some_and(|line| line <= job.line)) {
            records.push(Record::Problem(problem));
        }
        let hash = hash(&job);
        records.push(Record::Job(Box::new(job), hash));
    }
    records.extend(problems.map(Record::Problem));
    records
}

/// Remembers what the whole run has seen.
pub(super) struct Planner {
    repeats: Repeats,
    numbers: FxHashMap<StatementHash, u32>,
    /// Jobs that have children in the log.
    parents: FxHashSet<Box<str>>,
    /// Parents of scripts wait for the end of the log: only then it is known whether their children are there. They
    /// are the only jobs that are kept.
    scripts: Vec<Record>,
}

impl Planner {
    pub fn new(pipeline: &Pipeline<'_>) -> Self {
        let (numbers, parents) = (FxHashMap::default(), FxHashSet::default());
        Self { repeats: pipeline.repeats, numbers, parents, scripts: Vec::new() }
    }

    /// The next batch of the log.
    pub fn plan(&mut self, records: Vec<Record>) -> Planned {
        match self.repeats {
            Repeats::EveryJob => self.route(records),
            Repeats::OnceInTheRun => {
                for record in &records {
                    if let Record::Job(job, _) = record
                        && let Some(parent) = &job.parent_job_id
                        && !self.parents.contains(parent)
                    {
                        self.parents.insert(parent.clone());
                    }
                }
                let is_script = |record: &Record| matches!(record, Record::Job(job, _) if is_script(job));
                let (scripts, others): (Vec<_>, _) = records.into_iter().partition(is_script);
                self.scripts.extend(scripts);
                self.route(others)
            }
        }
    }

    /// What has waited for the end of the log, part by part.
    pub fn plan_scripts(&mut self) -> Option<Planned> {
        let rest = self.scripts.split_off(self.scripts.len().min(SCRIPTS));
        let records = std::mem::replace(&mut self.scripts, rest);
        (!records.is_empty()).then(|| self.route(records))
    }

    fn route(&mut self, records: Vec<Record>) -> Planned {
        let mut work = Vec::new();
        let mut in_batch: FxHashMap<StatementHash, usize> = FxHashMap::default();
        let mut routed = Vec::with_capacity(records.len());
        for record in records {
            let position = routed.len();
            let route = match &record {
                Record::Problem(_) => Route::Pass,
                Record::Job(job, hash) => match self.skip(job) {
                    Some(skip) => Route::Skip(skip),
                    None => self.statement(*hash, position, &mut work, &mut in_batch),
                },
            };
            routed.push((record, route));
        }
        Planned { records: routed, work }
    }

    fn statement(
        &mut self,
        hash: StatementHash,
        position: usize,
        work: &mut Vec<usize>,
        in_batch: &mut FxHashMap<StatementHash, usize>,
    ) -> Route {
        let next = self.numbers.len() as u32;
        match self.repeats {
            Repeats::OnceInTheRun => {
                let number = *self.numbers.entry(hash).or_insert(next);
                let new = number == next;
                work.extend(new.then_some(position));
                Route::Statement(number, new.then(|| work.len() - 1))
            }
            Repeats::EveryJob => {
                let result = *in_batch.entry(hash).or_insert_with(|| {
                    work.push(position);
                    work.len() - 1
                });
                Route::Statement(result as u32, Some(result))
            }
        }
    }

    /// Why a job is not analysed, if so.
    fn skip(&self, job: &Job) -> Option<Skip> {
        let no_query = job.query.trim().is_empty().then_some(Skip::NoQuery);
        match self.repeats {
            Repeats::EveryJob => no_query,
            Repeats::OnceInTheRun => match () {
                () if job.error.is_some() => Some(Skip::JobFailed),
                () if job.state.as_deref().is_some_and(|state| state != "DONE") => Some(Skip::NotDone),
                () if is_script(job) && self.parents.contains(&job.job_id) => Some(Skip::CoveredByChildren),
                () if no_query.is_some() => no_query,
                () if is_legacy(job) => Some(Skip::LegacySql),
                () => None,
            },
        }
    }
}

/// `statement_type` of INFORMATION_SCHEMA.JOBS says so for the parent alone.
fn is_script(job: &Job) -> bool {
    job.statement_type.as_deref() == Some("SCRIPT")
}

/// `query_dialect` of INFORMATION_SCHEMA.JOBS, or the prefix that switches a text over
/// (<https://cloud.google.com/bigquery/docs/introduction-sql#changing_from_the_default_dialect>).
fn is_legacy(job: &Job) -> bool {
    const PREFIX: &str = "#legacysql";
    let start = job.query.trim_start().get(..PREFIX.len());
    job.is_legacy_sql() || start.is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
}
