//! Which job asks for work, decided in order of time: the same statement in the same context over the same schemas is
//! worked on once.

use super::chain::{Chains, EarlierText};
use super::log::{Log, Logged, Ordered, TextId, Texts};
use super::{Pipeline, Repeats, Skip, StatementHash};
use crate::catalog::{CatalogAt, Definition, Timeline, Version};
use crate::history::Job;
use crate::intern::shared;
use anyhow::Result;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128, xxh3_128_with_seed};

/// Jobs that are worked on together.
const BATCH: usize = 1_024;
/// Bytes of SQL that are worked on together.
const BATCH_BYTES: usize = 16 << 20;
/// Jobs of one moment whose set is not made anew for the next.
const FEW: usize = 64;

/// What to do with a job.
#[derive(Debug)]
pub(super) enum Plan {
    Skip(Skip),
    Statement {
        /// Hash of the text in its context.
        base: StatementHash,
        /// Texts of its script or session that it builds on.
        earlier: Vec<Arc<EarlierText>>,
        /// Which of the statement's variants holds here.
        variant: Option<usize>,
        /// The job's text, which it has with it only where somebody will ask for it.
        text: TextId,
    },
}

/// Jobs with what to do with them.
#[derive(Debug)]
pub(super) struct Batch {
    pub jobs: Vec<Job>,
    pub plans: Vec<Plan>,
}

/// A name that was looked up, and what it meant.
type Seen = (Arc<str>, Version);

/// What the work on a statement found, over the schemas that it was done with.
#[derive(Debug)]
struct Variant {
    seen: Arc<[Seen]>,
    definitions: Arc<[Definition]>,
    hash: StatementHash,
    /// Given out when it is certain that a job has this variant.
    number: Option<u32>,
    /// Position of the result among those of the batch.
    result: Option<usize>,
}

impl Variant {
    fn holds(&self, at: CatalogAt<'_>) -> bool {
        self.seen.iter().all(|(name, version)| at.version(name) == *version)
    }
}

/// What the work on a job needs, and where its result belongs.
pub(super) struct Work<'b, 'p> {
    pub job: &'b Job,
    pub earlier: &'b [Arc<EarlierText>],
    pub at: CatalogAt<'p>,
    base: StatementHash,
}

/// What came of it.
pub(super) struct Found {
    base: StatementHash,
    seen: Vec<Seen>,
    definitions: Vec<Definition>,
    hash: StatementHash,
}

impl Work<'_, '_> {
    /// To be kept under the schemas as they are now.
    pub fn found(&self, definitions: Vec<Definition>, lookups: Vec<Arc<str>>) -> Found {
        let mut fingerprints = Vec::new();
        for name in &lookups {
            if let Some(fingerprint) = self.at.fingerprint(name) {
                fingerprints.push(name.as_bytes().to_vec());
                fingerprints.push(fingerprint.to_le_bytes().to_vec());
            }
        }
        let hash = self.base.with(fingerprints);
        let seen = lookups.into_iter().map(|name| {
            let version = self.at.version(&name);
            (name, version)
        });
        Found { base: self.base, seen: seen.collect(), definitions, hash }
    }
}

/// Remembers what the whole run has seen.
pub(super) struct Planner<'p> {
    pipeline: &'p Pipeline<'p>,
    log: Ordered,
    texts: Texts,
    /// Ids of jobs that have children in the log, as hashes.
    parents: FxHashSet<u128>,
    chains: Chains<'p>,
    timeline: Timeline,
    statements: FxHashMap<StatementHash, Vec<Variant>>,
    /// Those that were worked on for this batch.
    fresh: Vec<StatementHash>,
    /// What many statements have in common is kept once.
    shared_seen: FxHashSet<Arc<[Seen]>>,
    shared_definitions: FxHashSet<Arc<[Definition]>>,
    count: u32,
    /// Jobs of the last moment, to tell those that the log has twice.
    moment: Moment,
}

/// Project and id of all jobs of one time, as hashes.
#[derive(Default)]
struct Moment {
    time: Option<i64>,
    jobs: FxHashSet<u128>,
}

impl<'p> Planner<'p> {
    /// For a log that has been read.
    ///
    /// # Errors
    /// The log's, see [`Log::complete`].
    pub fn new(pipeline: &'p Pipeline<'p>, log: Log) -> Result<Self> {
        let (log, texts, parents) = log.complete()?;
        Ok(Self {
            pipeline,
            log,
            texts,
            parents,
            chains: Chains::new(pipeline.dialect),
            timeline: Timeline::default(),
            statements: FxHashMap::default(),
            fresh: Vec::new(),
            shared_seen: FxHashSet::default(),
            shared_definitions: FxHashSet::default(),
            count: 0,
            moment: Moment::default(),
        })
    }

    /// The next jobs; `None` at the end.
    pub fn batch(&mut self) -> Result<Option<Batch>> {
        let mut batch = Batch { jobs: Vec::with_capacity(BATCH), plans: Vec::with_capacity(BATCH) };
        let mut bytes = 0;
        while batch.jobs.len() < BATCH && bytes < BATCH_BYTES {
            let Some(mut logged) = self.log.next()? else { break };
            if batch.jobs.is_empty() {
                self.chains.forget(logged.job.creation_time);
            }
            let plan = self.plan(&mut logged)?;
            bytes += logged.job.query.len();
            batch.plans.push(plan);
            batch.jobs.push(logged.job);
        }
        Ok((!batch.jobs.is_empty()).then_some(batch))
    }

    fn plan(&mut self, logged: &mut Logged) -> Result<Plan> {
        let every_job = self.pipeline.repeats == Repeats::EveryJob;
        let is_script = is_script(&logged.job);
        let is_parent = is_script && self.parents.contains(&xxh3_128(logged.job.job_id.as_bytes()));
        let in_chain = is_parent || logged.job.parent_job_id.is_some() || logged.job.session_id.is_some();
        let is_known = self.statements.contains_key(&logged.hash);
        if every_job || in_chain || !is_known {
            logged.job.query = self.texts.get(logged.text)?;
        }
        let job = &logged.job;
        if is_parent {
            self.chains.begin(job);
        }
        let skip = match () {
            () if every_job => job.query.trim().is_empty().then_some(Skip::NoQuery),
            () if self.is_duplicate(job) => Some(Skip::Duplicate),
            () if job.error.is_some() => Some(Skip::JobFailed),
            () if job.state.as_deref().is_some_and(|state| state != "DONE") => Some(Skip::NotDone),
            () if is_parent => Some(Skip::CoveredByChildren),
            () if job.is_legacy_sql() => Some(Skip::LegacySql),
            // What was analysed before is no empty text and no legacy SQL.
            () if is_known => None,
            () if job.query.trim().is_empty() => Some(Skip::NoQuery),
            () if has_legacy_prefix(job) => Some(Skip::LegacySql),
            () => None,
        };
        if let Some(skip) = skip {
            return Ok(Plan::Skip(skip));
        }
        let earlier = self.chains.earlier(job);
        self.chains.add(job);
        let base = logged.hash.with(earlier.iter().flat_map(|text| text.identity()));
        Ok(Plan::Statement { base, earlier, variant: None, text: logged.text })
    }

    /// The log may have a job twice: exports overlap, and the view by organization repeats rows.
    fn is_duplicate(&mut self, job: &Job) -> bool {
        let Moment { time, jobs } = &mut self.moment;
        if *time != job.creation_time {
            *time = job.creation_time;
            match jobs.capacity() > FEW {
                true => *jobs = FxHashSet::default(),
                false => jobs.clear(),
            }
        }
        let project = job.project_id.as_deref().map_or(0, |project| xxh3_64(project.as_bytes()));
        job.creation_time.is_some() && !jobs.insert(xxh3_128_with_seed(job.job_id.as_bytes(), project))
    }

    /// Goes through the batch from its start: what is known is taken over with what it defines; returned are the jobs
    /// whose statement is not known under the schemas that they see.
    pub fn sweep(&mut self, batch: &mut Batch) -> Result<Vec<usize>> {
        self.timeline.rewind();
        let mut unknown = Vec::new();
        let mut asked = FxHashSet::default();
        for (i, (job, plan)) in batch.jobs.iter().zip(&mut batch.plans).enumerate() {
            let Plan::Statement { base, variant, .. } = plan else { continue };
            let at = CatalogAt::new(self.pipeline.catalog, &self.timeline, i as u32, job.creation_time);
            let variants = self.statements.get(base).map_or(&[][..], Vec::as_slice);
            *variant = variants.iter().position(|variant| variant.holds(at));
            match *variant {
                Some(known) => {
                    for definition in &*variants[known].definitions {
                        self.timeline.define(definition, self.pipeline.catalog, i as u32, job.creation_time);
                    }
                }
                None if asked.insert(*base) => unknown.push(i),
                None => {}
            }
        }
        for &i in &unknown {
            if let (Plan::Statement { text, .. }, job) = (&batch.plans[i], &mut batch.jobs[i])
                && job.query.is_empty()
            {
                job.query = self.texts.get(*text)?;
            }
        }
        Ok(unknown)
    }

    /// The work that a job asks for.
    pub fn work<'b>(&self, batch: &'b Batch, i: usize) -> Option<Work<'b, '_>> {
        let (job, plan) = (batch.jobs.get(i)?, batch.plans.get(i)?);
        let Plan::Statement { base, earlier, .. } = plan else { return None };
        let at = CatalogAt::new(self.pipeline.catalog, &self.timeline, i as u32, job.creation_time);
        Some(Work { job, earlier, at, base: *base })
    }

    /// Remembers what was found; `result` is its position among the results of the batch.
    pub fn keep(&mut self, found: Found, result: usize) {
        let seen = shared(&mut self.shared_seen, found.seen);
        let definitions = shared(&mut self.shared_definitions, found.definitions);
        let variant = Variant { seen, definitions, hash: found.hash, number: None, result: Some(result) };
        self.fresh.push(found.base);
        // Mostly there is one.
        self.statements.entry(found.base).or_insert_with(|| Vec::with_capacity(1)).push(variant);
    }

    /// Every job of the batch has its variant: gives their numbers and hashes, and the position of the result for those
    /// jobs that bring one.
    pub fn settle(&mut self, batch: &Batch) -> Vec<Option<(u32, StatementHash, Option<usize>)>> {
        self.timeline.settle();
        let mut routes = Vec::with_capacity(batch.plans.len());
        for plan in &batch.plans {
            let Plan::Statement { base, variant: Some(variant), .. } = plan else {
                routes.push(None);
                continue;
            };
            let Some(variant) = self.statements.get_mut(base).and_then(|variants| variants.get_mut(*variant)) else {
                routes.push(None);
                continue;
            };
            let new = variant.number.is_none();
            let number = *variant.number.get_or_insert(self.count);
            self.count += u32::from(new);
            let brings = match self.pipeline.repeats {
                Repeats::OnceInTheRun => new,
                Repeats::EveryJob => true,
            };
            routes.push(Some((number, variant.hash, variant.result.filter(|_| brings))));
        }
        match self.pipeline.repeats {
            Repeats::EveryJob => {
                self.fresh.clear();
                self.statements.clear();
            }
            Repeats::OnceInTheRun => {
                for base in self.fresh.drain(..) {
                    if let Some(variants) = self.statements.get_mut(&base) {
                        // Those that rested on schemas which turned out to be others.
                        variants.retain(|variant| variant.number.is_some());
                        variants.iter_mut().for_each(|variant| variant.result = None);
                    }
                }
            }
        }
        routes
    }
}

/// `statement_type` of INFORMATION_SCHEMA.JOBS says so for the parent alone.
fn is_script(job: &Job) -> bool {
    job.statement_type.as_deref() == Some("SCRIPT")
}

/// The prefix that switches a text over
/// (<https://cloud.google.com/bigquery/docs/introduction-sql#changing_from_the_default_dialect>).
fn has_legacy_prefix(job: &Job) -> bool {
    const PREFIX: &str = "#legacysql";
    let start = job.query.trim_start().get(..PREFIX.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
}
