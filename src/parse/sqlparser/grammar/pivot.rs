//! DuckDB's PIVOT and UNPIVOT as statements of their own, written as the clauses of FROM that they stand for
//! (<https://duckdb.org/docs/stable/sql/statements/pivot>).

use super::adjust::Statement;
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, Word};
use std::ops::Range;

/// What a statement's clauses begin with.
const CLAUSES: [&str; 6] = ["ON", "USING", "GROUP", "INTO", "ORDER", "LIMIT"];

impl Statement {
    pub(super) fn pivot_statement(&mut self) {
        let clauses = self.clauses_outside();
        let end = clauses.iter().find(|(_, range)| self.is(range.start, "ORDER") || self.is(range.start, "LIMIT"));
        let end = end.map_or(self.end(), |(_, range)| range.start);
        let part = |name: &str| clauses.iter().find(|(clause, _)| *clause == name).map(|(_, range)| range.clone());
        let (Some(source), Some(on)) = (clauses.first().map(|(_, range)| 1..range.start), part("ON")) else { return };
        let tokens = if self.is(0, "PIVOT") {
            self.pivot(source, on.start + 1..on.end, part("USING"), part("GROUP"))
        } else {
            Some(self.unpivot(source, on.start + 1..on.end, part("INTO")))
        };
        if let Some(tokens) = tokens {
            self.drop(1..end);
            self.replace(0, tokens);
        }
    }

    /// `PIVOT t ON q IN (1, 2) USING sum(a) GROUP BY g`: what is neither grouped nor named is left out before. Without
    /// IN the columns are those of any value.
    fn pivot(
        &self,
        source: Range<usize>,
        on: Range<usize>,
        using: Option<Range<usize>>,
        group: Option<Range<usize>>,
    ) -> Option<Vec<Token>> {
        let using = using.map(|range| range.start + 1..range.end)?;
        let given = on.clone().find(|&n| self.is(n, "IN"));
        let values = given.unwrap_or(on.end);
        let mut tokens = words("SELECT * FROM");
        match group {
            None => tokens.extend(self.copied(source)),
            Some(group) => {
                tokens.extend([Token::LParen, Token::make_keyword("SELECT")]);
                tokens.extend(self.copied(group.start + 2..group.end));
                for column in self.names(on.start..values).chain(self.names(using.clone())) {
                    tokens.extend([Token::Comma, column]);
                }
                tokens.push(Token::make_keyword("FROM"));
                tokens.extend(self.copied(source));
                tokens.push(Token::RParen);
            }
        }
        tokens.extend(words("PIVOT ("));
        tokens.extend(self.copied(using));
        tokens.push(Token::make_keyword("FOR"));
        tokens.extend(self.copied(on));
        if given.is_none() {
            tokens.extend([Token::make_keyword("IN"), Token::LParen, Token::make_keyword("ANY"), Token::RParen]);
        }
        tokens.push(Token::RParen);
        Some(tokens)
    }

    /// `UNPIVOT t ON a, b INTO NAME n VALUE v`
    fn unpivot(&self, source: Range<usize>, on: Range<usize>, into: Option<Range<usize>>) -> Vec<Token> {
        let named = |word: &str| {
            let place = into.clone()?.find(|&n| self.is(n, word))?;
            Some(self.token(place + 1).clone())
        };
        let name = named("NAME").unwrap_or_else(|| Token::make_word("name", None));
        let value = named("VALUE").unwrap_or_else(|| Token::make_word("value", None));
        let mut tokens = words("SELECT * FROM");
        tokens.extend(self.copied(source));
        tokens.extend(words("UNPIVOT ("));
        tokens.extend([value, Token::make_keyword("FOR"), name, Token::make_keyword("IN"), Token::LParen]);
        tokens.extend(self.copied(on));
        tokens.extend([Token::RParen, Token::RParen]);
        tokens
    }

    /// The clauses outside of parentheses, each up to the next one.
    fn clauses_outside(&self) -> Vec<(&'static str, Range<usize>)> {
        let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
        let (mut n, end) = (1, self.end());
        while n < end {
            if *self.token(n) == Token::LParen {
                n = self.behind(n);
                continue;
            }
            if let Some(clause) = CLAUSES.iter().find(|word| self.is(n, word)) {
                if let Some((_, last)) = found.last_mut() {
                    last.end = n;
                }
                found.push((clause, n..end));
            }
            n += 1;
        }
        found
    }

    /// The semicolon, or what ends the text.
    fn end(&self) -> usize {
        let last = self.len().saturating_sub(1);
        if matches!(self.token(last), Token::SemiColon | Token::EOF) { last } else { self.len() }
    }

    fn copied(&self, range: Range<usize>) -> impl Iterator<Item = Token> {
        range.map(|n| self.token(n).clone())
    }

    /// Names of columns in expressions: words that are neither keywords, functions nor aliases.
    fn names(&self, range: Range<usize>) -> impl Iterator<Item = Token> {
        let alone = range.len() == 1;
        let is_name = move |n: &usize| match self.token(*n) {
            Token::Word(Word { value: _, quote_style, keyword }) => {
                (alone || quote_style.is_some() || *keyword == Keyword::NoKeyword)
                    && *self.token(n + 1) != Token::LParen
                    && !self.is_before(*n, "AS")
            }
            _ => false,
        };
        range.filter(is_name).map(|n| self.token(n).clone())
    }
}

fn words(text: &str) -> Vec<Token> {
    let token = |word: &str| match word {
        "*" => Token::Mul,
        "(" => Token::LParen,
        word => Token::make_keyword(word),
    };
    text.split(' ').map(token).collect()
}
