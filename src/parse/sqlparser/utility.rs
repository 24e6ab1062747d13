//! Statements without lineage, and small things that every statement needs.

use super::Adapter;
use crate::syntax::{
    Block, Expr, ExprKind, ExprRef, Ident, Literal, NamedExpr, OptionEntry, Path, Query, Span, Statement,
    StatementKind, Utility,
};
use sqlparser::ast::{self, Spanned};

impl<'a> Adapter<'a, '_> {
    /// A statement without lineage. `statement_type` is spelled as BigQuery would.
    pub(super) fn utility(&self, statement_type: &'static str) -> StatementKind<'a> {
        self.utility_of(statement_type, None, &[])
    }

    /// Such a statement about a relation.
    pub(super) fn utility_on(&mut self, statement_type: &'static str, name: &ast::ObjectName) -> StatementKind<'a> {
        let name = self.path(name);
        self.utility_of(statement_type, Some(name), &[])
    }

    pub(super) fn utility_of(
        &self,
        statement_type: &'static str,
        name: Option<Path<'a>>,
        exprs: &'a [NamedExpr<'a>],
    ) -> StatementKind<'a> {
        StatementKind::Utility(self.arena.alloc(Utility { statement_type, name, exprs }))
    }

    /// One that may well have lineage, but none that we can tell.
    pub(super) fn untold(&mut self, statement_type: &'static str, what: &str) -> StatementKind<'a> {
        self.unsupported(self.at, what);
        self.utility(statement_type)
    }

    /// Statements in a row.
    pub(super) fn statements(&mut self, statements: &[ast::Statement]) -> &'a [Statement<'a>] {
        self.list(statements, |adapter, statement| {
            let span = adapter.span(statement.span());
            let outer = adapter.at;
            if span != Span::default() {
                adapter.at = span;
            }
            let kind = adapter.statement(statement);
            let statement = Statement { kind, span: adapter.at };
            adapter.at = outer;
            statement
        })
    }

    /// Several statements that were written as one.
    pub(super) fn together(&mut self, kinds: Vec<StatementKind<'a>>) -> StatementKind<'a> {
        match kinds[..] {
            [only] => only,
            _ => {
                let span = self.at;
                let body = kinds.into_iter().map(|kind| Statement { kind, span });
                let body = self.arena.alloc_slice_fill_iter(body.collect::<Vec<_>>());
                StatementKind::Block(self.arena.alloc(Block { body, exception: None }))
            }
        }
    }

    /// The `uris` that name the files of a statement.
    pub(super) fn uris(&self, texts: &[&str]) -> &'a [OptionEntry<'a>] {
        if texts.is_empty() {
            return &[];
        }
        let span = self.at;
        let texts = texts.iter().map(|text| {
            let kind = ExprKind::Literal(Literal::String(self.arena.alloc_str(text)));
            Expr { kind, span }
        });
        let elements = &*self.arena.alloc_slice_fill_iter(texts.collect::<Vec<_>>());
        let value = self.alloc_expr(ExprKind::Array { element: None, elements });
        self.arena.alloc_slice_copy(&[OptionEntry { name: self.word("uris"), value }])
    }

    pub(super) fn optional(&mut self, expr: &Option<ast::Expr>) -> Option<ExprRef<'a>> {
        expr.as_ref().map(|expr| self.expr_ref(expr))
    }

    /// An expression that the text does not have as such.
    pub(super) fn alloc_expr(&self, kind: ExprKind<'a>) -> ExprRef<'a> {
        self.arena.alloc(Expr { kind, span: self.at })
    }

    pub(super) fn subquery(&self, query: &'a Query<'a>) -> ExprRef<'a> {
        self.arena.alloc(Expr { kind: ExprKind::ScalarSubquery(query), span: query.span })
    }

    pub(super) fn path_expr(&self, parts: &[Ident<'a>]) -> Expr<'a> {
        let parts = &*self.arena.alloc_slice_copy(parts);
        let span = parts.iter().map(|part| part.span).reduce(Span::to).unwrap_or(self.at);
        Expr { kind: ExprKind::Path(Path { parts, span }), span }
    }
}
