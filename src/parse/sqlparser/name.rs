//! Names: folded as the dialect keeps them.

use super::Adapter;
use crate::dialect::Folding;
use crate::syntax::{Ident, Path, Span};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    fn folded(&self, ident: &ast::Ident, folding: Folding) -> Ident<'a> {
        let ast::Ident { value, quote_style, span } = ident;
        let quoted = quote_style.is_some();
        let fold = if quoted { folding.quoted } else { folding.unquoted };
        Ident { name: self.arena.alloc_str(&fold.apply(value)), span: self.span(*span), quoted }
    }

    /// The name of a column, a field, an alias, a CTE, a variable.
    pub(super) fn ident(&self, ident: &ast::Ident) -> Ident<'a> {
        self.folded(ident, self.dialect.identifiers().columns)
    }

    pub(super) fn idents(&mut self, idents: &[ast::Ident]) -> &'a [Ident<'a>] {
        self.list(idents, |adapter, ident| adapter.ident(ident))
    }

    /// A path of columns and fields.
    pub(super) fn column_path(&mut self, idents: &[ast::Ident]) -> Path<'a> {
        let parts = self.idents(idents);
        Path { parts, span: around(parts) }
    }

    /// The name of a relation, a routine or whatever else stands in the warehouse.
    pub(super) fn path(&mut self, name: &ast::ObjectName) -> Path<'a> {
        let folding = self.dialect.identifiers().relations;
        self.object(name, folding)
    }

    /// The name of a column that the crate keeps as that of an object (`USING (t.id)`).
    pub(super) fn column_object(&mut self, name: &ast::ObjectName) -> Path<'a> {
        let folding = self.dialect.identifiers().columns;
        self.object(name, folding)
    }

    fn object(&mut self, name: &ast::ObjectName, folding: Folding) -> Path<'a> {
        let ast::ObjectName(parts) = name;
        let parts = self.list(parts, |adapter, part| match part {
            ast::ObjectNamePart::Identifier(ident) => adapter.folded(ident, folding),
            // `IDENTIFIER('t')` of Snowflake names the relation in its text.
            ast::ObjectNamePart::Function(function) => {
                let ast::ObjectNamePartFunction { name, args: _ } = function;
                let ident = adapter.folded(name, folding);
                let what = format!("the name that {} makes", ident.name);
                adapter.unsupported(ident.span, &what);
                ident
            }
        });
        match parts {
            [] => Path { parts: self.arena.alloc_slice_copy(&[self.word("")]), span: self.at },
            parts => Path { parts, span: around(parts) },
        }
    }

    /// A name that the text does not have.
    pub(super) fn word(&self, name: &str) -> Ident<'a> {
        Ident { name: self.arena.alloc_str(name), span: Span::new(0, 0), quoted: false }
    }

    /// A path of one such name.
    pub(super) fn word_path(&self, name: &str) -> Path<'a> {
        Path { parts: self.arena.alloc_slice_copy(&[self.word(name)]), span: Span::new(0, 0) }
    }
}

/// From the first part to the last.
fn around(parts: &[Ident<'_>]) -> Span {
    match parts {
        [first, .., last] => first.span.to(last.span),
        [only] => only.span,
        [] => Span::new(0, 0),
    }
}
