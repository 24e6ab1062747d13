//! Statements that the crate does not know, or not in this form.

use super::words::Words;
use super::{Kind, block, routine};
use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::Token;

/// Statements without lineage, by the words that they begin with.
const UTILITIES: [(&[&str], &str); 24] = [
    (&["PUT"], "PUT"),
    (&["GET"], "GET"),
    (&["REFRESH"], "REFRESH"),
    (&["CHECKPOINT"], "CHECKPOINT"),
    (&["SUMMARIZE"], "SUMMARIZE"),
    (&["DESCRIBE"], "DESCRIBE"),
    (&["DESC"], "DESCRIBE"),
    (&["UNSET"], "UNSET"),
    (&["UNDROP"], "UNDROP"),
    (&["VACUUM"], "VACUUM"),
    (&["OPTIMIZE"], "OPTIMIZE"),
    (&["ANALYZE"], "ANALYZE"),
    (&["SHOW"], "SHOW"),
    (&["CLUSTER"], "CLUSTER"),
    (&["REINDEX"], "REINDEX"),
    (&["HANDLER"], "HANDLER"),
    (&["FLUSH"], "FLUSH"),
    (&["FSCK"], "FSCK"),
    (&["CLEAR", "CACHE"], "CLEAR_CACHE"),
    (&["ALTER", "WAREHOUSE"], "ALTER_WAREHOUSE"),
    (&["ALTER", "TASK"], "ALTER_TASK"),
    (&["ALTER", "DEFAULT", "PRIVILEGES"], "ALTER_DEFAULT_PRIVILEGES"),
    (&["SECURITY", "LABEL"], "SECURITY_LABEL"),
    (&["RESUME"], "RESUME"),
];

/// What CREATE and DROP make that has no rows. The SQL of a task or a pipe runs as a query of its own.
const OBJECTS: [(&[&str], &str, &str); 14] = [
    (&["TASK"], "CREATE_TASK", "DROP_TASK"),
    (&["PIPE"], "CREATE_PIPE", "DROP_PIPE"),
    (&["STREAM"], "CREATE_STREAM", "DROP_STREAM"),
    (&["ALERT"], "CREATE_ALERT", "DROP_ALERT"),
    (&["TAG"], "CREATE_TAG", "DROP_TAG"),
    (&["EVENT"], "CREATE_EVENT", "DROP_EVENT"),
    (&["MASKING", "POLICY"], "CREATE_MASKING_POLICY", "DROP_MASKING_POLICY"),
    (&["ROW", "ACCESS", "POLICY"], "CREATE_ROW_ACCESS_POLICY", "DROP_ROW_ACCESS_POLICY"),
    (&["RESOURCE", "MONITOR"], "CREATE_RESOURCE_MONITOR", "DROP_RESOURCE_MONITOR"),
    (&["STORAGE", "INTEGRATION"], "CREATE_STORAGE_INTEGRATION", "DROP_STORAGE_INTEGRATION"),
    (&["NOTIFICATION", "INTEGRATION"], "CREATE_NOTIFICATION_INTEGRATION", "DROP_NOTIFICATION_INTEGRATION"),
    (&["SHARE"], "CREATE_SHARE", "DROP_SHARE"),
    (&["PUBLICATION"], "CREATE_PUBLICATION", "DROP_PUBLICATION"),
    (&["CATALOG"], "CREATE_CATALOG", "DROP_CATALOG"),
];

pub(super) fn other(parser: &mut Parser<'_>) -> Result<Option<Kind>, ParserError> {
    match parser.word(0).as_deref() {
        Some("DO") => return routine::anonymous(parser).map(Some),
        Some("INSERT") => return insert_by_name(parser),
        Some("COPY") if parser.word(1).as_deref() == Some("INTO") => return copy_into(parser),
        Some("LOAD") => return load_data(parser),
        Some("EXECUTE") if parser.word(1).as_deref() == Some("IMMEDIATE") => return block::execute(parser).map(Some),
        Some("TABLE") => {
            let query = parser.parse_query()?;
            return Ok(Some(Kind::Sql(Box::new(ast::Statement::Query(query)))));
        }
        _ => {}
    }
    let found = UTILITIES.iter().find(|(words, _)| is_at(parser, 0, words)).map(|(_, kind)| *kind);
    let found = found.or_else(|| object(parser));
    if found.is_some() {
        parser.skip();
    }
    Ok(found.map(Kind::Utility))
}

fn is_at(parser: &Parser<'_>, from: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(n, word)| parser.word(from + n).as_deref() == Some(*word))
}

fn object(parser: &Parser<'_>) -> Option<&'static str> {
    let create = match parser.word(0)?.as_str() {
        "CREATE" => true,
        "DROP" => false,
        _ => return None,
    };
    let after = if is_at(parser, 1, &["OR", "REPLACE"]) { 3 } else { 1 };
    let (_, created, dropped) = OBJECTS.iter().find(|(words, _, _)| is_at(parser, after, words))?;
    Some(if create { created } else { dropped })
}

/// `INSERT [OR REPLACE] INTO table BY NAME query`
fn insert_by_name(parser: &mut Parser<'_>) -> Result<Option<Kind>, ParserError> {
    parser.maybe_parse(|parser| {
        parser.must("INSERT")?;
        parser.eat_all(&["OR", "REPLACE"]);
        parser.eat_all(&["OR", "IGNORE"]);
        parser.eat_any(&["INTO", "OVERWRITE"]);
        parser.eat("INTO");
        parser.eat("TABLE");
        let name = parser.parse_object_name(false)?;
        parser.must("BY")?;
        parser.must("NAME")?;
        let query = parser.parse_query()?;
        Ok(Kind::InsertByName(name, query))
    })
}

/// `COPY INTO table FROM files …`, `COPY INTO table FROM (SELECT … FROM files) …`, `COPY INTO files FROM table …`,
/// `COPY INTO files FROM (query) …`; files are a path, or a stage with a path.
fn copy_into(parser: &mut Parser<'_>) -> Result<Option<Kind>, ParserError> {
    parser.must("COPY")?;
    parser.must("INTO")?;
    if let Some(file) = files(parser) {
        parser.skip_to(&["FROM"]);
        parser.must("FROM")?;
        let table = if parser.peek_token_ref().token == Token::LParen {
            parser.parse_query().map(|query| Kind::Unload { file, query })?
        } else {
            Kind::UnloadTable { file, table: parser.parse_object_name(false)? }
        };
        parser.skip();
        return Ok(Some(table));
    }
    let target = parser.parse_object_name(false)?;
    parser.skip_to(&["FROM"]);
    parser.must("FROM")?;
    if parser.consume_token(&Token::LParen) {
        parser.skip_to(&["FROM"]);
        parser.must("FROM")?;
    }
    let found = files(parser);
    parser.skip();
    Ok(Some(Kind::Load { target, files: found.into_iter().collect() }))
}

/// `'path'`, `@stage/path`, `@%table`, `@~`
fn files(parser: &mut Parser<'_>) -> Option<String> {
    if let Token::SingleQuotedString(path) = &parser.peek_token_ref().token {
        let path = path.clone();
        parser.advance_token();
        return Some(path);
    }
    let first = parser.peek_token_ref().token.to_string();
    if !first.starts_with('@') {
        return None;
    }
    parser.advance_token();
    let mut stage = first;
    loop {
        let next = parser.peek_token_no_skip().token;
        if matches!(next, Token::Whitespace(_) | Token::SemiColon | Token::EOF | Token::LParen | Token::RParen) {
            return Some(stage);
        }
        stage.push_str(&next.to_string());
        parser.next_token_no_skip();
    }
}

/// `LOAD DATA [LOCAL] INFILE 'path' INTO TABLE table …`
fn load_data(parser: &mut Parser<'_>) -> Result<Option<Kind>, ParserError> {
    parser.maybe_parse(|parser| {
        parser.must("LOAD")?;
        if !parser.eat_any(&["DATA", "XML"]) {
            return parser.expected("DATA", parser.peek_token());
        }
        while parser.eat_any(&["LOW_PRIORITY", "CONCURRENT", "LOCAL"]) {}
        parser.must("INFILE")?;
        let next = parser.next_token();
        let file = match next.token {
            Token::SingleQuotedString(file) | Token::DoubleQuotedString(file) => file,
            _ => return parser.expected("a path", next),
        };
        parser.skip_to(&["INTO"]);
        parser.must("INTO")?;
        parser.must("TABLE")?;
        let target = parser.parse_object_name(false)?;
        parser.skip();
        Ok(Kind::Load { target, files: vec![file] })
    })
}
