//! FROM.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// What follows the word FROM: tables and joins.
    pub(super) fn from_clause(&mut self) -> Parsed<FromClause<'a>> { todo!() }
    /// One table expression with alias and postfix operators (MERGE … USING).
    pub(super) fn table_expr(&mut self) -> Parsed<TableExpr<'a>> { todo!() }
    /// `FOR SYSTEM_TIME AS OF expr` if it is there.
    pub(super) fn system_time(&mut self) -> Parsed<Option<ExprRef<'a>>> { todo!() }
    /// `WITH OFFSET [AS name]` if it is there.
    pub(super) fn with_offset(&mut self) -> Parsed<Option<Offset<'a>>> { todo!() }
}
