//! SQL in a text: the bodies of routines, the query of an UNLOAD.

use super::grammar::{self, Parsed};
use super::{Adapter, MAX_DEPTH, too_long};
use crate::diagnostic::Code;
use crate::dialect::Grammar;
use crate::syntax::Query;
use sqlparser::ast;
use sqlparser::dialect::Dialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError, ParserOptions};
use sqlparser::tokenizer::{Location, Span as Place, Token, TokenWithSpan, Tokenizer, Word};

/// Texts in texts in texts.
const MAX_TEXTS: usize = 4;

/// A text that begins with one of these is no expression.
const STATEMENTS: [&str; 23] = [
    "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE", "BEGIN", "DECLARE", "CREATE", "DROP", "ALTER",
    "TRUNCATE", "CALL", "SET", "EXECUTE", "RETURN", "LET", "FOR", "WHILE", "LOOP", "COPY", "UNLOAD",
];

/// What a text says.
pub(super) enum Body {
    Expr(Box<ast::Expr>),
    Statements(Vec<Parsed>),
}

impl<'a> Adapter<'a, '_> {
    /// Reads a text as statements, or as one expression. `params` are the names that `$1`, `$2` … stand for. What is wrong
    /// with it is reported.
    pub(super) fn body_of(&mut self, text: &str, place: Place, params: &[ast::Ident]) -> Option<Body> {
        self.within(text, place, params, |parser| {
            let first = parser.peek_token();
            match is_statement(&first.token) {
                true => grammar::statements(parser).map(Body::Statements),
                false => parser.parse_expr().map(|expr| Body::Expr(Box::new(expr))),
            }
        })
    }

    /// The one query of a text.
    pub(super) fn query_within(&mut self, text: &str) -> Option<&'a Query<'a>> {
        let query = self.within(text, Place::empty(), &[], |parser| parser.parse_query())?;
        self.inside(|adapter| adapter.query(&query))
    }

    /// What stands in a text is made ours; `None` where texts are nested too deeply.
    pub(super) fn inside<T>(&mut self, convert: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_TEXTS {
            let message = "SQL in texts is nested too deeply".to_owned();
            self.report(Code::TooDeep, self.at, message);
            return None;
        }
        self.depth += 1;
        let converted = convert(self);
        self.depth -= 1;
        Some(converted)
    }

    fn within<T>(
        &mut self,
        text: &str,
        place: Place,
        params: &[ast::Ident],
        parse: impl FnOnce(&mut Parser<'_>) -> Result<T, ParserError>,
    ) -> Option<T> {
        let Grammar::Sqlparser(grammar) = self.dialect.grammar() else { return None };
        let grammar = super::grammar(grammar)?;
        let parsed = self.tokens(&*grammar, text, place, params).and_then(|tokens| {
            let mut parser = Parser::new(&*grammar)
                .with_options(ParserOptions::new().with_unescape(true))
                .with_recursion_limit(MAX_DEPTH)
                .with_tokens_with_locations(grammar::adjust(tokens));
            let parsed = parse(&mut parser)?;
            while parser.consume_token(&Token::SemiColon) {}
            match parser.peek_token() {
                TokenWithSpan { token: Token::EOF, span: _ } => Ok(parsed),
                next => parser.expected("the end of the text", next),
            }
        });
        let error = match parsed {
            Ok(parsed) => return Some(parsed),
            Err(error) => error,
        };
        let span = if place == Place::empty() { self.at } else { self.span(place) };
        self.syntax_error(error, span, span);
        None
    }

    /// The tokens of a text, with their places in the text around it, or all with that of the text as a whole.
    fn tokens(
        &self,
        grammar: &dyn Dialect,
        text: &str,
        place: Place,
        params: &[ast::Ident],
    ) -> Result<Vec<TokenWithSpan>, ParserError> {
        let mut tokens = Vec::new();
        Tokenizer::new(grammar, text).tokenize_with_location_into_buf(&mut tokens)?;
        if too_long(tokens.iter().map(|token| &token.token)) {
            return Err(ParserError::ParserError("a text that is too long to be read".to_owned()));
        }
        let start = self.start_within(text, place);
        let moved = |at: Location| match (start, at.line) {
            (Some(start), 1) => Location::new(start.line, start.column + at.column - 1),
            (Some(start), line) => Location::new(start.line + line - 1, at.column),
            (None, _) => at,
        };
        for TokenWithSpan { token, span } in &mut tokens {
            *span = match (start, &token) {
                (Some(_), _) => Place::new(moved(span.start), moved(span.end)),
                // The text is one constant, and not the same as one of those in it.
                (None, Token::Number(..) | Token::SingleQuotedString(_)) => Place::empty(),
                (None, _) => place,
            };
            if let Token::Placeholder(name) = token
                && let Some(number) = name.strip_prefix('$').and_then(|number| number.parse::<usize>().ok())
                && let Some(param) = number.checked_sub(1).and_then(|index| params.get(index))
            {
                let ast::Ident { value, quote_style, span: _ } = param.clone();
                *token = Token::Word(Word { value, quote_style, keyword: Keyword::NoKeyword });
            }
        }
        Ok(tokens)
    }

    /// Where a text begins that stands between two quotes as it is.
    fn start_within(&self, text: &str, place: Place) -> Option<Location> {
        let quoted = self.span(place).text(self.text);
        let quotes = quoted.len().checked_sub(text.len())? / 2;
        let (before, rest) = quoted.split_at_checked(quotes)?;
        (quotes > 0 && rest.starts_with(text) && !before.contains('\n'))
            .then(|| Location::new(place.start.line, place.start.column + before.chars().count() as u64))
    }
}

fn is_statement(token: &Token) -> bool {
    let Token::Word(Word { value, quote_style: None, keyword: _ }) = token else { return false };
    STATEMENTS.iter().any(|word| value.eq_ignore_ascii_case(word))
}
