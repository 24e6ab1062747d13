//! Queries: WITH, set operations, ORDER BY, LIMIT.

use super::Adapter;
use crate::syntax::{OrderItem, Query, QueryBody};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn query(&mut self, _query: &ast::Query) -> &'a Query<'a> {
        let body = QueryBody::Values(&[]);
        self.arena.alloc(Query { with: None, body, order_by: &[], limit: None, pipes: &[], span: self.at })
    }

    pub(super) fn order_items(&mut self, _items: &[ast::OrderByExpr]) -> &'a [OrderItem<'a>] {
        &[]
    }
}
