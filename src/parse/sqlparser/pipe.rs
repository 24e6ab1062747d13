//! Pipe syntax (`|> WHERE …`), which Databricks shares with GoogleSQL.

use super::Adapter;
use super::query::set_op;
use crate::syntax::{
    Expr, ExprKind, GroupBy, GroupItem, Limit, NamedExpr, PipeKind, PipeOp, Pivot, QueryBody, SelectItem,
    TableOperator, Unpivot, UnpivotColumns,
};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn pipes(&mut self, operators: &[ast::PipeOperator]) -> &'a [PipeOp<'a>] {
        self.list(operators, |adapter, operator| PipeOp { kind: adapter.pipe(operator), span: adapter.at })
    }

    fn pipe(&mut self, operator: &ast::PipeOperator) -> PipeKind<'a> {
        use ast::PipeOperator as P;
        match operator {
            P::Limit { expr, offset } => {
                let offset = offset.as_ref().map(|offset| self.expr_ref(offset));
                PipeKind::Limit(Limit { count: self.expr_ref(expr), offset })
            }
            P::Where { expr } => PipeKind::Where(self.expr_ref(expr)),
            P::OrderBy { exprs } => PipeKind::OrderBy(self.order_items(exprs)),
            P::Select { exprs } => {
                let items = self.select_items(exprs);
                match self.row_of(items).body {
                    QueryBody::Select(select) => PipeKind::Select(select),
                    _ => PipeKind::Extend { items, windows: &[] },
                }
            }
            P::Extend { exprs } => PipeKind::Extend { items: self.select_items(exprs), windows: &[] },
            P::Set { assignments } => PipeKind::Set(self.list(assignments, |adapter, assignment| {
                let ast::Assignment { target, value } = assignment;
                let name = match target {
                    ast::AssignmentTarget::ColumnName(name) => *adapter.column_object(name).last(),
                    ast::AssignmentTarget::Tuple(_) => {
                        adapter.unsupported(adapter.at, "SET of several columns at once");
                        adapter.word("")
                    }
                };
                NamedExpr { expr: adapter.expr(value), name: Some(name) }
            })),
            P::Drop { columns } => PipeKind::Drop(self.idents(columns)),
            P::As { alias } => PipeKind::As(self.ident(alias)),
            P::Aggregate { full_table_exprs, group_by_expr } => {
                let items = self.list(full_table_exprs, |adapter, item| {
                    let ast::ExprWithAliasAndOrderBy { expr, order_by: _ } = item;
                    let ast::ExprWithAlias { expr, alias } = expr;
                    let name = alias.as_ref().map(|alias| adapter.ident(alias));
                    SelectItem::Expr(NamedExpr { expr: adapter.expr(expr), name })
                });
                let groups = self.list(group_by_expr, |adapter, item| {
                    let ast::ExprWithAliasAndOrderBy { expr, order_by } = item;
                    let ast::ExprWithAlias { expr, alias } = expr;
                    match adapter.group_item(expr) {
                        GroupItem::Expr { expr, name: _, ordered: _ } => GroupItem::Expr {
                            expr,
                            name: alias.as_ref().map(|alias| adapter.ident(alias)),
                            ordered: order_by.sort.is_some(),
                        },
                        sets @ GroupItem::Sets(_) => sets,
                    }
                });
                let group_by = (!groups.is_empty()).then_some(GroupBy { all: false, and_order: false, items: groups });
                PipeKind::Aggregate { items, group_by, privacy: None }
            }
            P::TableSample { sample: _ } => PipeKind::Table(TableOperator::Sample { weight: None, span: self.at }),
            P::Rename { mappings } => PipeKind::Rename(self.list(mappings, |adapter, mapping| {
                let ast::IdentWithAlias { ident, alias } = mapping;
                (adapter.ident(ident), adapter.ident(alias))
            })),
            P::Union { set_quantifier, queries } => self.pipe_set(ast::SetOperator::Union, *set_quantifier, queries),
            P::Intersect { set_quantifier, queries } => {
                self.pipe_set(ast::SetOperator::Intersect, *set_quantifier, queries)
            }
            P::Except { set_quantifier, queries } => self.pipe_set(ast::SetOperator::Except, *set_quantifier, queries),
            P::Call { function, alias } => {
                let alias = alias.as_ref().map(|alias| self.ident(alias));
                PipeKind::Call { call: self.call(function), alias }
            }
            P::Pivot { aggregate_functions, value_column, value_source, alias } => {
                let aggregates = self.named_exprs(aggregate_functions);
                let path = self.column_path(value_column);
                let input = self.arena.alloc(Expr { kind: ExprKind::Path(path), span: path.span });
                let values = self.pivot_values(value_source);
                let alias = alias.as_ref().map(|alias| self.ident(alias));
                let pivot = Pivot { aggregates, input, values, alias, span: self.at };
                PipeKind::Table(TableOperator::Pivot(self.arena.alloc(pivot)))
            }
            P::Unpivot { value_column, name_column, unpivot_columns, alias } => {
                let value = self.column_path(std::slice::from_ref(value_column));
                let name = self.column_path(std::slice::from_ref(name_column));
                let columns = self.list(unpivot_columns, |adapter, column| {
                    let path = adapter.column_path(std::slice::from_ref(column));
                    UnpivotColumns { columns: adapter.arena.alloc_slice_copy(&[path]), label: None }
                });
                let alias = alias.as_ref().map(|alias| self.ident(alias));
                let values = self.arena.alloc_slice_copy(&[value]);
                let unpivot = Unpivot { values, name, columns, alias, span: self.at };
                PipeKind::Table(TableOperator::Unpivot(self.arena.alloc(unpivot)))
            }
            P::Join(join) => {
                let join = self.join(join);
                PipeKind::Join(self.arena.alloc(join))
            }
        }
    }

    fn pipe_set(
        &mut self,
        operator: ast::SetOperator,
        quantifier: ast::SetQuantifier,
        queries: &[ast::Query],
    ) -> PipeKind<'a> {
        let queries = self.list(queries, |adapter, query| adapter.query(query));
        PipeKind::SetOperation { op: set_op(operator, quantifier), queries }
    }
}
