//! The little that metadata need of a CREATE statement's text: what it creates, and the query of a view.
//!
//! The statement itself is for the parser; the catalog stands before it.

use crate::catalog::TableName;

/// What a CREATE statement creates.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Created<'a> {
    pub name: TableName<'a>,
    /// As ROUTINES spells it; `None` for relations.
    pub routine_type: Option<&'static str>,
    /// As TABLES spells it, where the statement says so.
    pub table_type: Option<&'static str>,
}

/// What a CREATE statement creates, if it is a relation or a routine.
pub(super) fn created(ddl: &str) -> Option<Created<'_>> {
    let mut words = Tokens::new(ddl).peekable();
    words.next().filter(|(_, word)| word.eq_ignore_ascii_case("CREATE"))?;
    let (mut routine_type, mut table_type) = (None, None);
    let mut known = false;
    let (start, _) = loop {
        let (start, word) = words.next()?;
        let is = |keyword: &str| word.eq_ignore_ascii_case(keyword);
        if is("VIEW") {
            table_type = Some(if table_type == Some("MATERIALIZED VIEW") { "MATERIALIZED VIEW" } else { "VIEW" });
            known = true;
        } else if is("MATERIALIZED") {
            table_type = Some("MATERIALIZED VIEW");
        } else if is("EXTERNAL") || is("SNAPSHOT") {
            table_type = Some(if is("EXTERNAL") { "EXTERNAL" } else { "SNAPSHOT" });
        } else if is("AGGREGATE") {
            routine_type = Some("AGGREGATE FUNCTION");
        } else if is("TABLE") {
            known = true;
            if words.peek().is_some_and(|(_, next)| next.eq_ignore_ascii_case("FUNCTION")) {
                routine_type = Some("TABLE FUNCTION");
            } else {
                table_type = table_type.or(Some("BASE TABLE"));
            }
        } else if is("FUNCTION") {
            routine_type = routine_type.or(Some("FUNCTION"));
            known = true;
        } else if is("PROCEDURE") {
            routine_type = Some("PROCEDURE");
            known = true;
        } else if !["OR", "REPLACE", "TEMP", "TEMPORARY", "RECURSIVE", "IF", "NOT", "EXISTS"].iter().any(|k| is(k)) {
            break (start, word);
        }
    };
    if !known {
        return None;
    }
    // The name goes on as long as its parts touch.
    let rest = &ddl[start..];
    let mut quoted = false;
    let end = rest.find(|c: char| {
        quoted ^= c == '`';
        !quoted && (c.is_ascii_whitespace() || c == '(' || c == ';')
    });
    let name = TableName::parse(&rest[..end.unwrap_or(rest.len())])?;
    Some(Created { name, routine_type, table_type: table_type.filter(|_| routine_type.is_none()) })
}

/// Whether a text is a CREATE statement.
pub(super) fn is_create(text: &str) -> bool {
    Tokens::new(text).next().is_some_and(|(_, word)| word.eq_ignore_ascii_case("CREATE"))
}

/// The query of a CREATE VIEW or CREATE MATERIALIZED VIEW statement: what follows the first AS outside of parentheses.
pub(super) fn view_query(ddl: &str) -> Option<&str> {
    let mut depth = 0i64;
    let mut tokens = Tokens::new(ddl);
    while let Some((start, token)) = tokens.next() {
        match token {
            "(" => depth += 1,
            ")" => depth -= 1,
            word if depth == 0 && word.eq_ignore_ascii_case("AS") => {
                let replica = tokens.next().is_some_and(|(_, word)| word.eq_ignore_ascii_case("REPLICA"));
                let query = ddl[start + word.len()..].trim().trim_end_matches(';').trim_end();
                return (!replica && !query.is_empty()).then_some(query);
            }
            _ => {}
        }
    }
    None
}

/// Words, quoted texts and signs with their offsets; comments and white space are left out.
struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokens<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// Offset behind a text that starts with this quote.
    fn quoted(&self, quote: &str, raw: bool) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = self.at + quote.len();
        while at < bytes.len() {
            if bytes[at..].starts_with(quote.as_bytes()) {
                return at + quote.len();
            }
            at += if bytes[at] == b'\\' && !raw { 2 } else { 1 };
        }
        bytes.len()
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let mut raw = false;
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            let past = |end: &str| rest.find(end).map_or(rest.len(), |i| i + end.len());
            if first.is_whitespace() {
                self.at += first.len_utf8();
                continue;
            }
            if rest.starts_with("--") || first == '#' {
                self.at += past("\n");
                continue;
            }
            if rest.starts_with("/*") {
                self.at += past("*/");
                continue;
            }
            let start = self.at;
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            if let Some(quote) = ["\"\"\"", "'''", "\"", "'", "`"].iter().find(|quote| rest.starts_with(**quote)) {
                self.at = self.quoted(quote, raw);
            } else if is_word(first) {
                let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                self.at += length;
                let word = &rest[..length];
                if rest[length..].starts_with(['"', '\'']) && matches!(word, "r" | "R" | "rb" | "RB" | "br" | "BR") {
                    raw = true;
                    continue;
                }
            } else {
                self.at += first.len_utf8();
            }
            // A backslash before a wide character at the very end may overshoot.
            let token = self.text.get(start..self.at)?;
            return Some((start, token));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{created, view_query};

    #[test]
    fn what_is_created() {
        for (ddl, expected) in [
            ("CREATE OR REPLACE FUNCTION udf.f(x INT64) AS (x)", ("udf", "f", Some("FUNCTION"), None)),
            ("-- f\nCREATE TEMP FUNCTION IF NOT EXISTS `p.d.f`(x) AS (x)", ("d", "f", Some("FUNCTION"), None)),
            ("create aggregate function my-p.d.f (x) as (x)", ("d", "f", Some("AGGREGATE FUNCTION"), None)),
            ("CREATE TABLE FUNCTION d.f() AS SELECT 1", ("d", "f", Some("TABLE FUNCTION"), None)),
            ("CREATE PROCEDURE d.f() BEGIN END", ("d", "f", Some("PROCEDURE"), None)),
            ("CREATE TABLE `p`.`d`.`t` (a INT64);", ("d", "t", None, Some("BASE TABLE"))),
            ("CREATE MATERIALIZED VIEW d.v AS SELECT 1", ("d", "v", None, Some("MATERIALIZED VIEW"))),
            ("CREATE VIEW d.v(a) AS SELECT 1", ("d", "v", None, Some("VIEW"))),
            ("CREATE SNAPSHOT TABLE d.s CLONE d.t", ("d", "s", None, Some("SNAPSHOT"))),
        ] {
            let found =
                created(ddl).map(|c| (c.name.dataset.unwrap_or(""), c.name.table, c.routine_type, c.table_type));
            assert_eq!(found, Some(expected), "{ddl}");
        }
        for ddl in ["", "CREATE", "CREATE SCHEMA d", "SELECT 1", "CREATE FUNCTION"] {
            assert_eq!(created(ddl), None, "{ddl}");
        }
    }

    #[test]
    fn queries_of_views() {
        for (ddl, query) in [
            ("CREATE VIEW v AS SELECT 1 AS a;", Some("SELECT 1 AS a")),
            (
                "CREATE MATERIALIZED VIEW v (a OPTIONS(description=' as ')) PARTITION BY f(CAST(x AS DATE))\n\
                 OPTIONS(description=\"\"\"it's \" AS ( \"\"\", x=r'\\') /* AS */ -- AS\nAS (SELECT 1)",
                Some("(SELECT 1)"),
            ),
            ("CREATE MATERIALIZED VIEW v AS REPLICA OF p.d.v", None),
            ("CREATE VIEW `as` (a)", None),
            ("CREATE VIEW v AS", None),
            ("'\\é", None),
        ] {
            assert_eq!(view_query(ddl), query, "{ddl}");
        }
    }
}
