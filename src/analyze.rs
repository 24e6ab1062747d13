//! One job's text through parse, bind and lineage.

use crate::bind::{Arenas, JobContext, bind_script};
use crate::diagnostic::{Code, Diagnostic};
use crate::lineage::{StatementLineage, collect};

/// What a job's text says.
#[derive(Debug, Default)]
pub struct Analysis {
    /// One per leaf statement, in textual order.
    pub statements: Vec<StatementLineage>,
    /// Syntax errors first, then by statement; the number is the leaf statement's index (of a syntax error, 0).
    pub diagnostics: Vec<(u32, Diagnostic)>,
}

impl Analysis {
    /// Statements that could not be parsed.
    pub fn syntax_errors(&self) -> usize {
        self.diagnostics.iter().filter(|(_, d)| matches!(d.code, Code::SyntaxError | Code::TooDeep)).count()
    }
}

/// The lineage of every statement of a text. Never fails: what could not be done is in the diagnostics.
pub fn analyze(text: &str, context: &JobContext<'_>) -> Analysis {
    let arenas = Arenas::default();
    let (script, errors) = crate::parse::parse(&arenas.bump, text);
    let (bound, paths, notes) = bind_script(&script, context, &arenas);
    let statements = bound.into_iter().map(|statement| collect(statement, &paths)).collect();
    let diagnostics = errors.into_iter().map(|d| (0, d)).chain(notes).collect();
    Analysis { statements, diagnostics }
}
