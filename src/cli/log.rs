//! What goes to stderr, an event at a time: for people, or as one JSON object per line for programs.

use super::args::LogFormat;
use super::terminal;
use crate::diagnostic::{Diagnostic, Lines};
use crate::input::{InputProblem, Lost};
use serde::Serialize;
use std::io::{self, Write};
use std::sync::OnceLock;

/// As the command line says; the same for the whole process, like stderr itself.
static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// Says how to write; to be called once, before anything is written.
pub fn set_format(format: LogFormat) {
    let _ = FORMAT.set(format);
}

/// How events are written.
pub fn format() -> LogFormat {
    FORMAT.get().copied().unwrap_or(LogFormat::Text)
}

#[derive(Serialize)]
struct Line<F> {
    time: String,
    event: &'static str,
    #[serde(flatten)]
    fields: F,
}

#[derive(Serialize)]
struct Message<'m> {
    message: &'m str,
}

/// Writes an event: its text for people, its fields for programs. A closed stderr is no reason to stop.
pub fn event(name: &'static str, fields: impl Serialize, text: &str) {
    let line = match format() {
        LogFormat::Text => text.to_owned(),
        LogFormat::Json => {
            let line = Line { time: jiff::Timestamp::now().to_string(), event: name, fields };
            // Our own fields: they have no keys that are not text.
            serde_json::to_string(&line).unwrap_or_default()
        }
    };
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// One line about what went wrong.
pub fn error(message: &str) {
    event("error", Message { message }, &terminal::error(message));
}

/// One line that is worth knowing.
pub fn note(message: &str) {
    event("note", Message { message }, message);
}

/// What could not be read.
pub fn problem(problem: &InputProblem) {
    #[derive(Serialize)]
    struct Fields<'p> {
        file: &'p str,
        line: Option<u64>,
        field: Option<&'p str>,
        /// `nothing`, `field`, `row` or `rest`.
        lost: &'static str,
        message: &'p str,
    }
    let fields = Fields {
        file: &problem.file,
        line: problem.line,
        field: problem.field.as_deref(),
        lost: match problem.lost {
            Lost::Nothing => "nothing",
            Lost::Field => "field",
            Lost::Row => "row",
            Lost::Rest => "rest",
        },
        message: &problem.message,
    };
    event("problem", fields, &problem.to_string());
}

/// What is to be said about a text.
pub fn diagnostic(id: &str, lines: &Lines<'_>, diagnostic: &Diagnostic) {
    #[derive(Serialize)]
    struct Fields<'d> {
        id: &'d str,
        severity: &'static str,
        code: &'static str,
        line: u32,
        column: u32,
        message: &'d str,
    }
    let (line, column) = lines.position(diagnostic.span.start);
    let (severity, code) = (diagnostic.severity().as_str(), diagnostic.code.as_str());
    let fields = Fields { id, severity, code, line, column, message: &diagnostic.message };
    event("diagnostic", fields, &diagnostic.message);
}
