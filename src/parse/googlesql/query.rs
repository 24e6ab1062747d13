//! Queries.
use super::cursor::{Parsed, Parser};
use crate::syntax::*;
impl<'a> Parser<'a> {
    /// A whole query with WITH, ORDER BY, LIMIT and pipes.
    pub(super) fn query(&mut self) -> Parsed<&'a Query<'a>> { todo!() }
    /// The current token starts a query: SELECT, WITH (not WITH expression), FROM, TABLE clause, or `(`s before one of them.
    pub(super) fn at_query(&self) -> bool { todo!() }
    /// `ORDER BY` if it is there.
    pub(super) fn order_by(&mut self) -> Parsed<&'a [OrderItem<'a>]> { todo!() }
}
