//! Tokens that the crate's grammars stumble over are taken out or replaced before it reads them.

use sqlparser::tokenizer::{Span as Place, Token, TokenWithSpan, Whitespace, Word};
use std::collections::{BTreeMap, BTreeSet};

/// The type of a column that has none, for a grammar that wants one.
pub(in crate::parse::sqlparser) const NO_TYPE: &str = "any";

/// Words that a clause may be away from its query's beginning.
const REACH: usize = 500;

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
    let behind = behind(&tokens, &words);
    let mut statement = Statement { tokens, words, behind, dropped: Vec::new(), added: Vec::new() };
    match statement.word(0).as_deref() {
        Some("CREATE") => statement.create(),
        Some("SET") if matches!(statement.word(1).as_deref(), Some("VARIABLE" | "VAR")) => statement.drop(1..2),
        Some("UNLOAD") => statement.unload(),
        Some("SELECT") => statement.outfile(),
        Some("PIVOT" | "UNPIVOT") => statement.pivot_statement(),
        _ => {}
    }
    statement.query_from();
    statement.loop_rows();
    statement.strict();
    statement.clauses();
    statement.finished()
}

pub(super) struct Statement {
    tokens: Vec<TokenWithSpan>,
    /// Tokens that are no whitespace.
    words: Vec<usize>,
    /// For each of these that opens a parenthesis: which is behind the one that closes it.
    behind: Vec<usize>,
    /// Those to leave out.
    dropped: Vec<usize>,
    /// What is put before a token.
    added: Vec<(usize, Vec<Token>)>,
}

impl Statement {
    /// Tokens but whitespace.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn token(&self, n: usize) -> &Token {
        self.words.get(n).and_then(|&index| self.tokens.get(index)).map_or(&Token::EOF, |token| &token.token)
    }

    /// The token before this one.
    pub(super) fn before(&self, n: usize) -> Option<&Token> {
        n.checked_sub(1).map(|n| self.token(n))
    }

    /// It is this word, without quotes and in any case.
    pub(super) fn is(&self, n: usize, word: &str) -> bool {
        matches!(self.token(n), Token::Word(w) if w.quote_style.is_none() && w.value.eq_ignore_ascii_case(word))
    }

    pub(super) fn is_before(&self, n: usize, word: &str) -> bool {
        n.checked_sub(1).is_some_and(|n| self.is(n, word))
    }

    pub(super) fn replace(&mut self, n: usize, tokens: Vec<Token>) {
        self.drop(n..n + 1);
        self.add(n, tokens);
    }

    fn word(&self, n: usize) -> Option<String> {
        match self.token(n) {
            Token::Word(Word { value, quote_style: None, keyword: _ }) => Some(value.to_ascii_uppercase()),
            _ => None,
        }
    }

    pub(super) fn drop(&mut self, range: std::ops::Range<usize>) {
        self.dropped.extend(range.filter_map(|n| self.words.get(n)));
    }

    /// Behind the parenthesis that closes the one here, else behind the token here.
    pub(super) fn behind(&self, open: usize) -> usize {
        match *self.token(open) {
            Token::LParen => self.behind.get(open).copied().unwrap_or(self.words.len()),
            _ => open + 1,
        }
    }

    /// Clauses between the name of a table or view and its query.
    fn create(&mut self) {
        let Some(object) = (1..8).find(|&n| matches!(self.word(n).as_deref(), Some("TABLE" | "VIEW"))) else { return };
        let is_table = self.word(object).as_deref() == Some("TABLE");
        let materialized = self.word(object - 1).as_deref() == Some("MATERIALIZED");
        let mut n = self.behind_name(object + 1);
        let list = Some(n).filter(|&n| *self.token(n) == Token::LParen);
        while n < self.words.len() {
            if *self.token(n) == Token::LParen {
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

    /// Behind `[IF NOT EXISTS] a.b.c`.
    fn behind_name(&self, from: usize) -> usize {
        let mut n = if self.word(from).as_deref() == Some("IF") { from + 3 } else { from };
        while *self.token(n + 1) == Token::Period {
            n += 2;
        }
        n + 1
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
        for n in (open + 2..end).step_by(2) {
            self.add(n, vec![word(NO_TYPE)]);
        }
    }

    /// `FROM t WHERE …`, which a grammar may know without WHERE: `SELECT *` stands between them.
    fn query_from(&mut self) {
        for n in 0..self.words.len() {
            if self.word(n).as_deref() == Some("FROM") && self.begins_query(n) {
                let clause = self.clause(n + 1, &["SELECT", "WHERE", "GROUP", "HAVING", "QUALIFY", "UNION"]);
                // `FROM t |> WHERE …` is a pipe.
                let clause = clause.filter(|n| self.before(*n) != Some(&Token::VerticalBarRightAngleBracket));
                let found = clause.and_then(|n| self.word(n));
                if let Some(clause) = clause.filter(|_| !matches!(found.as_deref(), Some("SELECT" | "UNION"))) {
                    self.add(clause, vec![word("SELECT"), Token::Mul]);
                }
            }
        }
    }

    /// `FOR row IN SELECT … LOOP`: parentheses keep LOOP and DO from becoming an alias.
    fn loop_rows(&mut self) {
        for n in 0..self.words.len() {
            if self.word(n).as_deref() != Some("FOR") {
                continue;
            }
            let behind = |k: &usize| *k == n + 1 || matches!(self.word(k - 1).as_deref(), Some("IN" | "AS"));
            let is_query = |k: &usize| matches!(self.word(*k).as_deref(), Some("SELECT" | "WITH"));
            let Some(query) = [n + 1, n + 3].into_iter().find(|k| behind(k) && is_query(k)) else { continue };
            if let Some(end) = self.clause(query, &["LOOP", "DO"]) {
                self.add(query, vec![Token::LParen]);
                self.add(end, vec![Token::RParen]);
            }
        }
    }

    /// `SELECT … INTO STRICT variable`
    fn strict(&mut self) {
        for n in 1..self.words.len() {
            let is = |n: usize, word: &str| matches!(self.token(n), Token::Word(found) if found.value.eq_ignore_ascii_case(word));
            if is(n, "STRICT") && is(n - 1, "INTO") && matches!(self.token(n + 1), Token::Word(_)) {
                self.drop(n..n + 1);
            }
        }
    }

    fn begins_query(&self, n: usize) -> bool {
        let Some(before) = n.checked_sub(1) else { return true };
        match self.token(before) {
            // `TRIM(FROM x)` is a call.
            Token::LParen => before.checked_sub(1).is_none_or(|name| {
                !matches!(self.token(name), Token::Word(_)) || matches!(self.word(name).as_deref(), Some("AS" | "IN"))
            }),
            _ => self.word(before).as_deref() == Some("AS"),
        }
    }

    /// The first of these words on the level of the token at hand.
    fn clause(&self, from: usize, words: &[&str]) -> Option<usize> {
        self.clause_within(from, words, REACH)
    }

    fn clause_within(&self, from: usize, words: &[&str], reach: usize) -> Option<usize> {
        let mut n = from;
        for _ in 0..reach {
            match self.token(n) {
                Token::RParen | Token::SemiColon | Token::EOF => return None,
                Token::Word(Word { value, quote_style: None, keyword: _ })
                    if words.iter().any(|word| value.eq_ignore_ascii_case(word)) =>
                {
                    return Some(n);
                }
                _ => n = self.behind(n),
            }
        }
        None
    }

    /// `SELECT … INTO OUTFILE 'file' …` is `COPY (SELECT …) TO 'file'`.
    fn outfile(&mut self) {
        let Some(into) = self.clause_within(1, &["INTO"], self.words.len()) else { return };
        if !matches!(self.word(into + 1).as_deref(), Some("OUTFILE" | "DUMPFILE")) {
            return;
        }
        let file = self.token(into + 2).clone();
        let last =
            self.words.len() - usize::from(matches!(self.token(self.words.len() - 1), Token::SemiColon | Token::EOF));
        let end = self.clause(into + 3, &["FROM", "FOR"]).unwrap_or(last);
        self.drop(into..end);
        self.add(0, vec![word("COPY"), Token::LParen]);
        self.add(last, vec![Token::RParen, word("TO"), file]);
    }

    fn add(&mut self, before: usize, tokens: Vec<Token>) {
        let index = self.words.get(before).copied().unwrap_or(self.tokens.len());
        self.added.push((index, tokens));
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
        let Self { tokens, words: _, behind: _, dropped, added } = self;
        if dropped.is_empty() && added.is_empty() {
            return tokens;
        }
        let dropped: BTreeSet<usize> = dropped.into_iter().collect();
        let mut added: BTreeMap<usize, Vec<Token>> = added.into_iter().collect();
        let count = tokens.len();
        let mut kept = Vec::with_capacity(count);
        let mut add = |index: usize, place: Place, kept: &mut Vec<TokenWithSpan>| {
            for token in added.remove(&index).into_iter().flatten() {
                kept.push(TokenWithSpan { token, span: place });
                // Two words are two words only with a space between them.
                kept.push(TokenWithSpan { token: Token::Whitespace(Whitespace::Space), span: place });
            }
        };
        let mut end = Place::empty();
        for (index, token) in tokens.into_iter().enumerate() {
            add(index, Place::new(token.span.start, token.span.start), &mut kept);
            end = Place::new(token.span.end, token.span.end);
            if !dropped.contains(&index) {
                kept.push(token);
            }
        }
        add(count, end, &mut kept);
        kept
    }
}

/// For each parenthesis that is opened, which word is behind the one that closes it.
fn behind(tokens: &[TokenWithSpan], words: &[usize]) -> Vec<usize> {
    let mut behind = vec![words.len(); words.len()];
    let mut open = Vec::new();
    for (n, token) in words.iter().map(|&index| tokens.get(index)).enumerate() {
        match token.map(|token| &token.token) {
            Some(Token::LParen) => open.push(n),
            Some(Token::RParen) => {
                if let Some(place) = open.pop().and_then(|open: usize| behind.get_mut(open)) {
                    *place = n + 1;
                }
            }
            _ => {}
        }
    }
    behind
}

/// A word, which is a keyword if the crate has such.
fn word(text: &str) -> Token {
    Token::make_word(text, None)
}
