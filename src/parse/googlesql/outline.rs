//! A text's tokens before they are parsed: what two texts have in common that differ in constants and comments alone.

use super::cursor::Parser;
use super::keyword::Kind;
use super::lexer::Token;
use crate::syntax::Span;
use std::cell::RefCell;
use xxhash_rust::xxh3::xxh3_128;

/// The tokens of a text.
pub struct Outline<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

impl<'t> Outline<'t> {
    /// The tokens of `text`.
    pub fn of(text: &'t str) -> Self {
        Self { text, tokens: Parser::tokens(text) }
    }

    pub(super) fn into_parts(mut self) -> (&'t str, Vec<Token>) {
        (self.text, std::mem::take(&mut self.tokens))
    }

    /// The text itself.
    pub fn whole(&self) -> &'t str {
        self.text
    }

    /// A hash of all tokens but for the contents of constants. Texts of one shape have the same tree, but for these
    /// contents.
    ///
    /// White space and comments do not count, except that some rules ask whether two tokens touch. Constants with
    /// escapes count in full: whether those are right decides whether the text is.
    pub fn shape(&self) -> u128 {
        BUFFER.with_borrow_mut(|buffer| {
            buffer.clear();
            let mut end = u32::MAX;
            for token in &self.tokens {
                buffer.extend_from_slice(&(token.kind as u16 | u16::from(token.start == end) << 15).to_le_bytes());
                end = token.end;
                let text = self.token_text(token);
                if !is_plain_constant(token.kind, text) {
                    buffer.extend_from_slice(&(text.len() as u32).to_le_bytes());
                    buffer.extend_from_slice(text.as_bytes());
                }
            }
            xxh3_128(buffer)
        })
    }

    fn token_text(&self, token: &Token) -> &'t str {
        self.text.get(token.start as usize..token.end as usize).unwrap_or_default()
    }

    /// All tokens with their texts.
    pub fn tokens(&self) -> impl Iterator<Item = (Span, &'t str)> {
        self.tokens.iter().map(|token| (Span::new(token.start, token.end), self.token_text(token)))
    }

    /// Every name, with all parts of those that have several, and every `*`: for finding again what is known to be there.
    pub fn names(&self) -> Vec<Span> {
        let (mut names, mut after_dot): (Vec<Span>, bool) = (Vec::new(), false);
        for token in &self.tokens {
            if token.kind == Kind::Dot {
                after_dot = true;
                continue;
            }
            let span = Span::new(token.start, token.end);
            match names.last_mut() {
                Some(last) if after_dot => *last = last.to(span),
                _ if token.kind.is_name() || token.kind == Kind::Star => names.push(span),
                _ => {}
            }
            after_dot = false;
        }
        names
    }

    /// All tokens with their kinds.
    pub(super) fn kinds(&self) -> &[Token] {
        &self.tokens
    }

    /// The text of a token, by number.
    pub fn text(&self, token: u32) -> Option<&'t str> {
        self.tokens.get(token as usize).map(|token| self.token_text(token))
    }

    /// The constants, by number of their token, that are in none of `spans`, which are sorted.
    pub fn constants_outside(&self, spans: &[Span]) -> Vec<u32> {
        let numbered = self.tokens.iter().zip(0..);
        let constants = numbered.filter(|(token, _)| is_plain_constant(token.kind, self.token_text(token)));
        let inside = |token: &Token| {
            let next = spans.partition_point(|span| span.start <= token.start);
            next.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|span| token.end <= span.end)
        };
        constants.filter(|(token, _)| !inside(token)).map(|(_, number)| number).collect()
    }

    /// The numbers of the tokens that a span begins and ends with; `None` where it does not.
    pub fn numbers(&self, span: Span) -> Option<(u32, u32)> {
        let first = self.tokens.partition_point(|token| token.start < span.start);
        let last = self.tokens.partition_point(|token| token.end < span.end);
        let fits = self.tokens.get(first)?.start == span.start && self.tokens.get(last)?.end == span.end;
        fits.then_some((first as u32, last as u32))
    }

    /// The span of the tokens with these numbers.
    pub fn span(&self, (first, last): (u32, u32)) -> Option<Span> {
        Some(Span::new(self.tokens.get(first as usize)?.start, self.tokens.get(last as usize)?.end))
    }
}

impl Drop for Outline<'_> {
    fn drop(&mut self) {
        Parser::spare(std::mem::take(&mut self.tokens));
    }
}

/// A number or a string whose contents have no bearing on how the text is parsed.
fn is_plain_constant(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Int | Kind::Float => true,
        Kind::String | Kind::Bytes => !text.contains('\\'),
        _ => false,
    }
}
