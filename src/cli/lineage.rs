//! `colline lineage`: one text's lineage, or every job's, to stdout.

use super::args::{LineageArgs, LineageFormat, LogFormat};
use super::{Done, lineage_format, load, log, terminal};
use crate::analyze::{Analysis, Reuse};
use crate::diagnostic::{Diagnostic, Lines, Severity, render};
use crate::dialect::Dialect;
use crate::history::Job;
use crate::input::{InputProblem, Lost};
use crate::lineage::StatementLineage;
use crate::pipeline::{Consumer, Effects, Outcome, Pipeline, Repeats, Statement, pool};
use anyhow::{Context, Result};
use std::io::{self, Write};
use std::path::PathBuf;

pub fn run(mut args: LineageArgs) -> Result<Done> {
    let dialect = Dialect::named(&args.dialect.dialect).context("no such dialect")?;
    let file = file(&mut args);
    let single = args.jobs.is_empty();
    let pieces: Box<dyn Iterator<Item = load::Piece> + Send> = match single {
        true => Box::new(std::iter::once(load::text(file.as_deref())?)),
        false => Box::new(load::jobs(&args.jobs, dialect, false)?.0),
    };
    let pieces = load::with_default_dataset(pieces, args.dialect.default_dataset.as_deref());
    let pool = pool(args.dialect.threads)?;
    let (catalog, problems) =
        load::catalog(&args.dialect.catalog, dialect.spelling(args.dialect.default_project.as_deref()), &pool)?;
    let reuse = Reuse::default();
    let pipeline = Pipeline {
        catalog: &catalog,
        dialect,
        default_project: args.dialect.default_project.as_deref(),
        pool: &pool,
        repeats: Repeats::EveryJob,
        reuse: Some(&reuse),
        memory: None,
    };
    let format = args.format;
    let work = |statement: &Statement<'_>| {
        let mut analysis = pipeline.analyze(statement);
        let effects = Effects::of(&mut analysis);
        (Rendered::new(format, analysis), effects)
    };
    let mut printer = Printer {
        format,
        single,
        out: io::BufWriter::new(io::stdout()),
        statements: 0,
        without: 0,
        failed: problems.iter().any(|problem| problem.lost == Lost::Rest),
    };
    printer.begin()?;
    pipeline.run(pieces, work, &mut printer)?;
    printer.end()?;
    if !single {
        let (all, without) = (terminal::grouped(printer.statements), terminal::grouped(printer.without));
        log::note(&format!("{all} statements, {without} without lineage"));
    }
    Ok(if printer.failed { Done::Failed } else { Done::Fine })
}

/// The text to read. `--catalog a.jsonl q.sql` means a catalog and a text, though the flag takes several paths.
fn file(args: &mut LineageArgs) -> Option<PathBuf> {
    let catalog = &mut args.dialect.catalog;
    let is_text = |path: &PathBuf| path.as_os_str() == "-" || path.extension().is_some_and(|e| e == "sql");
    if args.file.is_none() && args.jobs.is_empty() && catalog.last().is_some_and(is_text) {
        return catalog.pop();
    }
    args.file.clone()
}

/// A distinct statement's output, but for the job's name.
struct Rendered {
    pieces: Vec<Vec<u8>>,
    /// Statements without lineage.
    without: usize,
    diagnostics: Vec<Diagnostic>,
}

impl Rendered {
    fn new(format: LineageFormat, analysis: Analysis) -> Self {
        let Analysis { mut statements, diagnostics, definitions: _, lookups: _ } = analysis;
        let diagnostics: Vec<_> = diagnostics.into_iter().map(|(_, diagnostic)| diagnostic).collect();
        if let (true, Some(first)) = (statements.is_empty(), diagnostics.first()) {
            let mut statement = StatementLineage::new(0, "".into());
            statement.error = Some(first.message.clone());
            statements.push(statement);
        }
        let piece = |statement: &StatementLineage| match format {
            LineageFormat::Json | LineageFormat::Jsonl => lineage_format::json(statement),
            LineageFormat::Tree => lineage_format::tree(statement),
            LineageFormat::Table => lineage_format::table(statement),
        };
        // In JSON a statement is one line: what a called procedure does is for people.
        statements.retain(|s| !s.called || matches!(format, LineageFormat::Tree | LineageFormat::Table));
        let without = statements.iter().filter(|s| s.error.is_some()).count();
        Self { pieces: statements.iter().map(piece).collect(), without, diagnostics }
    }
}

struct Printer<W> {
    format: LineageFormat,
    single: bool,
    out: W,
    statements: u64,
    without: u64,
    /// The one text has errors, or a file could not be read.
    failed: bool,
}

impl<W: Write> Printer<W> {
    fn begin(&mut self) -> io::Result<()> {
        if self.format == LineageFormat::Json {
            self.out.write_all(b"[")?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        if self.format == LineageFormat::Json {
            self.out.write_all(if self.statements == 0 { b"]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }

    fn piece(&mut self, id: &str, piece: &[u8]) -> io::Result<()> {
        match self.format {
            LineageFormat::Json => self.out.write_all(if self.statements == 0 { b"\n" } else { b",\n" })?,
            LineageFormat::Jsonl => {}
            LineageFormat::Tree | LineageFormat::Table => return self.out.write_all(piece),
        }
        self.out.write_all(br#"{"id":"#)?;
        serde_json::to_writer(&mut self.out, id)?;
        self.out.write_all(piece)?;
        match self.format {
            LineageFormat::Jsonl => self.out.write_all(b"\n"),
            LineageFormat::Json | LineageFormat::Tree | LineageFormat::Table => Ok(()),
        }
    }

    /// What is wrong with the one text that was asked about.
    fn explain(&mut self, job: &Job, diagnostics: &[Diagnostic]) -> io::Result<()> {
        let lines = Lines::new(&job.query);
        let mut stderr = io::stderr().lock();
        let style = terminal::style(&stderr);
        for diagnostic in diagnostics {
            self.failed |= diagnostic.severity() == Severity::Error;
            match log::format() {
                LogFormat::Text => render(&mut stderr, style, &job.job_id, &lines, diagnostic)?,
                LogFormat::Json => log::diagnostic(&job.job_id, &lines, diagnostic),
            }
        }
        Ok(())
    }
}

impl<W: Write + Send> Consumer<Rendered> for Printer<W> {
    fn problem(&mut self, problem: &InputProblem) -> Result<()> {
        log::problem(problem);
        self.failed |= problem.lost == Lost::Rest;
        Ok(())
    }

    fn job(&mut self, job: &Job, outcome: Outcome<'_, Rendered>) -> Result<()> {
        let Outcome::Statement { result: Some(rendered), .. } = outcome else { return Ok(()) };
        let id = &*job.job_id;
        if !self.single && matches!(self.format, LineageFormat::Tree | LineageFormat::Table) {
            writeln!(self.out, "# {id}")?;
        }
        for piece in &rendered.pieces {
            self.piece(id, piece)?;
            self.statements += 1;
        }
        self.without += rendered.without as u64;
        if self.single {
            self.out.flush()?;
            self.failed |= rendered.without > 0;
            self.explain(job, &rendered.diagnostics)?;
        }
        Ok(())
    }
}
