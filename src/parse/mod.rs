//! Text → syntax: one front end per family of dialects. Only this module knows where a tree came from.

use crate::diagnostic::Diagnostic;
use crate::dialect::{Dialect, Grammar};
use crate::syntax::{Query, Script};
use bumpalo::Bump;

pub mod googlesql;
pub mod sqlparser;

pub use googlesql::Outline;

/// Parses a query, a statement or a script. The tree is always complete; what is wrong with the text is in the
/// diagnostics, one for each statement with a syntax error.
pub fn parse<'a>(arena: &'a Bump, text: &'a str, dialect: &Dialect) -> (Script<'a>, Vec<Diagnostic>) {
    match dialect.grammar() {
        Grammar::GoogleSql => googlesql::parse_script(arena, text),
        Grammar::Sqlparser(grammar) => sqlparser::parse_script(arena, text, dialect, grammar),
    }
}

/// Parses one query with nothing but a semicolon behind it.
///
/// # Errors
/// One diagnostic: a syntax error, or that the text is no query.
pub fn parse_query<'a>(arena: &'a Bump, text: &'a str, dialect: &Dialect) -> Result<&'a Query<'a>, Diagnostic> {
    match dialect.grammar() {
        Grammar::GoogleSql => googlesql::parse_query(arena, text),
        Grammar::Sqlparser(grammar) => sqlparser::parse_query(arena, text, dialect, grammar),
    }
}

/// The text without the contents of its literals and comments; every byte keeps its place.
pub fn redact(text: &str, dialect: &Dialect) -> String {
    match dialect.grammar() {
        Grammar::GoogleSql => googlesql::redact(text),
        Grammar::Sqlparser(grammar) => sqlparser::redact(text, grammar),
    }
}

/// As [`parse`], for a text whose tokens are there already.
pub fn parse_outline<'a>(arena: &'a Bump, outline: Outline<'a>) -> (Script<'a>, Vec<Diagnostic>) {
    googlesql::parse_outline(arena, outline)
}
