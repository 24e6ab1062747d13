//! INSERT ALL, INSERT FIRST: several tables from one query.

use super::Adapter;
use crate::syntax::{
    Expr, ExprKind, ExprRef, Insert, InsertSource, NamedExpr, Query, SelectItem, StatementKind, UnaryOp,
};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    /// One INSERT for each INTO, all with the same query; a WHEN is a filter of its rows.
    pub(super) fn multi_insert(
        &mut self,
        kind: &ast::MultiTableInsertType,
        into: &[ast::MultiTableInsertIntoClause],
        when: &[ast::MultiTableInsertWhenClause],
        otherwise: &[ast::MultiTableInsertIntoClause],
        source: &ast::Query,
    ) -> StatementKind<'a> {
        let source = self.query(source);
        let mut inserts = Vec::new();
        for into in into {
            inserts.push(self.insert_some(into, None, source));
        }
        // A row goes on to ELSE, and with FIRST to the next WHEN, only if it has not been taken.
        let mut left: Option<ExprRef<'a>> = None;
        for ast::MultiTableInsertWhenClause { condition, into_clauses } in when {
            let condition = self.expr_ref(condition);
            let filter = match kind {
                ast::MultiTableInsertType::All => Some(condition),
                ast::MultiTableInsertType::First => self.both(left, Some(condition)),
            };
            for into in into_clauses {
                inserts.push(self.insert_some(into, filter, source));
            }
            let not = self.alloc_expr(ExprKind::Unary { op: UnaryOp::Not, expr: condition });
            left = self.both(left, Some(not));
        }
        for into in otherwise {
            inserts.push(self.insert_some(into, left, source));
        }
        self.together(inserts)
    }

    fn insert_some(
        &mut self,
        into: &ast::MultiTableInsertIntoClause,
        filter: Option<ExprRef<'a>>,
        source: &'a Query<'a>,
    ) -> StatementKind<'a> {
        let ast::MultiTableInsertIntoClause { table_name, columns, values } = into;
        let (target, columns) = (self.path(table_name), self.idents(columns));
        let mut items = Vec::new();
        for value in values.iter().flat_map(|ast::MultiTableInsertValues { values }| values) {
            let expr = match value {
                ast::MultiTableInsertValue::Expr(expr) => self.expr(expr),
                ast::MultiTableInsertValue::Default => Expr { kind: ExprKind::Default, span: self.at },
            };
            items.push(SelectItem::Expr(NamedExpr { expr, name: None }));
        }
        let query = match (&items[..], filter) {
            ([], None) => source,
            (items, filter) => self.select_from(items, self.derived(source), filter),
        };
        let source = InsertSource::Query(query);
        StatementKind::Insert(self.arena.alloc(Insert {
            target,
            alias: None,
            columns,
            source,
            conflict: None,
            returning: &[],
        }))
    }
}
