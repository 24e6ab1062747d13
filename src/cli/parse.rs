//! `colline parse`: syntax errors to stdout.

use super::args::{ParseArgs, ParseFormat};
use super::{Done, load, log, terminal};
use crate::catalog::Catalog;
use crate::diagnostic::{Code, Diagnostic, Lines, render};
use crate::dialect::Dialect;
use crate::history::Job;
use crate::input::{InputProblem, Lost};
use crate::pipeline::{Consumer, Effects, Outcome, Pipeline, Repeats, Statement, guarded, pool};
use crate::syntax::Span;
use anyhow::{Context, Result};
use bumpalo::Bump;
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

pub fn run(args: &ParseArgs) -> Result<Done> {
    let dialect = Dialect::named(&args.dialect).context("no such dialect")?;
    let pieces: Box<dyn Iterator<Item = load::Piece> + Send> = match args.jobs.is_empty() {
        true => Box::new(std::iter::once(load::text(args.file.as_deref())?)),
        false => Box::new(load::jobs(&args.jobs, dialect, false)?.0),
    };
    let pipeline = Pipeline {
        catalog: &Catalog::default(),
        dialect,
        default_project: None,
        pool: &pool(args.threads)?,
        repeats: Repeats::EveryJob,
        reuse: None,
        memory: None,
    };
    let mut printer = Printer {
        format: args.format,
        out: io::BufWriter::new(io::stdout()),
        jobs: 0,
        wrong: 0,
        errors: 0,
        unread: false,
    };
    let work = |statement: &Statement<'_>| (Parsed::new(statement.text, dialect), Effects::default());
    pipeline.run(pieces, work, &mut printer)?;
    printer.out.flush()?;
    let Printer { jobs, wrong, errors, unread, .. } = printer;
    if errors > 0 || jobs != 1 {
        let [jobs, wrong, errors] = [jobs, wrong, errors].map(terminal::grouped);
        log::note(&format!("{errors} syntax errors in {wrong} of {jobs} texts"));
    }
    Ok(if errors > 0 || unread { Done::Failed } else { Done::Fine })
}

/// What the parser says about a distinct text.
#[derive(Default)]
struct Parsed {
    /// Types of the top-level statements, in order.
    statements: Vec<Cow<'static, str>>,
    errors: Vec<Diagnostic>,
}

impl Parsed {
    fn new(text: &str, dialect: &Dialect) -> Self {
        let parse = || {
            let arena = Bump::new();
            let (script, errors) = crate::parse::parse(&arena, text, dialect);
            Self { statements: script.statements.iter().map(|s| s.kind.statement_type()).collect(), errors }
        };
        guarded(parse).unwrap_or_else(|panic| {
            let message = format!("internal error, please report it: {panic}");
            let errors = vec![Diagnostic::new(Code::InternalError, Span::default(), message)];
            Self { statements: Vec::new(), errors }
        })
    }
}

#[derive(Serialize)]
struct Line<'p> {
    id: &'p str,
    ok: bool,
    statements: &'p [Cow<'static, str>],
    errors: Vec<ErrorLine<'p>>,
}

#[derive(Serialize)]
struct ErrorLine<'p> {
    code: &'static str,
    line: u32,
    column: u32,
    message: &'p str,
}

struct Printer<W> {
    format: ParseFormat,
    out: W,
    jobs: u64,
    /// Texts with errors.
    wrong: u64,
    errors: u64,
    /// A file could not be read.
    unread: bool,
}

impl<W: Write> Printer<W> {
    fn print(&mut self, job: &Job, parsed: &Parsed) -> io::Result<()> {
        let id = &*job.job_id;
        if self.format == ParseFormat::Text && parsed.errors.is_empty() {
            return Ok(());
        }
        let lines = Lines::new(&job.query);
        match self.format {
            ParseFormat::Text => {
                let style = terminal::style(&io::stdout());
                parsed.errors.iter().try_for_each(|error| render(&mut self.out, style, id, &lines, error))
            }
            ParseFormat::Jsonl => {
                let errors = parsed.errors.iter().map(|error| {
                    let (line, column) = lines.position(error.span.start);
                    ErrorLine { code: error.code.as_str(), line, column, message: &error.message }
                });
                let ok = parsed.errors.is_empty();
                let line = Line { id, ok, statements: &parsed.statements, errors: errors.collect() };
                serde_json::to_writer(&mut self.out, &line)?;
                self.out.write_all(b"\n")
            }
        }
    }
}

impl<W: Write + Send> Consumer<Parsed> for Printer<W> {
    fn problem(&mut self, problem: &InputProblem) -> Result<()> {
        log::problem(problem);
        self.unread |= problem.lost == Lost::Rest;
        Ok(())
    }

    fn job(&mut self, job: &Job, outcome: Outcome<'_, Parsed>) -> Result<()> {
        self.jobs += 1;
        match outcome {
            Outcome::Statement { result: Some(parsed), .. } => {
                self.wrong += u64::from(!parsed.errors.is_empty());
                self.errors += parsed.errors.len() as u64;
                self.print(job, parsed)?;
            }
            // A job without a text has no errors in it.
            Outcome::Statement { result: None, .. } | Outcome::Skipped(_) => {
                self.print(job, &Parsed::default())?;
            }
        }
        Ok(())
    }
}
