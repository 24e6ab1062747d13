//! CREATE FUNCTION and CREATE PROCEDURE as the warehouses have them, and DO.

use super::words::Words;
use super::{Kind, Parsed, nested};
use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Span as Place, Token};

/// Words before the name. The first ones that are no modifiers say what it is.
const MODIFIERS: [&str; 8] = ["OR", "REPLACE", "ALTER", "TEMP", "TEMPORARY", "SECURE", "AGGREGATE", "EXTERNAL"];

pub(in crate::parse::sqlparser) struct Routine {
    pub procedure: bool,
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub temporary: bool,
    pub aggregate: bool,
    pub name: ast::ObjectName,
    pub params: Vec<ast::OperateFunctionArg>,
    pub returns: Option<ast::FunctionReturnType>,
    pub language: Option<ast::Ident>,
    pub body: RoutineBody,
}

pub(in crate::parse::sqlparser) enum RoutineBody {
    None,
    Text(String, Place),
    Expr(Box<ast::Expr>),
    Query(Box<ast::Query>),
    Statements(Vec<Parsed>),
}

/// Where FUNCTION or PROCEDURE stands, if this is a definition of one.
fn position(parser: &Parser<'_>) -> Option<usize> {
    if parser.word(0).as_deref() != Some("CREATE") {
        return None;
    }
    let mut n = 1;
    loop {
        let word = parser.word(n)?;
        match word.as_str() {
            "FUNCTION" | "PROCEDURE" => return Some(n),
            // `DEFINER = user@host`
            "DEFINER" => {
                while !matches!(parser.word(n).as_deref(), Some("FUNCTION" | "PROCEDURE")) {
                    n += 1;
                    if n > 12 {
                        return None;
                    }
                }
            }
            word if MODIFIERS.contains(&word) => n += 1,
            _ => return None,
        }
    }
}

pub(super) fn is_routine(parser: &Parser<'_>) -> bool {
    position(parser).is_some()
}

/// The crate's grammar first: it knows PostgreSQL's functions and DuckDB's.
pub(super) fn routine(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    let procedure = position(parser).and_then(|n| parser.word(n)).as_deref() == Some("PROCEDURE");
    if !procedure {
        let known = parser.maybe_parse(|parser| {
            let parsed = parser.parse_statement()?;
            if parser.at_end() { Ok(parsed) } else { parser.expected("end of statement", parser.peek_token()) }
        })?;
        if let Some(known) = known {
            return Ok(Kind::Sql(Box::new(known)));
        }
    }
    let (mut or_replace, mut temporary, mut aggregate) = (false, false, false);
    while !parser.eat_any(&["FUNCTION", "PROCEDURE"]) {
        or_replace |= parser.at_any(&["REPLACE", "ALTER"]);
        temporary |= parser.at_any(&["TEMP", "TEMPORARY"]);
        aggregate |= parser.at("AGGREGATE");
        parser.advance_token();
    }
    let if_not_exists = parser.eat_all(&["IF", "NOT", "EXISTS"]);
    let name = parser.parse_object_name(false)?;
    let params = params(parser)?;
    let mut routine = Routine {
        procedure,
        or_replace,
        if_not_exists,
        temporary,
        aggregate,
        name,
        params,
        returns: None,
        language: None,
        body: RoutineBody::None,
    };
    clauses(parser, &mut routine, depth)?;
    Ok(Kind::Routine(Box::new(routine)))
}

fn params(parser: &mut Parser<'_>) -> Result<Vec<ast::OperateFunctionArg>, ParserError> {
    let mut params = Vec::new();
    if !parser.consume_token(&Token::LParen) || parser.consume_token(&Token::RParen) {
        return Ok(params);
    }
    loop {
        params.push(param(parser)?);
        if parser.consume_token(&Token::RParen) {
            return Ok(params);
        }
        parser.expect_token(&Token::Comma)?;
    }
}

/// `[mode] [name] [mode] type [DEFAULT value]`
fn param(parser: &mut Parser<'_>) -> Result<ast::OperateFunctionArg, ParserError> {
    let mut mode = param_mode(parser);
    let unnamed = parser.maybe_parse(|parser| {
        let data_type = parser.parse_data_type()?;
        match parser.peek_token_ref().token {
            Token::Comma | Token::RParen => Ok(data_type),
            _ => parser.expected("a comma", parser.peek_token()),
        }
    })?;
    let (name, data_type) = match unnamed {
        Some(data_type) => (None, data_type),
        None => {
            let name = parser.parse_identifier()?;
            mode = mode.or_else(|| param_mode(parser));
            (Some(name), parser.parse_data_type()?)
        }
    };
    let mut default_expr = None;
    loop {
        match parser.peek_token().token {
            Token::Comma | Token::RParen | Token::SemiColon | Token::EOF => break,
            Token::Eq | Token::Assignment => {
                parser.advance_token();
                default_expr = Some(parser.parse_expr()?);
            }
            // DEFAULT, NOT NULL, COMMENT 'text'
            _ if parser.eat("DEFAULT") => default_expr = Some(parser.parse_expr()?),
            _ => parser.advance_token(),
        }
    }
    Ok(ast::OperateFunctionArg { mode, name, data_type, default_expr })
}

fn param_mode(parser: &mut Parser<'_>) -> Option<ast::ArgMode> {
    let mode = match parser.word(0)?.as_str() {
        "IN" => ast::ArgMode::In,
        "OUT" => ast::ArgMode::Out,
        "INOUT" => ast::ArgMode::InOut,
        "VARIADIC" => ast::ArgMode::Variadic,
        _ => return None,
    };
    parser.advance_token();
    Some(mode)
}

/// What stands between the parameters and the end, in any order. Words without a meaning here are passed over.
fn clauses(parser: &mut Parser<'_>, routine: &mut Routine, depth: usize) -> Result<(), ParserError> {
    while !parser.at_end() {
        match parser.word(0).as_deref() {
            Some("RETURNS") => {
                parser.advance_token();
                if !parser.at("NULL") {
                    routine.returns = Some(returns(parser)?);
                }
            }
            Some("LANGUAGE") => {
                parser.advance_token();
                routine.language = Some(parser.parse_identifier()?);
            }
            // `EXECUTE AS OWNER`
            Some("EXECUTE") => (0..3).for_each(|_| parser.advance_token()),
            Some("AS") => {
                parser.advance_token();
                routine.body = body(parser, depth)?;
            }
            Some("RETURN") => {
                parser.advance_token();
                routine.body = match parser.at_any(&["SELECT", "WITH"]) {
                    true => RoutineBody::Query(parser.parse_query()?),
                    false => RoutineBody::Expr(Box::new(parser.parse_expr()?)),
                };
            }
            Some("BEGIN" | "DECLARE" | "SELECT" | "INSERT" | "UPDATE" | "DELETE" | "REPLACE" | "CALL" | "MERGE") => {
                routine.body = body(parser, depth)?;
            }
            _ => parser.advance_token(),
        }
    }
    Ok(())
}

fn returns(parser: &mut Parser<'_>) -> Result<ast::FunctionReturnType, ParserError> {
    if parser.eat("SETOF") {
        return parser.parse_data_type().map(ast::FunctionReturnType::SetOf);
    }
    if !parser.eat("TABLE") {
        return parser.parse_data_type().map(ast::FunctionReturnType::DataType);
    }
    let mut columns = None;
    if parser.consume_token(&Token::LParen) {
        columns = Some(Vec::new());
        if !parser.consume_token(&Token::RParen) {
            columns = Some(parser.parse_comma_separated(Parser::parse_column_def)?);
            parser.expect_token(&Token::RParen)?;
        }
    }
    Ok(ast::FunctionReturnType::DataType(ast::DataType::Table(columns)))
}

/// A text, a block, a statement, or an expression.
fn body(parser: &mut Parser<'_>, depth: usize) -> Result<RoutineBody, ParserError> {
    let next = parser.peek_token();
    match next.token {
        Token::SingleQuotedString(text) | Token::EscapedStringLiteral(text) => {
            parser.advance_token();
            Ok(RoutineBody::Text(text, next.span))
        }
        Token::DollarQuotedString(text) => {
            parser.advance_token();
            Ok(RoutineBody::Text(text.value, next.span))
        }
        _ if parser.at_any(&["SELECT", "WITH"]) => parser.parse_query().map(RoutineBody::Query),
        Token::Word(_) => Ok(RoutineBody::Statements(vec![nested(parser, depth + 1)?])),
        _ => parser.parse_expr().map(|expr| RoutineBody::Expr(Box::new(expr))),
    }
}

/// `DO [LANGUAGE name] 'text'`
pub(super) fn anonymous(parser: &mut Parser<'_>) -> Result<Kind, ParserError> {
    parser.must("DO")?;
    let mut found = None;
    while !parser.at_end() {
        let next = parser.next_token();
        match next.token {
            Token::SingleQuotedString(text) | Token::EscapedStringLiteral(text) => found = Some((text, next.span)),
            Token::DollarQuotedString(text) => found = Some((text.value, next.span)),
            _ => {}
        }
    }
    match found {
        Some((text, place)) => Ok(Kind::Do(text, place)),
        None => parser.expected("a text", parser.peek_token()),
    }
}
