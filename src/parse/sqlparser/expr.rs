//! Expressions.

use super::Adapter;
use crate::syntax::{Expr, ExprKind, ExprRef, Literal};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn expr(&mut self, _expr: &ast::Expr) -> Expr<'a> {
        Expr { kind: ExprKind::Literal(Literal::Null), span: self.at }
    }

    pub(super) fn expr_ref(&mut self, expr: &ast::Expr) -> ExprRef<'a> {
        let expr = self.expr(expr);
        self.arena.alloc(expr)
    }

    pub(super) fn exprs(&mut self, exprs: &[ast::Expr]) -> &'a [Expr<'a>] {
        self.list(exprs, |adapter, expr| adapter.expr(expr))
    }
}
