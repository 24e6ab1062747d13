//! What string, bytes and quoted identifier tokens mean: quotes, prefixes, escapes.

use super::cursor::{Failed, Parsed, Parser};
use super::keyword::Kind;
use super::lexer::Token;
use crate::syntax::{Ident, Span};
use bumpalo::collections::String as ArenaString;

impl<'a> Parser<'a> {
    /// The name inside backticks.
    pub(super) fn quoted_ident(&mut self, token: Token) -> Parsed<Ident<'a>> {
        let span = Span::new(token.start, token.end);
        let text = self.token_text(token);
        let body = &text[1..text.len() - 1];
        if body.is_empty() {
            return Err(self.fail_span(span, "an identifier must not be empty"));
        }
        let name =
            if memchr::memchr(b'\\', body.as_bytes()).is_some() { self.decode(body, token, Form::Text)? } else { body };
        Ok(Ident { name, span, quoted: true })
    }

    /// One string literal, or several in a row (which are one), decoded. The current token is [`Kind::String`].
    pub(super) fn string_literal(&mut self) -> Parsed<&'a str> {
        self.literals(Kind::String)
    }

    /// One bytes literal, or several in a row; escapes are checked, not decoded. The current token is [`Kind::Bytes`].
    pub(super) fn bytes_literal(&mut self) -> Parsed<&'a str> {
        self.literals(Kind::Bytes)
    }

    fn literals(&mut self, kind: Kind) -> Parsed<&'a str> {
        let token = self.bump();
        let first = self.decode_token(token)?;
        if !matches!(self.kind(), Kind::String | Kind::Bytes) {
            return Ok(first);
        }
        let mut whole = ArenaString::from_str_in(first, self.arena);
        while matches!(self.kind(), Kind::String | Kind::Bytes) {
            let next = self.component(kind)?;
            whole.push_str(next);
        }
        Ok(whole.into_bump_str())
    }

    /// A further literal in a row.
    fn component(&mut self, kind: Kind) -> Parsed<&'a str> {
        if self.kind() != kind {
            return Err(self.fail("string and bytes literals cannot be concatenated"));
        }
        if self.previous_touches() {
            return Err(self.fail("literals that are concatenated must be separated by white space or comments"));
        }
        let token = self.bump();
        self.decode_token(token)
    }

    /// The value of a string token; of a bytes token the text between its quotes.
    fn decode_token(&mut self, token: Token) -> Parsed<&'a str> {
        let text = self.token_text(token);
        let bytes = text.as_bytes();
        let prefix = bytes.iter().position(|byte| matches!(byte, b'\'' | b'"')).unwrap_or(0);
        let raw = bytes[..prefix].iter().any(|byte| byte | 0x20 == b'r');
        let quote = bytes[prefix];
        let triple = bytes.len() >= prefix + 6 && bytes[prefix + 1] == quote && bytes[prefix + 2] == quote;
        let quotes = if triple { 3 } else { 1 };
        let body = &text[prefix + quotes..text.len() - quotes];
        if memchr::memchr(b'\\', body.as_bytes()).is_none() {
            let returns = triple && body.as_bytes().contains(&b'\r');
            return if returns { Ok(self.unify_lines(body)) } else { Ok(body) };
        }
        match (raw, token.kind) {
            (true, _) => Ok(body),
            (false, Kind::Bytes) => self.decode(body, token, Form::Bytes).map(|_| body),
            (false, _) => self.decode(body, token, if triple { Form::Triple } else { Form::Text }),
        }
    }

    /// Line ends in triple-quoted strings are `\n`, whatever the text has.
    fn unify_lines(&self, body: &str) -> &'a str {
        let mut out = ArenaString::with_capacity_in(body.len(), self.arena);
        let mut chars = body.chars().peekable();
        while let Some(char) = chars.next() {
            if char == '\r' {
                chars.next_if_eq(&'\n');
                out.push('\n');
            } else {
                out.push(char);
            }
        }
        out.into_bump_str()
    }

    /// Resolves escapes.
    fn decode(&mut self, body: &'a str, token: Token, form: Form) -> Parsed<&'a str> {
        let mut out = ArenaString::with_capacity_in(body.len(), self.arena);
        let mut rest = body;
        while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let (char, used) = match escape(rest, form) {
                Ok(found) => found,
                Err(message) => return Err(self.bad_escape(token, &message)),
            };
            out.push(char);
            rest = &rest[used..];
        }
        out.push_str(rest);
        let out = out.into_bump_str();
        if matches!(form, Form::Triple) && out.contains('\r') && !body.contains("\\r") {
            return Ok(self.unify_lines(out));
        }
        Ok(out)
    }

    fn bad_escape(&mut self, token: Token, message: &str) -> Failed {
        self.fail_span(Span::new(token.start, token.end), message)
    }
}

/// Where escapes are resolved.
#[derive(Clone, Copy)]
enum Form {
    /// A string or an identifier on one line
    Text,
    Triple,
    Bytes,
}

/// The character that the escape at the start of `rest` (behind its backslash) stands for, and its length. Bytes above
/// 127 come back as the character of that number.
fn escape(rest: &str, form: Form) -> Result<(char, usize), String> {
    let Some(letter) = rest.chars().next() else { return Err("a backslash ends the literal".to_string()) };
    let simple = match letter {
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0C',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0B',
        '\\' | '?' | '"' | '\'' | '`' => letter,
        '0'..='3' => return digits(rest, 0, 3, 8),
        'x' | 'X' => return digits(rest, 1, 2, 16),
        'u' | 'U' if matches!(form, Form::Bytes) => {
            return Err(format!("the Unicode escape \\{letter} cannot be used in bytes literals"));
        }
        'u' => return digits(rest, 1, 4, 16),
        'U' => return digits(rest, 1, 8, 16),
        '\n' | '\r' => return Err("a line break must not be escaped".to_string()),
        _ => return Err(format!("illegal escape sequence \\{letter}")),
    };
    Ok((simple, 1))
}

/// A numeric escape: `count` digits behind `skip` characters.
fn digits(rest: &str, skip: usize, count: usize, radix: u32) -> Result<(char, usize), String> {
    let found = rest.get(skip..skip + count).filter(|found| found.chars().all(|digit| digit.is_digit(radix)));
    let value = found.and_then(|found| u32::from_str_radix(found, radix).ok()).and_then(char::from_u32);
    match value {
        Some(char) => Ok((char, skip + count)),
        None => {
            let shown: String = rest.chars().take(skip + count).collect();
            Err(format!("illegal escape sequence \\{shown}"))
        }
    }
}
