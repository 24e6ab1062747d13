//! FROM.

use super::Adapter;
use crate::syntax::{FromClause, Join, TableExpr, TableKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    /// Several items are joined by commas; `None` without any.
    pub(super) fn from(&mut self, _tables: &[ast::TableWithJoins]) -> Option<FromClause<'a>> {
        None
    }

    pub(super) fn joins(&mut self, _joins: &[ast::Join]) -> &'a [Join<'a>] {
        &[]
    }

    pub(super) fn table(&mut self, _table: &ast::TableFactor) -> TableExpr<'a> {
        let kind = TableKind::Path(self.word_path(""));
        TableExpr { kind, alias: None, columns: &[], offset: None, system_time: None, operators: &[], span: self.at }
    }
}
