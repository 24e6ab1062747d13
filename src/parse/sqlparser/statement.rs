//! Statements: the dispatch.

use super::Adapter;
use crate::syntax::{StatementKind, Utility};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn statement(&mut self, statement: &ast::Statement) -> StatementKind<'a> {
        match statement {
            ast::Statement::Query(query) => StatementKind::Query(self.query(query)),
            _ => StatementKind::Utility(self.arena.alloc(Utility { statement_type: "", name: None, exprs: &[] })),
        }
    }
}
