//! The front end for every dialect that the native one does not read: the tree of the sqlparser crate, made into ours.
//!
//! Every node is taken apart field by field, without `..` and without wildcard arms: what a new version of the crate adds
//! does not compile until somebody has decided what it means. What has no place in our tree is a diagnostic with the
//! place in the text, and what can be read beside it is kept.
//!
//! Names are folded here as the dialect keeps them ([`Folding`](crate::dialect::Folding)).

mod alter;
mod body;
mod call;
mod column_name;
mod copy;
mod create;
mod delete;
mod dml;
mod expr;
mod features;
mod from;
mod grammar;
mod into;
mod lines;
mod literal;
mod merge;
mod multi_insert;
mod name;
mod operator;
mod pipe;
mod pivot;
mod procedural;
mod query;
mod redact;
mod routine;
mod script;
mod select;
mod statement;
mod table;
#[cfg(test)]
mod tests;
mod types;
mod update;
mod utility;

pub use features::grammar;
pub use redact::redact;

use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Dialect;
use crate::syntax::{Query, Script, Span, Statement, StatementKind};
use bumpalo::Bump;
use grammar::Parsed;
use lines::Offsets;
use sqlparser::parser::{Parser, ParserError, ParserOptions};
use sqlparser::tokenizer::{Location, Token, TokenWithSpan, Tokenizer};

/// Nesting that the crate's parser follows before it gives up.
const MAX_DEPTH: usize = 128;

/// Words in a row, with no comma or bracket between them. The crate builds chains of operators as deep trees, which it
/// takes apart by recursion: a longer chain could exhaust the stack.
const MAX_ROW: usize = 150_000;

/// Nodes inside each other that are followed; chains of operators are one.
const MAX_NESTING: usize = 1_000;

/// Turns nodes of the crate into ours.
struct Adapter<'a, 'd> {
    arena: &'a Bump,
    dialect: &'d Dialect,
    text: &'a str,
    offsets: Offsets,
    /// The statement at hand: where a node has no place of its own.
    at: Span,
    /// Texts within texts that are being read (bodies of routines).
    depth: usize,
    /// Nodes around the one at hand.
    nesting: usize,
    /// Parameters without a name or number so far.
    parameters: u32,
    /// The statements at hand stand in a block or a routine.
    in_script: bool,
    diagnostics: Vec<Diagnostic>,
}

/// Parses a query, a statement or a script in a dialect of the crate.
pub fn parse_script<'a>(
    arena: &'a Bump,
    text: &'a str,
    dialect: &Dialect,
    grammar: &str,
) -> (Script<'a>, Vec<Diagnostic>) {
    let mut adapter = Adapter::new(arena, text, dialect);
    let mut statements = bumpalo::collections::Vec::new_in(arena);
    adapter.each_statement(grammar, |adapter, parsed, span| {
        (adapter.at, adapter.parameters) = (span, 0);
        let kind = match parsed {
            Ok(parsed) => adapter.parsed(&parsed),
            Err(word) => StatementKind::Invalid(word),
        };
        statements.push(Statement { kind, span });
    });
    (Script { statements: statements.into_bump_slice(), semicolons: &[] }, adapter.diagnostics)
}

/// Parses one query with nothing but a semicolon behind it.
///
/// # Errors
/// One diagnostic: a syntax error, or that the text is no query.
pub fn parse_query<'a>(
    arena: &'a Bump,
    text: &'a str,
    dialect: &Dialect,
    grammar: &str,
) -> Result<&'a Query<'a>, Diagnostic> {
    let (script, diagnostics) = parse_script(arena, text, dialect, grammar);
    match (script.statements, diagnostics.into_iter().next()) {
        ([Statement { kind: StatementKind::Query(query), .. }], None) => Ok(query),
        (_, Some(diagnostic)) => Err(diagnostic),
        (_, None) => {
            let span = Span::new(0, text.len() as u32);
            Err(Diagnostic::new(Code::SyntaxError, span, "expected one query"))
        }
    }
}

impl<'a, 'd> Adapter<'a, 'd> {
    fn new(arena: &'a Bump, text: &'a str, dialect: &'d Dialect) -> Self {
        let (offsets, at) = (Offsets::of(text), Span::new(0, 0));
        Self {
            arena,
            dialect,
            text,
            offsets,
            at,
            depth: 0,
            nesting: 0,
            parameters: 0,
            in_script: false,
            diagnostics: Vec::new(),
        }
    }

    /// Parses statement after statement; one with a syntax error costs only itself. `Err` has the word that it starts
    /// with, in capitals.
    fn each_statement(&mut self, grammar: &str, mut found: impl FnMut(&mut Self, Result<Parsed, &'a str>, Span)) {
        // Checked when the dialect's file was read.
        let Some(grammar) = self::features::grammar(grammar) else { return };
        let mut tokens = Vec::new();
        if let Err(error) = Tokenizer::new(&*grammar, self.text).tokenize_with_location_into_buf(&mut tokens) {
            let start = self.offsets.offset(self.text, error.location);
            self.report(Code::SyntaxError, Span::new(start, self.text.len() as u32), error.message);
            let word = self.first_word(0);
            found(self, Err(word), Span::new(0, self.text.len() as u32));
            return;
        }
        let options = ParserOptions::new().with_unescape(true);
        let mut parser = Parser::new(&*grammar)
            .with_options(options)
            .with_recursion_limit(MAX_DEPTH)
            .with_tokens_with_locations(grammar::adjust(tokens));
        loop {
            while parser.consume_token(&Token::SemiColon) {}
            let first = parser.peek_token();
            if first.token == Token::EOF {
                return;
            }
            let start = self.span(first.span).start;
            if let Some(error) = self.too_long(&parser) {
                self.diagnostics.push(error);
                skip_statement(&mut parser);
                let word = self.first_word(start);
                found(self, Err(word), Span::new(start, self.end_of(parser.get_current_token())));
                continue;
            }
            let (parsed, at) = grammar::whole_statement(&mut parser, &[], 0);
            match parsed {
                Ok(statement) => {
                    let end = self.end_of(parser.get_current_token());
                    found(self, Ok(statement), Span::new(start, end.max(start)));
                }
                Err(error) => {
                    let at = self.span(at);
                    skip_statement(&mut parser);
                    let span = Span::new(start, self.end_of(parser.get_current_token()).max(start));
                    self.syntax_error(error, at, span);
                    let word = self.first_word(start);
                    found(self, Err(word), span);
                }
            }
        }
    }

    fn too_long(&self, parser: &Parser<'_>) -> Option<Diagnostic> {
        let first = parser.peek_token();
        let tokens = (parser.index()..).map(|index| &parser.token_at(index).token);
        let statement = tokens.take_while(|token| !matches!(token, Token::SemiColon | Token::EOF));
        too_long(statement).then(|| {
            Diagnostic::new(Code::OverBudget, self.span(first.span), "the statement is too long to be read".to_owned())
        })
    }

    fn syntax_error(&mut self, error: ParserError, at: Span, statement: Span) {
        match error {
            // The message says where: we say so by the span.
            ParserError::TokenizerError(message) | ParserError::ParserError(message) => {
                let (message, place) = message.split_once(" at Line: ").unwrap_or((&message, ""));
                let at = self.place_of(place).unwrap_or(at);
                self.report(Code::SyntaxError, at, message.to_owned());
            }
            ParserError::RecursionLimitExceeded => {
                self.report(Code::TooDeep, statement, "the statement is nested too deeply".to_owned());
            }
        }
    }

    /// `1, Column: 8`: the word there.
    fn place_of(&self, place: &str) -> Option<Span> {
        let (line, column) = place.split_once(", Column: ")?;
        let place = Location::new(line.parse().ok()?, column.parse().ok()?);
        let start = self.offsets.offset(self.text, place);
        let rest = self.text.get(start as usize..)?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
        Some(Span::new(start, start + end as u32))
    }

    /// Where a token ends.
    fn end_of(&self, token: &TokenWithSpan) -> u32 {
        self.span(token.span).end
    }

    /// The word at an offset, in capitals.
    fn first_word(&self, start: u32) -> &'a str {
        let rest = self.text.get(start as usize..).unwrap_or_default().trim_start();
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        self.arena.alloc_str(&rest[..end].to_uppercase())
    }

    fn report(&mut self, code: Code, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }

    /// Something that has no place in our tree.
    fn unsupported(&mut self, span: Span, what: &str) {
        let span = if span == Span::default() { self.at } else { span };
        self.report(Code::Unsupported, span, format!("{what} has no lineage"));
    }

    /// What `convert` makes of a node inside the one at hand; `None` with a diagnostic where it is too deep.
    fn nested<T>(&mut self, convert: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.nesting >= MAX_NESTING {
            let at = self.at;
            if self.diagnostics.last().is_none_or(|last| (last.code, last.span) != (Code::TooDeep, at)) {
                self.report(Code::TooDeep, at, "the statement is nested too deeply".to_owned());
            }
            return None;
        }
        self.nesting += 1;
        let converted = convert(self);
        self.nesting -= 1;
        Some(converted)
    }

    /// A slice of what `convert` makes of each item.
    fn list<T, U>(&mut self, items: &[T], mut convert: impl FnMut(&mut Self, &T) -> U) -> &'a [U] {
        let mut converted = bumpalo::collections::Vec::with_capacity_in(items.len(), self.arena);
        for item in items {
            let item = convert(self, item);
            converted.push(item);
        }
        converted.into_bump_slice()
    }
}

/// Goes behind the next semicolon, or to the end.
fn skip_statement(parser: &mut Parser<'_>) {
    while !matches!(parser.peek_token_ref().token, Token::SemiColon | Token::EOF) {
        parser.advance_token();
    }
}

/// Whether the tokens of a statement may make a tree that is too deep to be taken apart.
fn too_long<'t>(tokens: impl Iterator<Item = &'t Token>) -> bool {
    let mut rows = vec![0_usize];
    for token in tokens {
        match token {
            Token::Whitespace(_) => continue,
            Token::LParen | Token::LBracket | Token::LBrace => rows.push(0),
            Token::RParen | Token::RBracket | Token::RBrace if rows.len() > 1 => _ = rows.pop(),
            Token::Comma => rows.last_mut().map_or((), |row| *row = 0),
            _ => {}
        }
        if let Some(row) = rows.last_mut() {
            *row += 1;
            if *row > MAX_ROW {
                return true;
            }
        }
    }
    false
}
