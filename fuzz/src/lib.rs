//! What is fuzzed: one function per target, over any bytes. Returning is passing; what must hold is asserted.
//!
//! Run by libFuzzer (`fuzz_targets/`) and, for a fixed number of mutations, by `tests/fuzz_smoke.rs`.

#[path = "../../tests/common/catalog.rs"]
mod ddl;
pub mod seeds;

use bumpalo::Bump;
use colline::analyze::{Analysis, Reuse, analyze};
use colline::bind::JobContext;
use colline::catalog::{Catalog, DataType, TypeInterner};
use colline::diagnostic::{Code, Diagnostic};
use colline::dialect::Dialect;
use colline::history::{Job, JobBatch, JobReader};
use colline::input::{InputProblem, Lost};
use colline::pipeline::{Consumer, Effects, Outcome, Pipeline, Repeats, Statement, pool};
use rayon::ThreadPool;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// A target: its name, what it does with any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 9] = [
    ("parser", parser),
    ("binder", binder),
    ("dialects", dialects),
    ("types", types),
    ("jobs_json", jobs_json),
    ("jobs_csv", jobs_csv),
    ("jobs_parquet", jobs_parquet),
    ("catalog", catalog),
    ("log", log),
];

/// Lexer and parser: any text gives a tree whose spans lie in the text.
pub fn parser(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let arena = Bump::new();
    let (script, errors) = colline::parse::parse(&arena, &text, colline::dialect::Dialect::bigquery());
    let mut end = 0;
    for statement in script.statements {
        let span = statement.span;
        assert!(end <= span.start && span.start <= span.end, "statements overlap: {span:?} after {end}");
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} is no part of the text");
        end = span.end;
    }
    errors.iter().for_each(|error| assert_in(&text, error));
}

fn assert_in(text: &str, diagnostic: &Diagnostic) {
    let span = diagnostic.span;
    assert!(text.get(span.start as usize..span.end as usize).is_some(), "{diagnostic:?} is outside of the text");
}

/// Binder: a text over a random catalog. The input has the form of a fixture: DDL, a line `--# job`, the text.
pub fn binder(data: &[u8]) {
    let input = String::from_utf8_lossy(data);
    let (ddl, text) = match input.split_once("--# job") {
        Some((ddl, job)) => (ddl, job.split_once('\n').map_or("", |(_, text)| text)),
        None => ("", &*input),
    };
    let catalog = ddl::catalog_of(ddl, colline::dialect::Dialect::bigquery()).unwrap_or_default();
    let context = JobContext {
        default_project: Some("p"),
        default_dataset: Some(("p", "d")),
        ..JobContext::new(&catalog, Dialect::bigquery())
    };
    let (first, second) = (analyze(text, &context), again(text, &context));
    assert_eq!(first.statements, second.statements, "the same text, another lineage");
    assert_eq!(first.diagnostics, second.diagnostics, "the same text, other diagnostics");
    assert_eq!(first.definitions, second.definitions, "the same text, other definitions");
    first.diagnostics.iter().for_each(|(_, diagnostic)| assert_in(text, diagnostic));
    // The statements of a procedure have the index of its CALL.
    assert!(first.statements.is_sorted_by_key(|statement| statement.index), "statements are out of order");
    for statement in &first.statements {
        assert!(statement.relations.is_sorted_by(|a, b| a < b), "{:?}", statement.relations);
        for edge in statement.edges() {
            let known = statement.relations.iter().any(|relation| **relation == *edge.source);
            assert!(known && !edge.source_column.is_empty(), "{edge}");
        }
    }
}

/// The other dialects: the first byte says which, then a text over an empty catalog.
pub fn dialects(data: &[u8]) {
    let Some((&first, text)) = data.split_first() else { return };
    let Some(dialect) = Dialect::names().nth(first as usize % Dialect::names().count()).and_then(Dialect::named) else {
        return;
    };
    let (text, catalog) = (String::from_utf8_lossy(text), Catalog::default());
    let context = JobContext { default_project: Some("p"), ..JobContext::new(&catalog, dialect) };
    let (first, second) = (analyze(&text, &context), analyze(&text, &context));
    assert_eq!(first, second, "the same text, another analysis");
    first.diagnostics.iter().for_each(|(_, diagnostic)| assert_in(&text, diagnostic));
    let redacted = colline::parse::redact(&text, dialect);
    assert_eq!(redacted.len(), text.len(), "every byte keeps its place");
}

/// The analysis of a text after those of one that mostly differs in constants alone.
fn again(text: &str, context: &JobContext<'_>) -> Analysis {
    let reuse = Reuse::default();
    let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_digit((digit + 1) % 10, 10)).unwrap_or(c);
    let other: String = text.chars().map(digit).collect();
    reuse.analyze(&other, context);
    reuse.analyze(&other, context);
    reuse.analyze(text, context)
}

/// Type strings: read twice it is the same, and an error is in the text.
pub fn types(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut interner = TypeInterner::default();
    let read = interner.parse(&text);
    assert_eq!(read, interner.parse(&text));
    assert_eq!(read, DataType::parse(&text));
    assert!(read.is_ok() || read.is_err_and(|error| text.get(error.at..).is_some()), "an error outside of {text:?}");
    let other = DataType::parse_other(&text);
    assert!(other.is_ok() || other.is_err_and(|error| text.get(error.at..).is_some()), "an error outside of {text:?}");
}

/// JSON history.
pub fn jobs_json(data: &[u8]) {
    read_jobs(&Scratch::file("jobs.json", data));
}

/// CSV history.
pub fn jobs_csv(data: &[u8]) {
    read_jobs(&Scratch::file("jobs.csv", data));
}

/// Parquet history.
pub fn jobs_parquet(data: &[u8]) {
    read_jobs(&Scratch::file("jobs.parquet", data));
}

fn read_jobs(path: &Path) {
    for raw in JobReader::new(&[path.into()]) {
        let batch = raw.decode();
        let rows = batch.jobs.iter().map(|job| (job.line, &job.job_id));
        assert!(rows.is_sorted_by(|a, b| a.0 <= b.0), "rows out of order");
        assert!(batch.jobs.iter().all(|job| !job.job_id.is_empty()), "a job without a name");
        // Messages are one line each, whatever the input.
        assert!(batch.problems.iter().all(|problem| !problem.to_string().contains('\n')));
    }
    // Of some files, another warehouse for each length.
    let bytes = path.metadata().map_or(0, |metadata| metadata.len() as usize);
    let names: Vec<_> = Dialect::names().collect();
    let dialect = names.get(bytes % (4 * names.len())).and_then(|name| Dialect::named(name));
    for raw in dialect.into_iter().flat_map(|dialect| JobReader::of(&[path.into()], dialect.history(), true)) {
        let batch = raw.decode();
        assert!(batch.jobs.iter().all(|job| !job.job_id.is_empty()), "a job without a name");
        assert!(batch.problems.iter().all(|problem| !problem.to_string().contains('\n')));
    }
}

/// Metadata.
pub fn catalog(data: &[u8]) {
    let mut problems = 0;
    let catalog = Catalog::read(&[Scratch::file("catalog.json", data)], Some("p"), |_| problems += 1);
    assert!(catalog.relations().all(|relation| !relation.name.is_empty()));
}

/// Metadata and history, a zero byte between them, through the pipeline: every job comes out once, and without a panic.
pub fn log(data: &[u8]) {
    static POOL: LazyLock<ThreadPool> = LazyLock::new(|| pool(1).expect("a thread"));
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let catalog = Scratch::file("catalog.json", parts.next().unwrap_or_default());
    let jobs = Scratch::file("jobs.json", parts.next().unwrap_or_default());
    let catalog = Catalog::read(&[catalog], Some("p"), |_| {});
    let pieces: Vec<_> = JobReader::new(&[jobs]).map(|raw| raw.decode()).collect();
    let read: usize = pieces.iter().map(|batch| batch.jobs.len()).sum();
    let reuse = Reuse::default();
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect: Dialect::bigquery(),
        default_project: Some("p"),
        pool: &POOL,
        repeats: Repeats::OnceInTheRun,
        reuse: Some(&reuse),
        memory: Some(1 << 12),
    };
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (analysis, effects)
    };
    let mut count = Count::default();
    pipeline.run(pieces.into_iter().map(|batch: JobBatch| || batch), work, &mut count).expect("nothing is written");
    assert_eq!(count.jobs, read, "every job that was read comes out once");
}

/// Counts what comes out and checks its order.
#[derive(Default)]
struct Count {
    jobs: usize,
    last: Option<i64>,
}

impl Consumer<Analysis> for Count {
    fn job(&mut self, job: &Job, outcome: Outcome<'_, Analysis>) -> anyhow::Result<()> {
        self.jobs += 1;
        if let Outcome::Statement { result: Some(analysis), .. } = outcome {
            let bug = analysis.diagnostics.iter().find(|(_, diagnostic)| diagnostic.code == Code::InternalError);
            assert!(bug.is_none(), "{bug:?}");
        }
        assert!(job.creation_time.is_none_or(|time| self.last.is_none_or(|last| last <= time)), "out of order");
        self.last = job.creation_time.or(self.last);
        Ok(())
    }

    fn problem(&mut self, problem: &InputProblem) -> anyhow::Result<()> {
        assert!(problem.lost <= Lost::Rest);
        Ok(())
    }
}

/// Files of this thread.
struct Scratch(TempDir);

thread_local! {
    static SCRATCH: Scratch = Scratch(tempfile::tempdir().expect("a temporary folder"));
}

impl Scratch {
    fn file(name: &str, content: &[u8]) -> PathBuf {
        SCRATCH.with(|scratch| {
            let path = scratch.0.path().join(name);
            std::fs::write(&path, content).expect("a temporary file");
            path
        })
    }
}
