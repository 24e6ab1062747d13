//! One job's text through parse, bind and lineage.

mod reuse;

pub use reuse::Reuse;

use crate::bind::{Arenas, Constants, JobContext, bind_script};
use crate::catalog::Definition;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Grammar;
use crate::lineage::{StatementLineage, collect};
use crate::parse::Outline;
use crate::syntax::{Script, Span};
use std::sync::Arc;

/// What a job's text says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Analysis {
    /// One per leaf statement, in textual order.
    pub statements: Vec<StatementLineage>,
    /// Syntax errors first, then by statement; the number is the leaf statement's index (of a syntax error, 0).
    pub diagnostics: Vec<(u32, Diagnostic)>,
    /// What it makes known to later jobs.
    pub definitions: Vec<Definition>,
    /// Names that were looked up in the catalog (see [`Timeline::id`](crate::catalog::Timeline::id)): the result depends
    /// on nothing else of it.
    pub lookups: Vec<Arc<str>>,
}

impl Analysis {
    /// Statements that could not be parsed.
    pub fn syntax_errors(&self) -> usize {
        self.diagnostics.iter().filter(|(_, d)| matches!(d.code, Code::SyntaxError | Code::TooDeep)).count()
    }
}

/// Longer texts are not read, in bytes: BigQuery takes about half of it
/// (<https://cloud.google.com/bigquery/quotas#query_jobs>).
const MAX_TEXT: usize = 2 << 20;

/// The lineage of every statement of a text. Never fails: what could not be done is in the diagnostics.
pub fn analyze(text: &str, context: &JobContext<'_>) -> Analysis {
    if text.len() > MAX_TEXT {
        let message = format!("a text of {} bytes is not read: BigQuery takes 1 MB", text.len());
        let diagnostic = Diagnostic::new(Code::OverBudget, Span::default(), message);
        return Analysis { diagnostics: vec![(0, diagnostic)], ..Analysis::default() };
    }
    match context.dialect.grammar() {
        Grammar::GoogleSql => analyze_watched(Outline::of(text), context).0,
        Grammar::Sqlparser(_) => {
            let arenas = Arenas::default();
            let (script, errors) = crate::parse::parse(&arenas.bump, text, context.dialect);
            analyze_script(text, &script, errors, context, &arenas).0
        }
    }
}

/// As [`analyze`], with [`BoundScript::constants`](crate::bind::BoundScript::constants).
fn analyze_watched(outline: Outline<'_>, context: &JobContext<'_>) -> (Analysis, Constants) {
    let arenas = Arenas::default();
    let text = outline.whole();
    let (script, errors) = crate::parse::parse_outline(&arenas.bump, outline);
    analyze_script(text, &script, errors, context, &arenas)
}

fn analyze_script<'a>(
    text: &'a str,
    script: &Script<'a>,
    errors: Vec<Diagnostic>,
    context: &JobContext<'a>,
    arenas: &'a Arenas,
) -> (Analysis, Constants) {
    let bound = bind_script(text, script, context, arenas);
    let statements = bound.statements.into_iter().map(|statement| collect(statement, &bound.paths)).collect();
    let diagnostics = errors.into_iter().map(|d| (0, d)).chain(bound.diagnostics).collect();
    let analysis = Analysis { statements, diagnostics, definitions: bound.definitions, lookups: bound.lookups };
    (analysis, bound.constants)
}
