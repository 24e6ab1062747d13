//! Fixtures: SQL files whose comments hold what is expected of them. See CONTRIBUTING.md for the format.
//!
//! Shared by the fixture runner, the robustness test and the benches.
#![allow(dead_code, reason = "each of them uses its own part")]

mod catalog;

pub use catalog::catalog_of;

use colline::analyze::{Analysis, analyze};
use colline::bind::JobContext;
use colline::catalog::Catalog;
use colline::dialect::Dialect;
use std::fs;
use std::path::{Path, PathBuf};

/// One `sql_fixtures/<dialect>/<construct>/<case>.sql`.
pub struct Fixture {
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
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap_or(&path).with_extension("").display().to_string();
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            Fixture::parse(name, path, &text)
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
    fn parse(name: String, path: PathBuf, text: &str) -> Self {
        let mut fixture = Fixture { name, path, prose: String::new(), catalog: String::new(), jobs: Vec::new() };
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
        catalog_of(&self.catalog).unwrap_or_else(|e| panic!("{}: catalog: {e}", self.name))
    }

    /// Compares every job with what the file says; `Err` is a readable difference.
    pub fn check(&self) -> Result<(), String> {
        let catalog = self.catalog();
        let mut report = String::new();
        for job in &self.jobs {
            let found = job.run(&catalog);
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
        for job in &self.jobs {
            let found = job.run(&catalog);
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
struct Found {
    edges: Vec<String>,
    diagnostics: Vec<String>,
}

impl Job {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }

    /// The job's lineage.
    pub fn analyze(&self, sql: &str, catalog: &Catalog) -> Analysis {
        let referenced: Vec<&str> =
            self.attribute("referenced_tables").map_or(Vec::new(), |list| list.split(',').collect());
        let context = JobContext {
            catalog,
            dialect: Dialect::bigquery(),
            default_project: Some("p"),
            default_dataset: self.attribute("default_dataset").and_then(|name| name.split_once('.')),
            destination: self.attribute("destination"),
            referenced: &referenced,
            in_script: self.attribute("parent_job_id").is_some(),
        };
        analyze(sql, &context)
    }

    fn run(&self, catalog: &Catalog) -> Found {
        let analysis = self.analyze(&self.sql, catalog);
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
