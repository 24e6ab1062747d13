//! Tokens that the crate's grammars stumble over, and that say nothing of lineage, are taken out before it reads them.

use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Span as Place, Token, TokenWithSpan, Word};

/// The type of a column that has none, for a grammar that wants one.
pub(in crate::parse::sqlparser) const NO_TYPE: &str = "any";

/// Goes through the tokens of a text, statement by statement.
pub(in crate::parse::sqlparser) fn adjust(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    // Hints are whitespace with a meaning to some grammars: it stays where it is.
    let mut adjusted = Vec::with_capacity(tokens.len());
    let mut statement = Vec::new();
    for token in tokens {
        let last = matches!(token.token, Token::SemiColon | Token::EOF);
        statement.push(token);
        if last {
            adjusted.append(&mut of_statement(std::mem::take(&mut statement)));
        }
    }
    adjusted.append(&mut of_statement(statement));
    adjusted
}

fn of_statement(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let words: Vec<usize> =
        (0..tokens.len()).filter(|&index| !matches!(tokens[index].token, Token::Whitespace(_))).collect();
    let mut statement = Statement { tokens, words, dropped: Vec::new(), typed: Vec::new() };
    match statement.word(0).as_deref() {
        Some("CREATE") => statement.create(),
        Some("SET") if matches!(statement.word(1).as_deref(), Some("VARIABLE" | "VAR")) => statement.drop(1..2),
        Some("UNLOAD") => statement.unload(),
        _ => {}
    }
    statement.finished()
}

struct Statement {
    tokens: Vec<TokenWithSpan>,
    /// Tokens that are no whitespace.
    words: Vec<usize>,
    /// Those to leave out.
    dropped: Vec<usize>,
    /// Those behind which a type is wanted.
    typed: Vec<usize>,
}

impl Statement {
    fn token(&self, n: usize) -> &Token {
        self.words.get(n).and_then(|&index| self.tokens.get(index)).map_or(&Token::EOF, |token| &token.token)
    }

    fn word(&self, n: usize) -> Option<String> {
        match self.token(n) {
            Token::Word(Word { value, quote_style: None, keyword: _ }) => Some(value.to_ascii_uppercase()),
            _ => None,
        }
    }

    fn drop(&mut self, range: std::ops::Range<usize>) {
        self.dropped.extend(range.filter_map(|n| self.words.get(n)));
    }

    /// Behind the parenthesis that closes the one here.
    fn behind(&self, open: usize) -> usize {
        let mut depth = 0usize;
        let mut n = open;
        while n < self.words.len() {
            match self.token(n) {
                Token::LParen => depth += 1,
                Token::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            n += 1;
            if depth == 0 {
                return n;
            }
        }
        n
    }

    /// Clauses between the name of a table or view and its query.
    fn create(&mut self) {
        let Some(object) = (1..8).find(|&n| matches!(self.word(n).as_deref(), Some("TABLE" | "VIEW"))) else { return };
        let is_table = self.word(object).as_deref() == Some("TABLE");
        let materialized = self.word(object - 1).as_deref() == Some("MATERIALIZED");
        let mut n = object + 1;
        let mut list = None;
        while n < self.words.len() {
            if *self.token(n) == Token::LParen {
                list = list.or(Some(n));
                let end = self.behind(n);
                self.like_options(n..end);
                n = end;
                continue;
            }
            match self.word(n).as_deref() {
                Some("AS") => {
                    self.untyped(list.filter(|_| is_table));
                    return;
                }
                Some("SELECT" | "WITH") if matches!(self.word(n + 1).as_deref(), Some("SELECT" | "FROM")) => return,
                Some("USING") if is_table && self.word(n + 1).is_some() => self.drop(n..n + 2),
                Some("PARTITIONED" | "CLUSTER")
                    if self.word(n + 1).as_deref() == Some("BY") && self.is_plain(n + 2) =>
                {
                    let end = self.behind(n + 2);
                    self.drop(n..end);
                    n = end;
                    continue;
                }
                Some("TBLPROPERTIES") if *self.token(n + 1) == Token::LParen => {
                    let end = self.behind(n + 1);
                    self.drop(n..end);
                    n = end;
                    continue;
                }
                Some("SHALLOW" | "DEEP") if self.word(n + 1).as_deref() == Some("CLONE") => self.drop(n..n + 1),
                Some("AUTO") if materialized && self.word(n + 1).as_deref() == Some("REFRESH") => self.drop(n..n + 3),
                Some("BACKUP") if materialized => self.drop(n..n + 2),
                _ => {}
            }
            n += 1;
        }
    }

    /// `LIKE t INCLUDING ALL EXCLUDING INDEXES`
    fn like_options(&mut self, range: std::ops::Range<usize>) {
        if self.word(range.start + 1).as_deref() != Some("LIKE") {
            return;
        }
        for n in range {
            if matches!(self.word(n).as_deref(), Some("INCLUDING" | "EXCLUDING")) {
                self.drop(n..n + 2);
            }
        }
    }

    /// `(a, b)`: names alone.
    fn is_plain(&self, open: usize) -> bool {
        let end = self.behind(open);
        *self.token(open) == Token::LParen
            && end > open + 2
            && (open + 1..end - 1).all(|n| match (n - open) % 2 {
                1 => matches!(self.token(n), Token::Word(_)),
                _ => *self.token(n) == Token::Comma,
            })
    }

    /// `CREATE TABLE t (a, b) AS …`
    fn untyped(&mut self, list: Option<usize>) {
        let Some(open) = list.filter(|&open| self.is_plain(open)) else { return };
        let end = self.behind(open);
        self.typed.extend((open + 1..end - 1).step_by(2).filter_map(|n| self.words.get(n)));
    }

    /// `UNLOAD ($$ query $$)`
    fn unload(&mut self) {
        let Some(&index) = self.words.get(2) else { return };
        if let Some(TokenWithSpan { token, span: _ }) = self.tokens.get_mut(index)
            && let Token::DollarQuotedString(text) = token
        {
            *token = Token::SingleQuotedString(std::mem::take(&mut text.value));
        }
    }

    fn finished(self) -> Vec<TokenWithSpan> {
        let Self { tokens, words: _, dropped, typed } = self;
        if dropped.is_empty() && typed.is_empty() {
            return tokens;
        }
        let mut kept = Vec::with_capacity(tokens.len() + typed.len());
        for (index, token) in tokens.into_iter().enumerate() {
            let end = token.span.end;
            if !dropped.contains(&index) {
                kept.push(token);
            }
            if typed.contains(&index) {
                let word = Word { value: NO_TYPE.to_owned(), quote_style: None, keyword: Keyword::NoKeyword };
                kept.push(TokenWithSpan { token: Token::Word(word), span: Place::new(end, end) });
            }
        }
        kept
    }
}
