//! IF, CASE, loops.

use super::block::{name_of_end, statements};
use super::words::Words;
use super::{Kind, Parsed, Rows};
use crate::syntax::LoopKind;
use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::Token;

pub(super) fn flow(parser: &mut Parser<'_>, depth: usize) -> Result<Option<Kind>, ParserError> {
    Ok(Some(match parser.word(0).as_deref() {
        Some("IF") => if_then(parser, depth)?,
        Some("CASE") => case(parser, depth)?,
        Some("WHILE") => {
            parser.advance_token();
            let condition = Some(parser.parse_expr()?);
            repeated(parser, LoopKind::While, condition, depth)?
        }
        Some("LOOP") => {
            parser.advance_token();
            let body = statements(parser, &["END"], depth + 1)?;
            ended(parser, &["LOOP"])?;
            Kind::Loop { kind: LoopKind::Loop, condition: None, body }
        }
        // `REPEAT('x', 3)` is no statement, but neither is it anything else at the start of one.
        Some("REPEAT") => {
            parser.advance_token();
            let body = statements(parser, &["UNTIL"], depth + 1)?;
            parser.must("UNTIL")?;
            let condition = Some(parser.parse_expr()?);
            ended(parser, &["REPEAT"])?;
            Kind::Loop { kind: LoopKind::Repeat, condition, body }
        }
        Some("FOR") => for_each(parser, depth)?,
        _ => return Ok(None),
    }))
}

fn if_then(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    parser.must("IF")?;
    let mut branches = Vec::new();
    loop {
        let condition = parser.parse_expr()?;
        parser.must("THEN")?;
        branches.push((condition, statements(parser, &["ELSEIF", "ELSIF", "ELSE", "END"], depth + 1)?));
        if !parser.eat_any(&["ELSEIF", "ELSIF"]) {
            break;
        }
    }
    let otherwise = otherwise(parser, depth)?;
    ended(parser, &["IF"])?;
    Ok(Kind::If { branches, otherwise })
}

fn otherwise(parser: &mut Parser<'_>, depth: usize) -> Result<Option<Vec<Parsed>>, ParserError> {
    if parser.eat("ELSE") { statements(parser, &["END"], depth + 1).map(Some) } else { Ok(None) }
}

fn case(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    parser.must("CASE")?;
    let operand = if parser.at("WHEN") { None } else { Some(parser.parse_expr()?) };
    let mut branches = Vec::new();
    while parser.eat("WHEN") {
        let condition = parser.parse_expr()?;
        parser.must("THEN")?;
        branches.push((condition, statements(parser, &["WHEN", "ELSE", "END"], depth + 1)?));
    }
    let otherwise = otherwise(parser, depth)?;
    ended(parser, &["CASE"])?;
    Ok(Kind::Case { operand, branches, otherwise })
}

/// `DO … END WHILE`, `LOOP … END LOOP`
fn repeated(
    parser: &mut Parser<'_>,
    kind: LoopKind,
    condition: Option<ast::Expr>,
    depth: usize,
) -> Result<Kind, ParserError> {
    let body = body(parser, depth)?;
    Ok(Kind::Loop { kind, condition, body })
}

fn body(parser: &mut Parser<'_>, depth: usize) -> Result<Vec<Parsed>, ParserError> {
    if !parser.eat_any(&["DO", "LOOP"]) {
        return parser.expected("DO or LOOP", parser.peek_token());
    }
    let body = statements(parser, &["END"], depth + 1)?;
    ended(parser, &["WHILE", "FOR", "LOOP"])?;
    Ok(body)
}

/// `END IF [label]`
fn ended(parser: &mut Parser<'_>, words: &[&str]) -> Result<(), ParserError> {
    parser.must("END")?;
    if parser.eat_any(words) {
        name_of_end(parser);
    }
    Ok(())
}

/// `FOR row IN (query) DO`, `FOR row AS query DO`, `FOR row IN cursor DO`, `FOR i IN 1 TO 3 DO`
fn for_each(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    parser.must("FOR")?;
    let unnamed = parser.peek_token_ref().token == Token::LParen || parser.at_any(&["SELECT", "WITH"]);
    let variable = if unnamed { None } else { Some(parser.parse_identifier()?) };
    if variable.is_some() && !parser.eat_any(&["IN", "AS"]) {
        return parser.expected("IN", parser.peek_token());
    }
    let rows = rows(parser)?;
    let body = body(parser, depth)?;
    Ok(Kind::For { variable, rows, body })
}

fn rows(parser: &mut Parser<'_>) -> Result<Rows, ParserError> {
    let is_query = parser.at_any(&["SELECT", "WITH"])
        || (parser.peek_token_ref().token == Token::LParen
            && matches!(parser.word(1).as_deref(), Some("SELECT" | "WITH")));
    if is_query {
        return parser.parse_query().map(Rows::Query);
    }
    let only = matches!(parser.word(1).as_deref(), Some("DO" | "LOOP"));
    if only && matches!(parser.peek_token_ref().token, Token::Word(_)) {
        return parser.parse_identifier().map(Rows::Variable);
    }
    parser.skip_to(&["DO", "LOOP"]);
    Ok(Rows::Unknown)
}
