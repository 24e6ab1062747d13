//! One run's output: takes up jobs in the order of the input and puts the file sets in place at the end.

use super::cell::Cell;
use super::facts::{Facts, kept_target};
use super::folder::OutputFolder;
use super::ledger::{Message, Reason, Status, Tally, Verdict};
use super::name::NameParts;
use super::report::{
    InputProblemCounts, MessageCounts, RunInputs, RunReport, SelfCheckCounts, peak_memory_bytes, rfc3339,
};
use super::schema::{COLUMN_LINEAGE, COLUMN_USAGE, DIAGNOSTICS, JOBS, STATEMENT_LINEAGE, STATEMENTS, TABLE_LINEAGE};
use super::self_check::{Difference, Found, Last, SelfCheck};
use super::table::TableWriter;
use super::text::TextPolicy;
use crate::analyze::Analysis;
use crate::diagnostic::{Code, Diagnostic, Lines, Severity};
use crate::dialect::Dialect;
use crate::history::Job;
use crate::input::{InputProblem, Lost};
use crate::lineage::{Edge, StatementLineage};
use crate::pipeline::{Consumer, Outcome, Pipeline, StatementContext, StatementHash};
use crate::systems::Systems;
use anyhow::{Context, Result};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Instant;

/// Characters of a line that a diagnostic's snippet keeps.
const SNIPPET: usize = 120;

/// What the work on a distinct statement gives the sink.
#[derive(Debug)]
pub struct Analyzed {
    statements: Vec<StatementLineage>,
    messages: Box<[Message]>,
    verdict: Verdict,
    policy: TextPolicy,
    dialect: &'static Dialect,
}

impl Analyzed {
    /// Of a text and its analysis; the text is written as far as `policy` allows.
    pub fn new(text: &str, mut analysis: Analysis, policy: TextPolicy, dialect: &'static Dialect) -> Self {
        let verdict = Verdict::of(&analysis);
        policy.messages(&mut analysis);
        let lines = Lines::new(text);
        let shown = policy.text(text, dialect);
        let shown = shown.as_deref().map(Lines::new);
        let message = |(index, diagnostic): (u32, Diagnostic)| {
            let (line, column) = lines.position(diagnostic.span.start);
            Message {
                statement_index: Some(index),
                severity: diagnostic.severity(),
                code: diagnostic.code,
                line,
                column,
                snippet: shown.as_ref().map(|shown| shown.snippet(diagnostic.span.start, SNIPPET).to_owned()),
                message: diagnostic.message,
            }
        };
        let messages = analysis.diagnostics.into_iter().map(message).collect();
        Self { statements: analysis.statements, messages, verdict, policy, dialect }
    }
}

/// Is told how a run goes while it goes.
pub trait Watcher: Sync {
    /// The history has been read: so many jobs follow.
    fn begin(&self, jobs: u64);

    /// So many jobs are in the ledger.
    fn jobs(&self, jobs: u64);

    /// Something could not be read; the run goes on.
    fn problem(&self, problem: &InputProblem);
}

/// One row of the ledger.
struct Ledger<'j> {
    id: &'j str,
    job: Option<&'j Job>,
    hash: Option<StatementHash>,
    verdict: Verdict,
    difference: Option<Arc<Difference>>,
}

impl<'j> Ledger<'j> {
    fn of(id: &'j str) -> Self {
        Self { id, job: None, hash: None, verdict: Verdict::UNREADABLE, difference: None }
    }
}

/// What a repeated statement's next job needs.
#[derive(PartialEq, Eq, Hash)]
struct Known {
    verdict: Verdict,
    messages: Box<[Message]>,
    found: Found,
}

/// What is remembered of the statements. Many have the same: it is kept once.
#[derive(Default)]
struct Remembered {
    known: Vec<(Arc<Known>, Last)>,
    ids: FxHashMap<Arc<Known>, u32>,
    /// By number of the statement.
    statements: Vec<u32>,
}

impl Remembered {
    /// Of the next statement.
    fn push(&mut self, known: Known) {
        let id = self.ids.get(&known).copied().unwrap_or_else(|| {
            let (known, id) = (Arc::new(known), self.known.len() as u32);
            self.ids.insert(known.clone(), id);
            self.known.push((known, None));
            id
        });
        self.statements.push(id);
    }

    fn get_mut(&mut self, number: u32) -> Option<(&Known, &mut Last)> {
        let id = *self.statements.get(number as usize)?;
        self.known.get_mut(id as usize).map(|(known, last)| (&**known, last))
    }
}

/// A run that is being written.
pub struct RunWriter<'c> {
    folder: OutputFolder,
    jobs: TableWriter,
    diagnostics: TableWriter,
    statements: TableWriter,
    statement_lineage: TableWriter,
    facts: Facts,
    remembered: Remembered,
    tally: Tally,
    messages: MessageCounts,
    systems: Systems,
    self_check: SelfCheck<'c>,
    self_check_counts: SelfCheckCounts,
    times: Option<(i64, i64)>,
    input_problems: InputProblemCounts,
    catalog_problems: InputProblemCounts,
    watcher: &'c dyn Watcher,
}

impl<'c> RunWriter<'c> {
    /// Begins a run.
    ///
    /// # Errors
    /// The files cannot be created.
    pub fn create(
        folder: OutputFolder,
        pipeline: Pipeline<'c>,
        systems: Systems,
        watcher: &'c dyn Watcher,
    ) -> Result<Self> {
        let threads = pipeline.pool.current_num_threads();
        let create = |set| {
            let table = TableWriter::create(&folder.set(set), set)?;
            if threads > 1 { table.in_background() } else { Ok(table) }
        };
        Ok(Self {
            jobs: create(&JOBS)?,
            diagnostics: create(&DIAGNOSTICS)?,
            statements: create(&STATEMENTS)?,
            statement_lineage: create(&STATEMENT_LINEAGE)?,
            folder,
            facts: Facts::default(),
            remembered: Remembered::default(),
            tally: Tally::default(),
            messages: MessageCounts::default(),
            systems,
            self_check: SelfCheck::new(pipeline),
            self_check_counts: SelfCheckCounts::default(),
            times: None,
            input_problems: InputProblemCounts::default(),
            catalog_problems: InputProblemCounts::default(),
            watcher,
        })
    }

    /// The first job of a statement brings its result.
    fn new_statement(&mut self, hash: StatementHash, query: &str, analyzed: &Analyzed, stitched: bool) -> Result<()> {
        let leaves = self.systems.renamed(&analyzed.statements);
        let text = analyzed.policy.text(query, analyzed.dialect);
        self.statement(hash, &leaves, analyzed.verdict.status, text.as_deref())?;
        self.remembered.push(Known {
            verdict: analyzed.verdict,
            messages: analyzed.messages.clone(),
            found: self.self_check.found(&analyzed.statements, stitched),
        });
        Ok(())
    }

    /// Takes up a distinct statement with the names that are written.
    fn statement(
        &mut self,
        hash: StatementHash,
        leaves: &[StatementLineage],
        status: Status,
        text: Option<&str>,
    ) -> Result<()> {
        self.facts.statement(hash, leaves);
        let (hash, mut edge_count) = (hash.to_string(), 0u64);
        for leaf in leaves {
            for edge in leaf.edges() {
                edge_count += 1;
                self.statement_edge(&hash, leaf, &edge)?;
            }
        }
        let target = single_target(leaves).map(NameParts::of);
        self.statements.push([
            (&*hash).into(),
            statement_type(leaves).as_deref().into(),
            target.and_then(|t| t.project).into(),
            target.and_then(|t| t.dataset).into(),
            target.map(|t| t.table).into(),
            edge_count.into(),
            status.as_str().into(),
            text.into(),
        ])
    }

    fn statement_edge(&mut self, hash: &str, leaf: &StatementLineage, edge: &Edge<'_>) -> Result<()> {
        let target = kept_target(leaf).map(NameParts::of);
        let source = NameParts::of(edge.source);
        self.statement_lineage.push([
            hash.into(),
            leaf.index.into(),
            edge.target_ordinal.map_or(Cell::Null, Into::into),
            target.and_then(|t| t.project).into(),
            target.and_then(|t| t.dataset).into(),
            target.map(|t| t.table).into(),
            edge.target_column.into(),
            source.project.into(),
            source.dataset.into(),
            source.table.into(),
            edge.source_column.into(),
            edge.transformation.dependency().as_str().into(),
            edge.transformation.as_str().into(),
            edge.masking.into(),
            edge.confidence.as_str().into(),
        ])
    }

    /// A job's messages and its comparison with the log.
    fn job_details(&mut self, number: u32, job: &Job) -> Result<(Verdict, Option<Arc<Difference>>)> {
        let (known, last) = self.remembered.get_mut(number).context("a statement without a result")?;
        for message in &known.messages {
            self.messages.add(message.code, &message.message);
            self.diagnostics.push([
                (&*job.job_id).into(),
                message.statement_index.map_or(Cell::Null, Into::into),
                message.severity.as_str().into(),
                message.code.as_str().into(),
                (&*message.message).into(),
                message.line.into(),
                message.column.into(),
                message.snippet.as_deref().into(),
            ])?;
        }
        let difference = match known.verdict.status {
            Status::Failed => None,
            Status::Ok | Status::Partial | Status::Skipped => self.self_check.compare(&known.found, last, job),
        };
        if let Some(difference) = &difference {
            let counts = &mut self.self_check_counts;
            let (missed, extra) = (difference.missed.len() as u64, difference.extra.len() as u64);
            counts.jobs += 1;
            if missed + extra == 0 {
                counts.agreed += 1;
            }
            counts.missed += missed;
            counts.extra += extra;
        }
        Ok((known.verdict, difference))
    }

    /// Takes up what could not be read of the metadata.
    ///
    /// # Errors
    /// The files cannot be written.
    pub fn catalog_problem(&mut self, problem: &InputProblem) -> Result<()> {
        self.catalog_problems.add(problem.lost);
        self.problem_message(None, problem)
    }

    fn problem_message(&mut self, job_id: Option<&str>, problem: &InputProblem) -> Result<()> {
        let severity = match problem.lost {
            Lost::Nothing => Severity::Note,
            Lost::Field => Severity::Warning,
            Lost::Row | Lost::Rest => Severity::Error,
        };
        let message = problem.to_string();
        self.messages.add(Code::BadInput, &message);
        self.diagnostics.push([
            job_id.into(),
            Cell::Null,
            severity.as_str().into(),
            Code::BadInput.as_str().into(),
            (&*message).into(),
            problem.line.map_or(Cell::Null, Into::into),
            Cell::Null,
            Cell::Null,
        ])
    }

    fn ledger(&mut self, ledger: &Ledger<'_>) -> Result<()> {
        self.tally.add(ledger.verdict);
        self.watcher.jobs(self.tally.jobs());
        let job = ledger.job;
        let missed = ledger.difference.as_ref().map(|d| texts(&d.missed));
        let extra = ledger.difference.as_ref().map(|d| texts(&d.extra));
        let hash = ledger.hash.map(StatementHash::hex);
        self.jobs.push([
            ledger.id.into(),
            job.and_then(|j| j.project_id.as_deref()).into(),
            job.and_then(|j| j.user_email.as_deref()).into(),
            Cell::time(job.and_then(|j| j.creation_time)),
            job.and_then(|j| j.parent_job_id.as_deref()).into(),
            hash.as_ref().map(|hash| hash.as_str()).into(),
            ledger.verdict.status.as_str().into(),
            ledger.verdict.reason.map(Reason::as_str).into(),
            missed.as_deref().map_or(Cell::Null, Cell::Texts),
            extra.as_deref().map_or(Cell::Null, Cell::Texts),
        ])
    }

    /// Takes up what no job does: statements without a text, the numbers of which come behind those of the jobs'.
    ///
    /// # Errors
    /// The files cannot be written.
    pub fn replicated(&mut self, statements: Vec<StatementLineage>) -> Result<()> {
        for statement in statements {
            let source = statement.relations.first().map(|source| &**source);
            let context = StatementContext {
                default_project: source,
                destination: statement.target.as_deref().map(str::to_owned),
                ..StatementContext::default()
            };
            let hash = context.hash(&statement.statement_type);
            self.statement(hash, std::slice::from_ref(&statement), Status::Ok, None)?;
        }
        Ok(())
    }

    /// Completes all files and puts them in place of an earlier output.
    ///
    /// # Errors
    /// Something cannot be written; the earlier output stands.
    pub fn finish(self, inputs: RunInputs, dialect: &str, start: Instant) -> Result<(RunReport, MessageCounts)> {
        let statement_edges = self.statement_lineage.rows();
        for table in [self.jobs, self.diagnostics, self.statements, self.statement_lineage] {
            table.finish()?;
        }
        let folder = self.folder;
        let create = |set| TableWriter::create(&folder.set(set), set);
        self.facts.column_lineage(create(&COLUMN_LINEAGE)?)?;
        self.facts.table_lineage(create(&TABLE_LINEAGE)?)?;
        self.facts.column_usage(create(&COLUMN_USAGE)?)?;
        let report = RunReport {
            version: env!("CARGO_PKG_VERSION"),
            dialect: dialect.to_owned(),
            namespace: self.systems.home,
            inputs,
            jobs: self.tally.jobs(),
            coverage: self.tally.coverage(),
            status: self.tally,
            statements: self.facts.statement_count(),
            edges: self.facts.edge_count(),
            statement_edges,
            diagnostics: self.messages.by_code(),
            input_problems: self.input_problems,
            catalog_problems: self.catalog_problems,
            self_check: self.self_check_counts,
            first_job: self.times.and_then(|(first, _)| rfc3339(first)),
            last_job: self.times.and_then(|(_, last)| rfc3339(last)),
            seconds: (start.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
            peak_memory_bytes: peak_memory_bytes(),
        };
        folder.write_report(&report)?;
        folder.publish()?;
        Ok((report, self.messages))
    }
}

impl Consumer<Analyzed> for RunWriter<'_> {
    fn begin(&mut self, jobs: u64) {
        self.watcher.begin(jobs + self.tally.jobs());
    }

    fn job(&mut self, job: &Job, outcome: Outcome<'_, Analyzed>) -> Result<()> {
        if let Some(time) = job.creation_time {
            let (first, last) = self.times.unwrap_or((time, time));
            self.times = Some((first.min(time), last.max(time)));
        }
        match outcome {
            Outcome::Skipped(skip) => {
                let ledger = Ledger { job: Some(job), verdict: Verdict::skipped(skip), ..Ledger::of(&job.job_id) };
                self.ledger(&ledger)
            }
            Outcome::Statement { number, hash, result, stitched } => {
                // The same text in two systems is two statements.
                let hash = hash.with(self.systems.prefix());
                if let Some(analyzed) = result {
                    self.new_statement(hash, &job.query, analyzed, stitched)?;
                }
                self.facts.job(number, hash, job);
                let (verdict, difference) = self.job_details(number, job)?;
                self.ledger(&Ledger {
                    job: Some(job),
                    hash: Some(hash),
                    verdict,
                    difference,
                    ..Ledger::of(&job.job_id)
                })
            }
        }
    }

    fn problem(&mut self, problem: &InputProblem) -> Result<()> {
        self.watcher.problem(problem);
        self.input_problems.add(problem.lost);
        let place = place(problem);
        self.problem_message(Some(&place), problem)?;
        match problem.lost {
            Lost::Row => self.ledger(&Ledger { verdict: Verdict::UNREADABLE, ..Ledger::of(&place) }),
            Lost::Nothing | Lost::Field | Lost::Rest => Ok(()),
        }
    }
}

/// `jobs.jsonl:17`, as history names a job that has no id.
fn place(problem: &InputProblem) -> String {
    match problem.line {
        Some(line) => format!("{}:{line}", problem.file),
        None => problem.file.to_string(),
    }
}

fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// The type of a text as BigQuery logs it: `CREATE TEMP FUNCTION …; SELECT …` is a SELECT, other sequences are scripts.
fn statement_type(leaves: &[StatementLineage]) -> Option<Cow<'static, str>> {
    let own: Vec<_> = leaves.iter().filter(|leaf| !leaf.called).collect();
    let (last, before) = own.split_last()?;
    match before.iter().all(|leaf| leaf.statement_type == "CREATE_FUNCTION") {
        true => Some(last.statement_type.clone()),
        false => Some(Cow::Borrowed("SCRIPT")),
    }
}

/// The relation that a text writes, if it is one.
fn single_target(leaves: &[StatementLineage]) -> Option<&str> {
    let mut targets = leaves.iter().filter_map(kept_target);
    let first = targets.next()?;
    targets.all(|target| target == first).then_some(first)
}
