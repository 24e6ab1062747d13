//! Expressions.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// Any expression.
    pub(super) fn expr(&mut self) -> Parsed<Expr<'a>> { todo!() }
    /// Any expression, in the arena.
    pub(super) fn expr_ref(&mut self) -> Parsed<ExprRef<'a>> { let e = self.expr()?; Ok(self.alloc(e)) }
    /// An expression or DEFAULT (INSERT … VALUES, UPDATE … SET).
    pub(super) fn expr_or_default(&mut self) -> Parsed<Expr<'a>> { todo!() }
    /// The target of UPDATE … SET: a path with fields, subscripts, `.(extension)`; or `@@system` in scripts.
    pub(super) fn generalized_path(&mut self) -> Parsed<ExprRef<'a>> { todo!() }
}
