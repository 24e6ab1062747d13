//! What string, bytes and quoted identifier tokens mean: quotes, prefixes, escapes.

use super::cursor::{Parsed, Parser};
use super::lexer::Token;
use crate::syntax::{Ident, Span};

impl<'a> Parser<'a> {
    /// The name inside backticks.
    pub(super) fn quoted_ident(&mut self, token: Token) -> Parsed<Ident<'a>> {
        let span = Span::new(token.start, token.end);
        let text = self.token_text(token);
        Ok(Ident { name: &text[1..text.len() - 1], span, quoted: true })
    }

    /// One string literal, or several in a row (which are one), decoded. The current token is [`Kind::String`].
    ///
    /// [`Kind::String`]: super::keyword::Kind::String
    pub(super) fn string_literal(&mut self) -> Parsed<&'a str> {
        todo!()
    }
}
