//! Names as written.

use super::Span;

/// One identifier, unquoted and unescaped; its case is kept.
#[derive(Debug, Clone, Copy)]
pub struct Ident<'a> {
    /// The name without quotes.
    pub name: &'a str,
    /// Where it stands, quotes included.
    pub span: Span,
    /// It was quoted. In a table name a quoted identifier may hold a whole path (`` `p.d.t` ``): the binder splits it.
    pub quoted: bool,
}

impl Ident<'_> {
    /// It may hold a whole path; see [`Ident::quoted`].
    pub(crate) fn is_dotted(&self) -> bool {
        self.quoted && memchr::memchr(b'.', self.name.as_bytes()).is_some()
    }
}

/// A dotted name `a.b.c` (never empty). A dashed or colon project name is one part.
#[derive(Debug, Clone, Copy)]
pub struct Path<'a> {
    /// The parts from left to right.
    pub parts: &'a [Ident<'a>],
    /// From the first part to the last.
    pub span: Span,
}

impl<'a> Path<'a> {
    /// The last part.
    pub fn last(&self) -> &Ident<'a> {
        &self.parts[self.parts.len() - 1]
    }

    /// The only part, if the path has just one.
    pub fn single(&self) -> Option<&Ident<'a>> {
        match self.parts {
            [only] => Some(only),
            _ => None,
        }
    }
}
