//! Grammar beside that of the crate: the procedural languages, definitions of routines, and statements that it does not
//! know. It reads the same tokens with the crate's own parser for everything inside: expressions, queries, types.

mod adjust;
mod block;
mod clauses;
mod flow;
mod other;
mod pivot;
mod routine;
mod words;

pub(super) use adjust::{NO_TYPE, adjust};
pub(super) use routine::{Routine, RoutineBody};

use crate::syntax::LoopKind;
use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Location, Span as Place, Token};
use words::Words;

/// Statements within statements that are followed.
const MAX_NESTING: usize = 24;

/// A statement with its place.
pub(super) struct Parsed {
    pub kind: Kind,
    pub place: Place,
}

/// What the crate has a tree for, and what it has not.
pub(super) enum Kind {
    Sql(Box<ast::Statement>),
    /// `INSERT … RETURNING a INTO b`, `CALL p() INTO b` in a block.
    SqlInto(Box<ast::Statement>, Vec<ast::Ident>),
    Block(Block),
    If {
        branches: Vec<(ast::Expr, Vec<Parsed>)>,
        otherwise: Option<Vec<Parsed>>,
    },
    Case {
        operand: Option<ast::Expr>,
        branches: Vec<(ast::Expr, Vec<Parsed>)>,
        otherwise: Option<Vec<Parsed>>,
    },
    Loop {
        kind: LoopKind,
        condition: Option<ast::Expr>,
        body: Vec<Parsed>,
    },
    /// FOR over the rows of a query; the variable may go without a name.
    For {
        variable: Option<ast::Ident>,
        rows: Rows,
        body: Vec<Parsed>,
    },
    Declare(Vec<ast::Declare>),
    /// `a := value`, `LET a := value`, `OPEN c FOR query`
    Assign {
        target: ast::Ident,
        value: ast::Expr,
    },
    /// `FETCH c INTO a, b`
    Fetch {
        cursor: ast::Ident,
        into: Vec<ast::Ident>,
    },
    Execute {
        sql: ast::Expr,
        into: Vec<ast::Ident>,
        using: Vec<ast::Expr>,
    },
    Jump(&'static str),
    Raise,
    Routine(Box<Routine>),
    /// `DO 'text'`
    Do(String, Place),
    /// `INSERT INTO table BY NAME query`
    InsertByName(ast::ObjectName, Box<ast::Query>),
    /// Files into a table.
    Load {
        target: ast::ObjectName,
        files: Vec<String>,
    },
    /// A query into files.
    Unload {
        file: String,
        query: Box<ast::Query>,
    },
    UnloadTable {
        file: String,
        table: ast::ObjectName,
    },
    /// A statement without lineage.
    Utility(&'static str),
    /// What is wrong with a statement of a block.
    Invalid(ParserError, Place),
}

#[derive(Default)]
pub(super) struct Block {
    pub declared: Vec<ast::Declare>,
    pub body: Vec<Parsed>,
    pub exception: Option<Vec<Parsed>>,
}

/// What FOR goes through.
pub(super) enum Rows {
    Query(Box<ast::Query>),
    /// A cursor, or a variable with rows.
    Variable(ast::Ident),
    /// Numbers, or what is known only at run time.
    Unknown,
}

/// Reads one statement up to its semicolon, or to one of these words: both stay. After an error, the parser stands at the
/// beginning of the statement again; the place is where it stood.
pub(super) fn whole_statement(
    parser: &mut Parser<'_>,
    until: &[&str],
    depth: usize,
) -> (Result<Parsed, ParserError>, Place) {
    let mut at = Place::empty();
    let parsed = parser.try_parse(|parser| {
        let parsed = nested(parser, depth).and_then(|parsed| match parser.at_end() || parser.at_any(until) {
            true => Ok(parsed),
            false => parser.expected("end of statement", parser.peek_token()),
        });
        at = parser.peek_token_ref().span;
        parsed
    });
    (parsed, at)
}

/// Reads statements up to the end.
pub(super) fn statements(parser: &mut Parser<'_>) -> Result<Vec<Parsed>, ParserError> {
    block::statements(parser, &[], 0)
}

fn nested(parser: &mut Parser<'_>, depth: usize) -> Result<Parsed, ParserError> {
    if depth > MAX_NESTING {
        return Err(ParserError::RecursionLimitExceeded);
    }
    let start = parser.peek_token_ref().span.start;
    let kind = kind(parser, depth)?;
    Ok(Parsed { kind, place: Place::new(start, end(parser)) })
}

/// Where the last token ends.
fn end(parser: &Parser<'_>) -> Location {
    parser.get_current_token().span.end
}

fn kind(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    if let Some(kind) = block::block(parser, depth)? {
        return Ok(kind);
    }
    if let Some(kind) = flow::flow(parser, depth)? {
        return Ok(kind);
    }
    if depth > 0
        && let Some(kind) = block::in_block(parser, depth)?
    {
        return Ok(kind);
    }
    if let Some(kind) = other::other(parser)? {
        return Ok(kind);
    }
    if routine::is_routine(parser) {
        return routine::routine(parser, depth);
    }
    let parsed = parser.parse_statement()?;
    // Some statements take their semicolon with them.
    if parser.get_current_token().token == Token::SemiColon {
        parser.prev_token();
    }
    if depth > 0 && parser.eat("INTO") {
        parser.eat("STRICT");
        return Ok(Kind::SqlInto(Box::new(parsed), parser.names()?));
    }
    Ok(Kind::Sql(Box::new(parsed)))
}
