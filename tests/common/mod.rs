//! Fixtures: SQL files whose comments hold what is expected of them. See CONTRIBUTING.md for the format.
//!
//! Shared by the fixture runner, the robustness test and the benches.
#![allow(dead_code, reason = "each of them uses its own part")]

mod catalog;

pub use catalog::{catalog_of, project};

use colline::analyze::{Analysis, analyze};
use colline::bind::JobContext;
use colline::catalog::Catalog;
use colline::dialect::Dialect;
use colline::history::{self, DatasetRef, JobBatch, TableRef};
use colline::input::InputProblem;
use colline::pipeline::{Consumer, Effects, Outcome, Pipeline, Repeats, Statement, pool};
use rayon::ThreadPool;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One `sql_fixtures/<dialect>/<construct>/<case>.sql`.
pub struct Fixture {
    pub dialect: &'static Dialect,
    /// `construct/case`
    pub name: String,
    pub path: PathBuf,
    /// The lines before the first section: what the case shows.
    prose: String,
    catalog: String,
    pub jobs: Vec<Job>,
}

/// A `--# job` section and what is expected of it.
pub struct Job {
    dialect: &'static Dialect,
    /// What follows `--# job` on its line.
    attributes: String,
    pub sql: String,
    /// `None` while nobody has blessed it.
    edges: Option<Vec<String>>,
    diagnostics: Vec<String>,
}

/// The folder of bundled SQL.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sql_fixtures")
}

/// All fixtures of a dialect in order of their names.
pub fn fixtures(dialect: &str) -> Vec<Fixture> {
    let root = root().join(dialect);
    let dialect = Dialect::named(dialect).expect("a dialect");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap_or(&path).with_extension("").display().to_string();
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            Fixture::parse(dialect, name, path, &text)
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "sql") {
            files.push(path);
        }
    }
}

impl Fixture {
    fn parse(dialect: &'static Dialect, name: String, path: PathBuf, text: &str) -> Self {
        let mut fixture =
            Fixture { dialect, name, path, prose: String::new(), catalog: String::new(), jobs: Vec::new() };
        for (i, section) in text.split("--# ").enumerate() {
            if i == 0 {
                fixture.prose = section.trim_end().to_string();
                continue;
            }
            let (head, body) = section.split_once('\n').unwrap_or((section, ""));
            let (kind, attributes) = head.trim().split_once(' ').unwrap_or((head.trim(), ""));
            let lines = || body.lines().map(normalized).filter(|line| !line.is_empty()).collect();
            match (kind, fixture.jobs.last_mut()) {
                ("catalog", None) => fixture.catalog = body.trim_end().to_string(),
                ("job", _) => fixture.jobs.push(Job {
                    dialect,
                    attributes: attributes.to_string(),
                    sql: body.trim_end().to_string(),
                    edges: None,
                    diagnostics: Vec::new(),
                }),
                ("edges", Some(job)) => job.edges = Some(lines()),
                ("diagnostics", Some(job)) => job.diagnostics = lines(),
                _ => panic!("{}: section `{kind}` has no place here", fixture.name),
            }
        }
        fixture
    }

    /// The catalog that the fixture's DDL describes.
    pub fn catalog(&self) -> Catalog {
        catalog_of(&self.catalog, self.dialect).unwrap_or_else(|e| panic!("{}: catalog: {e}", self.name))
    }

    /// The DDL that describes the catalog.
    pub fn ddl(&self) -> &str {
        &self.catalog
    }

    /// Compares every job with what the file says; `Err` is a readable difference.
    pub fn check(&self) -> Result<(), String> {
        let catalog = self.catalog();
        let mut report = String::new();
        for (job, found) in self.jobs.iter().zip(run(&self.jobs, &catalog, self.dialect)) {
            match &job.edges {
                None => report += "there is no `--# edges` section: bless it and read the result\n",
                Some(expected) => report += &difference("edges", expected, &found.edges),
            }
            report += &difference("diagnostics", &job.diagnostics, &found.diagnostics);
        }
        if report.is_empty() { Ok(()) } else { Err(format!("{}\n{report}", self.path.display())) }
    }

    /// Rewrites the file with what is found today.
    pub fn bless(&self) -> std::io::Result<()> {
        let catalog = self.catalog();
        let mut text = format!("{}\n", self.prose);
        if !self.catalog.is_empty() {
            text += &format!("--# catalog\n{}\n", self.catalog);
        }
        for (job, found) in self.jobs.iter().zip(run(&self.jobs, &catalog, self.dialect)) {
            text += &format!("{}\n{}\n--# edges\n", format!("--# job {}", job.attributes).trim_end(), job.sql);
            text += &aligned(&found.edges);
            if !found.diagnostics.is_empty() {
                text += "--# diagnostics\n";
                found.diagnostics.iter().for_each(|line| text += &format!("-- {line}\n"));
            }
        }
        if fs::read_to_string(&self.path)? != text { fs::write(&self.path, text) } else { Ok(()) }
    }
}

/// What the program says of a job, in the fixtures' own form: sorted lines.
#[derive(Default)]
struct Found {
    edges: Vec<String>,
    diagnostics: Vec<String>,
}

impl Job {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }

    /// Project and dataset; where names have two parts, the project is empty.
    fn default_dataset(&self) -> Option<(&str, &str)> {
        self.attribute("default_dataset").map(|name| name.split_once('.').unwrap_or(("", name)))
    }

    /// The lineage of a text in this job's place, without regard to other jobs.
    pub fn analyze(&self, sql: &str, catalog: &Catalog) -> Analysis {
        self.in_context(catalog, |context| analyze(sql, context))
    }

    /// Does something in the job's context.
    pub fn in_context<T>(&self, catalog: &Catalog, run: impl FnOnce(&JobContext<'_>) -> T) -> T {
        let referenced: Vec<&str> =
            self.attribute("referenced_tables").map_or(Vec::new(), |list| list.split(',').collect());
        let project = project(self.dialect);
        let context = JobContext {
            catalog: catalog.into(),
            dialect: self.dialect,
            default_project: project.as_deref(),
            default_dataset: self.default_dataset(),
            destination: self.attribute("destination"),
            referenced: &referenced,
            in_script: self.attribute("parent_job_id").is_some(),
            earlier: &[],
        };
        run(&context)
    }

    /// As the log has it: the jobs of a fixture follow each other by a minute.
    fn logged(&self, position: usize, project: Option<&str>) -> history::Job {
        let text = |name: &str| self.attribute(name).map(Into::into);
        let table = |name: &str| {
            let (dataset, table_id) = name.rsplit_once('.').expect("project.dataset.table");
            let (project_id, dataset_id) = dataset.split_once('.').expect("project.dataset.table");
            TableRef { project_id: project_id.into(), dataset_id: dataset_id.into(), table_id: table_id.into() }
        };
        history::Job {
            job_id: text("job_id").unwrap_or_else(|| format!("job_{position}").into()),
            project_id: project.map(Into::into),
            creation_time: Some(1_800_000_000_000_000 + position as i64 * 60_000_000),
            statement_type: text("statement_type"),
            query: self.sql.as_str().into(),
            destination_table: self.attribute("destination").map(table),
            referenced_tables: self.attribute("referenced_tables").map(|list| list.split(',').map(table).collect()),
            default_dataset: self.default_dataset().map(|(project, dataset)| DatasetRef {
                project_id: (!project.is_empty()).then(|| project.into()),
                dataset_id: dataset.into(),
            }),
            parent_job_id: text("parent_job_id"),
            session_id: text("session_id"),
            ..history::Job::default()
        }
    }

    fn found(&self, analysis: &Analysis) -> Found {
        let kept = analysis.statements.iter().filter(|statement| !statement.temporary_target);
        let mut edges: Vec<String> =
            kept.flat_map(|s| s.edges().iter().map(|edge| normalized(&edge.to_string())).collect::<Vec<_>>()).collect();
        edges.sort();
        edges.dedup();
        let diagnostics = analysis.diagnostics.iter().map(|(_, d)| {
            let (line, column) = colline::diagnostic::position(&self.sql, d.span.start);
            format!("{line}:{column} {}[{}] {}", d.severity().as_str(), d.code, d.message)
        });
        Found { edges, diagnostics: diagnostics.collect() }
    }
}

/// Keeps what the pipeline finds, in the order of the jobs.
struct Collected<'f> {
    jobs: &'f [Job],
    found: Vec<Found>,
}

impl Consumer<Analysis> for Collected<'_> {
    fn job(&mut self, _: &history::Job, outcome: Outcome<'_, Analysis>) -> anyhow::Result<()> {
        let job = &self.jobs[self.found.len()];
        self.found.push(match outcome {
            Outcome::Statement { result: Some(analysis), .. } => job.found(analysis),
            Outcome::Statement { result: None, .. } | Outcome::Skipped(_) => Found::default(),
        });
        Ok(())
    }

    fn problem(&mut self, problem: &InputProblem) -> anyhow::Result<()> {
        panic!("{problem}")
    }
}

/// What the program says of a log.
fn run(jobs: &[Job], catalog: &Catalog, dialect: &Dialect) -> Vec<Found> {
    static POOL: LazyLock<ThreadPool> = LazyLock::new(|| pool(2).expect("threads"));
    let repeats = Repeats::EveryJob;
    let project = project(dialect);
    let default_project = project.as_deref();
    let pipeline = Pipeline { catalog, dialect, default_project, pool: &POOL, repeats, reuse: None, memory: None };
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (analysis, effects)
    };
    let logged = jobs.iter().enumerate().map(|(position, job)| job.logged(position, default_project)).collect();
    let piece = || JobBatch { jobs: logged, problems: Vec::new() };
    let mut collected = Collected { jobs, found: Vec::new() };
    pipeline.run(std::iter::once(piece), work, &mut collected).expect("nothing is written");
    collected.found
}

/// A comment's text with single spaces.
fn normalized(line: &str) -> String {
    line.trim_start_matches("--").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Edges as comments in columns.
fn aligned(edges: &[String]) -> String {
    let cells: Vec<_> = edges
        .iter()
        .map(|edge| {
            let (target, rest) = edge.split_once(" <- ").unwrap_or((edge, ""));
            let (source, kind) = rest.split_once(' ').unwrap_or((rest, ""));
            (target, source, kind)
        })
        .collect();
    let width = |len: fn(&(&str, &str, &str)) -> usize| cells.iter().map(len).max().unwrap_or(0);
    let (w, v) = (width(|c| c.0.chars().count()), width(|c| c.1.chars().count()));
    cells.iter().map(|(target, source, kind)| format!("-- {target:w$} <- {source:v$}  {kind}\n")).collect()
}

/// Lines that only one side has; empty when there are none.
fn difference(what: &str, expected: &[String], found: &[String]) -> String {
    let mut sorted = (expected.to_vec(), found.to_vec());
    sorted.0.sort();
    sorted.1.sort();
    if sorted.0 == sorted.1 {
        return String::new();
    }
    let missing = sorted.0.iter().filter(|line| !sorted.1.contains(line)).map(|line| format!("  - {line}\n"));
    let extra = sorted.1.iter().filter(|line| !sorted.0.contains(line)).map(|line| format!("  + {line}\n"));
    format!("{what} (- expected, + found):\n{}", missing.chain(extra).collect::<String>())
}
