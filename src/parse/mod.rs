//! Text → syntax: one front end per family of dialects. Only this module knows where a tree came from.

use crate::diagnostic::Diagnostic;
use crate::syntax::Script;
use bumpalo::Bump;

pub mod googlesql;

pub use googlesql::Outline;

/// Parses a query, a statement or a script. The tree is always complete; what is wrong with the text is in the
/// diagnostics, one for each statement with a syntax error.
pub fn parse<'a>(arena: &'a Bump, text: &'a str) -> (Script<'a>, Vec<Diagnostic>) {
    googlesql::parse_script(arena, text)
}

/// As [`parse`], for a text whose tokens are there already.
pub fn parse_outline<'a>(arena: &'a Bump, outline: Outline<'a>) -> (Script<'a>, Vec<Diagnostic>) {
    googlesql::parse_outline(arena, outline)
}
