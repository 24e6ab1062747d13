//! Blocks, declarations, and what only a block has.

use super::words::Words;
use super::{Block, Kind, Parsed, end, nested, whole_statement};
use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Span as Place, Token};

/// What may begin the statement of a handler, behind its conditions.
const HANDLED: [&str; 12] = [
    "BEGIN", "SET", "INSERT", "UPDATE", "DELETE", "SELECT", "CALL", "LEAVE", "ITERATE", "ROLLBACK", "RESIGNAL", "CLOSE",
];

/// `[label] [DECLARE …] BEGIN … [EXCEPTION …] END [label]`
pub(super) fn block(parser: &mut Parser<'_>, depth: usize) -> Result<Option<Kind>, ParserError> {
    label(parser);
    if parser.at("DECLARE") {
        return section(parser, depth);
    }
    if !parser.at("BEGIN") || is_transaction(parser) {
        return Ok(None);
    }
    parser.advance_token();
    let block = rest(parser, Vec::new(), depth)?;
    Ok(Some(Kind::Block(block)))
}

/// `name:` and `<<name>>` before a statement.
fn label(parser: &mut Parser<'_>) {
    let next = parser.word(2);
    let labelled = matches!(next.as_deref(), Some("BEGIN" | "LOOP" | "WHILE" | "REPEAT" | "FOR"));
    if labelled && parser.word(0).is_some() && parser.peek_nth_token_ref(1).token == Token::Colon {
        parser.advance_token();
        parser.advance_token();
    }
    if parser.peek_token_ref().token == Token::ShiftLeft && parser.peek_nth_token_ref(2).token == Token::ShiftRight {
        (0..3).for_each(|_| parser.advance_token());
    }
}

fn is_transaction(parser: &Parser<'_>) -> bool {
    match &parser.peek_nth_token_ref(1).token {
        Token::SemiColon | Token::EOF => true,
        Token::Word(_) => matches!(
            parser.word(1).as_deref(),
            Some(
                "TRANSACTION"
                    | "WORK"
                    | "TRAN"
                    | "NAME"
                    | "ISOLATION"
                    | "READ"
                    | "DEFERRED"
                    | "IMMEDIATE"
                    | "EXCLUSIVE"
                    | "NOT"
                    | "DEFERRABLE"
            )
        ),
        _ => false,
    }
}

/// Behind BEGIN.
fn rest(parser: &mut Parser<'_>, declared: Vec<ast::Declare>, depth: usize) -> Result<Block, ParserError> {
    parser.eat_all(&["NOT", "ATOMIC"]);
    parser.eat("ATOMIC");
    let body = statements(parser, &["END", "EXCEPTION"], depth + 1)?;
    let mut exception = None;
    if parser.eat("EXCEPTION") {
        let arms: &mut Vec<Parsed> = exception.insert(Vec::new());
        while parser.at("WHEN") {
            parser.skip_to(&["THEN"]);
            parser.must("THEN")?;
            arms.extend(statements(parser, &["END", "WHEN"], depth + 1)?);
        }
    }
    parser.must("END")?;
    name_of_end(parser);
    Ok(Block { declared, body, exception })
}

/// `END label`
pub(super) fn name_of_end(parser: &mut Parser<'_>) {
    if matches!(parser.peek_token_ref().token, Token::Word(_)) {
        parser.advance_token();
    }
}

/// `DECLARE a INT; b INT; BEGIN … END`, else one declaration of a block.
fn section(parser: &mut Parser<'_>, depth: usize) -> Result<Option<Kind>, ParserError> {
    let items = parser.maybe_parse(|parser| {
        parser.must("DECLARE")?;
        let mut items = Vec::new();
        while !parser.at("BEGIN") {
            items.extend(item(parser)?);
            parser.expect_token(&Token::SemiColon)?;
        }
        parser.must("BEGIN")?;
        Ok(items)
    })?;
    if let Some(items) = items {
        return Ok(Some(Kind::Block(rest(parser, items, depth)?)));
    }
    if depth == 0 {
        // A cursor, or a variable of the session.
        let alone = parser.maybe_parse(|parser| {
            parser.must("DECLARE")?;
            parser.eat_all(&["OR", "REPLACE"]);
            parser.eat_any(&["VARIABLE", "VAR"]);
            let item = item(parser)?;
            if parser.at_end() { Ok(item) } else { parser.expected("end of statement", parser.peek_token()) }
        })?;
        return Ok(alone.map(|item| Kind::Declare(item.into_iter().collect())));
    }
    parser.must("DECLARE")?;
    // `DECLARE CONTINUE HANDLER FOR NOT FOUND statement`: it may run.
    if parser.at_any(&["CONTINUE", "EXIT", "UNDO"]) && parser.word(1).as_deref() == Some("HANDLER") {
        return handler(parser, depth).map(Some);
    }
    parser.eat_all(&["OR", "REPLACE"]);
    parser.eat_any(&["VARIABLE", "VAR"]);
    Ok(Some(Kind::Declare(item(parser)?.into_iter().collect())))
}

fn handler(parser: &mut Parser<'_>, depth: usize) -> Result<Kind, ParserError> {
    parser.skip_to(&HANDLED);
    let statement = nested(parser, depth + 1)?;
    Ok(Kind::Block(Block { exception: Some(vec![statement]), ..Block::default() }))
}

/// One declaration; `None` for what holds no value.
fn item(parser: &mut Parser<'_>) -> Result<Option<ast::Declare>, ParserError> {
    let mut names = vec![parser.parse_identifier()?];
    while parser.consume_token(&Token::Comma) {
        names.push(parser.parse_identifier()?);
    }
    let mut declare = ast::Declare {
        names,
        data_type: None,
        assignment: None,
        declare_type: None,
        binary: None,
        sensitive: None,
        scroll: None,
        hold: None,
        for_query: None,
    };
    if parser.at_any(&["EXCEPTION", "CONDITION"]) {
        parser.skip();
        return Ok(None);
    }
    parser.eat_any(&["CONSTANT", "SCROLL"]);
    if parser.eat_all(&["NO", "SCROLL"]) | parser.eat("CURSOR") {
        parser.eat("CURSOR");
        if parser.peek_token_ref().token == Token::LParen {
            parser.skip_to(&["FOR", "IS"]);
        }
        if parser.eat_any(&["FOR", "IS"]) {
            match parser.maybe_parse(|parser| parser.parse_query())? {
                Some(query) => declare.for_query = Some(query),
                None => declare.assignment = Some(ast::DeclareAssignment::For(Box::new(parser.parse_expr()?))),
            }
        }
        return Ok(Some(declare));
    }
    if parser.eat_all(&["ALIAS", "FOR"]) {
        declare.assignment = Some(ast::DeclareAssignment::Expr(Box::new(parser.parse_expr()?)));
        return Ok(Some(declare));
    }
    if parser.eat("RESULTSET") {
        declare.declare_type = Some(ast::DeclareType::ResultSet);
    } else if !at_value(parser) {
        declare.data_type = data_type(parser)?;
    }
    parser.eat_all(&["NOT", "NULL"]);
    if eat_assignment(parser) {
        declare.assignment = Some(ast::DeclareAssignment::Expr(Box::new(value(parser)?)));
    }
    Ok(Some(declare))
}

/// A type; `None` for that of a column or of a row (`t.c%TYPE`, `t%ROWTYPE`, `RECORD`).
fn data_type(parser: &mut Parser<'_>) -> Result<Option<ast::DataType>, ParserError> {
    let of_column = parser.maybe_parse(|parser| {
        parser.parse_object_name(false)?;
        parser.expect_token(&Token::Mod)?;
        if parser.eat_any(&["TYPE", "ROWTYPE"]) { Ok(()) } else { parser.expected("TYPE", parser.peek_token()) }
    })?;
    if of_column.is_some() || parser.eat_any(&["RECORD", "REFCURSOR"]) || parser.at_end() {
        return Ok(None);
    }
    parser.parse_data_type().map(Some)
}

fn at_value(parser: &Parser<'_>) -> bool {
    parser.at("DEFAULT") || matches!(parser.peek_token_ref().token, Token::Assignment | Token::Eq)
}

fn eat_assignment(parser: &mut Parser<'_>) -> bool {
    parser.eat("DEFAULT") || parser.consume_token(&Token::Assignment) || parser.consume_token(&Token::Eq)
}

/// A value, or a query without parentheses.
fn value(parser: &mut Parser<'_>) -> Result<ast::Expr, ParserError> {
    if parser.at_any(&["SELECT", "WITH"]) {
        return parser.parse_query().map(ast::Expr::Subquery);
    }
    parser.parse_expr()
}

/// Statements up to one of these words, which stays. One with a syntax error costs only itself.
pub(super) fn statements(parser: &mut Parser<'_>, until: &[&str], depth: usize) -> Result<Vec<Parsed>, ParserError> {
    let mut found = Vec::new();
    loop {
        while parser.consume_token(&Token::SemiColon) {}
        if parser.at_any(until) || parser.peek_token_ref().token == Token::EOF {
            return Ok(found);
        }
        let start = parser.peek_token_ref().span.start;
        let (parsed, at) = whole_statement(parser, until, depth);
        match parsed {
            Ok(parsed) => found.push(parsed),
            // What stands in this one has been read: to read it again for each block around it would take forever.
            Err(error) if is_compound(parser) => return Err(error),
            Err(ParserError::RecursionLimitExceeded) => return Err(ParserError::RecursionLimitExceeded),
            Err(error) => {
                parser.skip();
                found.push(Parsed { kind: Kind::Invalid(error, at), place: Place::new(start, end(parser)) });
            }
        }
    }
}

/// A statement with others in it.
fn is_compound(parser: &Parser<'_>) -> bool {
    parser.at_any(&["IF", "CASE", "WHILE", "LOOP", "REPEAT", "FOR", "BEGIN", "DECLARE", "CREATE"])
        || matches!(parser.peek_token_ref().token, Token::ShiftLeft)
        || parser.peek_nth_token_ref(1).token == Token::Colon
}

/// Statements that have their meaning only in a block.
pub(super) fn in_block(parser: &mut Parser<'_>, _depth: usize) -> Result<Option<Kind>, ParserError> {
    let kind = match parser.word(0).as_deref() {
        Some("LET") => {
            parser.advance_token();
            let Some(declare) = item(parser)? else { return Ok(Some(Kind::Utility("DECLARE"))) };
            Kind::Declare(vec![declare])
        }
        Some("RETURN") => {
            parser.skip();
            Kind::Jump("RETURN")
        }
        Some(word @ ("EXIT" | "BREAK" | "LEAVE" | "CONTINUE" | "ITERATE")) => {
            let keyword = match word {
                "EXIT" | "BREAK" => "BREAK",
                "LEAVE" => "LEAVE",
                "ITERATE" => "ITERATE",
                _ => "CONTINUE",
            };
            parser.skip();
            Kind::Jump(keyword)
        }
        Some("RAISE" | "SIGNAL" | "RESIGNAL") => {
            parser.skip();
            Kind::Raise
        }
        Some("NULL") => {
            parser.advance_token();
            Kind::Utility("NULL")
        }
        Some("PERFORM") => {
            parser.skip();
            Kind::Utility("PERFORM")
        }
        Some("GET") => {
            parser.skip();
            Kind::Utility("GET_DIAGNOSTICS")
        }
        Some("EXECUTE") => execute(parser)?,
        Some("OPEN") => {
            parser.advance_token();
            let target = parser.parse_identifier()?;
            if !parser.eat("FOR") {
                parser.skip();
                return Ok(Some(Kind::Utility("OPEN")));
            }
            if !parser.at_any(&["SELECT", "WITH"]) {
                parser.skip();
                return Ok(Some(Kind::Utility("OPEN")));
            }
            let value = parser.parse_query().map(ast::Expr::Subquery)?;
            Kind::Assign { target, value }
        }
        Some("FETCH") => {
            parser.advance_token();
            parser.eat("NEXT");
            parser.eat("FROM");
            let cursor = parser.parse_identifier()?;
            parser.must("INTO")?;
            Kind::Fetch { cursor, into: parser.names()? }
        }
        _ if parser.peek_nth_token_ref(1).token == Token::Assignment => {
            let target = parser.parse_identifier()?;
            parser.advance_token();
            Kind::Assign { target, value: value(parser)? }
        }
        _ => return Ok(None),
    };
    Ok(Some(kind))
}

/// `EXECUTE [IMMEDIATE] text [INTO a, b] [USING c, d]`
pub(super) fn execute(parser: &mut Parser<'_>) -> Result<Kind, ParserError> {
    parser.advance_token();
    parser.eat("IMMEDIATE");
    let sql = parser.parse_expr()?;
    let (mut into, mut using) = (Vec::new(), Vec::new());
    loop {
        if parser.eat("INTO") {
            parser.eat("STRICT");
            into = parser.names()?;
        } else if parser.eat("USING") {
            let open = parser.consume_token(&Token::LParen);
            using = parser.parse_comma_separated(Parser::parse_expr)?;
            if open {
                parser.expect_token(&Token::RParen)?;
            }
        } else {
            return Ok(Kind::Execute { sql, into, using });
        }
    }
}
