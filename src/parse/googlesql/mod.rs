//! The native front end for GoogleSQL as BigQuery speaks it: a lexer and a recursive-descent parser by hand.
//!
//! The rules are methods of [`cursor::Parser`], one file per part of the language. A rule starts at its first token and
//! leaves the position behind its last one; on failure the position is of no use. Rules look ahead at most a few
//! tokens; none tries one reading and then another, so that the time is linear in the text.

mod cursor;
mod keyword;
mod lexer;
mod literal;
mod outline;
mod pool;
mod redact;
#[cfg(test)]
mod tests;
mod window;

mod call;
mod construct;
mod expr;
mod from;
mod path;
mod pipe;
mod primary;
mod query;
mod select;
mod table_op;
mod types;

mod clause;
mod ddl_alter;
mod ddl_column;
mod ddl_create;
mod ddl_drop;
mod ddl_graph;
mod ddl_index;
mod ddl_model;
mod ddl_routine;
mod ddl_table;
mod ddl_view;
mod dml;
mod grant;
mod load_export;
mod script;
mod statement;

pub use outline::Outline;
pub use redact::redact;
pub use statement::{parse_outline, parse_script};

use crate::diagnostic::Diagnostic;
use crate::syntax::{ExprRef, Query, Type};
use bumpalo::Bump;
use cursor::{Parsed, Parser};
use keyword::Kind;

/// Parses one query with nothing but a semicolon behind it.
///
/// # Errors
/// One diagnostic ([`Code::SyntaxError`](crate::diagnostic::Code::SyntaxError) or `TooDeep`).
pub fn parse_query<'a>(arena: &'a Bump, text: &'a str) -> Result<&'a Query<'a>, Diagnostic> {
    whole(arena, text, Parser::query)
}

/// Parses one expression.
///
/// # Errors
/// As [`parse_query`].
pub fn parse_expression<'a>(arena: &'a Bump, text: &'a str) -> Result<ExprRef<'a>, Diagnostic> {
    whole(arena, text, |p| p.expr_ref())
}

/// Parses one type.
///
/// # Errors
/// As [`parse_query`].
pub fn parse_type<'a>(arena: &'a Bump, text: &'a str) -> Result<Type<'a>, Diagnostic> {
    whole(arena, text, Parser::type_)
}

/// Runs a rule over a whole text.
fn whole<'a, T>(
    arena: &'a Bump,
    text: &'a str,
    rule: impl FnOnce(&mut Parser<'a>) -> Parsed<T>,
) -> Result<T, Diagnostic> {
    let mut parser = Parser::new(arena, text);
    let result = rule(&mut parser).and_then(|node| {
        parser.eat(Kind::Semicolon);
        if parser.at(Kind::Eof) { Ok(node) } else { Err(parser.unexpected("end of input")) }
    });
    result.map_err(|_| parser.diagnostic())
}
