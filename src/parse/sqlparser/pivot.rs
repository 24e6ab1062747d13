//! What stands behind a table: samples, PIVOT, UNPIVOT, MATCH_RECOGNIZE.

use super::Adapter;
use super::from::plain;
use crate::diagnostic::Code;
use crate::syntax::{
    Expr, ExprKind, FromClause, Ident, MatchRecognize, NamedExpr, Path, Pivot, SelectItem, TableExpr, TableKind,
    TableOperator, Unpivot, UnpivotColumns,
};
use sqlparser::ast::{self, Spanned};

impl<'a> Adapter<'a, '_> {
    pub(super) fn sample(&mut self, sample: &Option<ast::TableSampleKind>) -> &'a [TableOperator<'a>] {
        match sample {
            None => &[],
            Some(ast::TableSampleKind::BeforeTableAlias(_) | ast::TableSampleKind::AfterTableAlias(_)) => {
                self.arena.alloc_slice_copy(&[TableOperator::Sample { weight: None, span: self.at }])
            }
        }
    }

    /// The table with one operator more. A list of columns behind the alias names what the operator gives.
    fn operated(
        &mut self,
        table: TableExpr<'a>,
        operator: TableOperator<'a>,
        columns: &'a [Ident<'a>],
    ) -> TableExpr<'a> {
        let operators: Vec<_> = table.operators.iter().copied().chain([operator]).collect();
        let table = TableExpr { operators: self.arena.alloc_slice_copy(&operators), ..table };
        if columns.is_empty() {
            return table;
        }
        let from = FromClause { first: table, joins: &[], span: table.span };
        TableExpr { columns, ..plain(TableKind::Joined(self.arena.alloc(from)), table.span) }
    }

    fn alias_of(&mut self, alias: &Option<ast::TableAlias>) -> (Option<Ident<'a>>, &'a [Ident<'a>]) {
        match alias {
            Some(alias) => {
                let (name, columns) = self.alias(alias);
                (Some(name), columns)
            }
            None => (None, &[]),
        }
    }

    pub(super) fn named_exprs(&mut self, exprs: &[ast::ExprWithAlias]) -> &'a [NamedExpr<'a>] {
        self.list(exprs, |adapter, item| {
            let ast::ExprWithAlias { expr, alias } = item;
            NamedExpr { expr: adapter.expr(expr), name: alias.as_ref().map(|alias| adapter.ident(alias)) }
        })
    }

    /// The values of PIVOT; those that only the data know are none.
    pub(super) fn pivot_values(&mut self, source: &ast::PivotValueSource) -> &'a [NamedExpr<'a>] {
        match source {
            ast::PivotValueSource::List(values) => self.named_exprs(values),
            ast::PivotValueSource::Any(_) | ast::PivotValueSource::Subquery(_) => {
                let message = "only the data know the values of PIVOT: its columns are called *".to_owned();
                self.report(Code::StarWithoutMetadata, self.at, message);
                &[]
            }
        }
    }

    pub(super) fn pivot(
        &mut self,
        table: &ast::TableFactor,
        aggregates: &[ast::ExprWithAlias],
        value_column: &[ast::Expr],
        value_source: &ast::PivotValueSource,
        default_on_null: Option<&ast::Expr>,
        alias: &Option<ast::TableAlias>,
    ) -> TableExpr<'a> {
        let table = self.table(table);
        if let Some(default) = default_on_null
            && !matches!(default, ast::Expr::Value(_))
        {
            self.unsupported(self.span(default.span()), "DEFAULT ON NULL with an expression");
        }
        let aggregates = self.named_exprs(aggregates);
        let input = match value_column {
            [only] => self.expr_ref(only),
            several => {
                let fields = self.list(several, |adapter, expr| NamedExpr { expr: adapter.expr(expr), name: None });
                self.arena.alloc(Expr { kind: ExprKind::Struct { ty: None, fields }, span: self.at })
            }
        };
        let values = self.pivot_values(value_source);
        let (alias, columns) = self.alias_of(alias);
        let pivot = Pivot { aggregates, input, values, alias, span: self.at };
        let pivot = TableOperator::Pivot(self.arena.alloc(pivot));
        self.operated(table, pivot, columns)
    }

    pub(super) fn unpivot(
        &mut self,
        table: &ast::TableFactor,
        value: &ast::Expr,
        name: &ast::Ident,
        columns: &[ast::ExprWithAlias],
        alias: &Option<ast::TableAlias>,
    ) -> TableExpr<'a> {
        let table = self.table(table);
        let values = self.paths(value);
        let name = self.column_path(std::slice::from_ref(name));
        let columns = self.list(columns, |adapter, item| {
            let ast::ExprWithAlias { expr, alias } = item;
            let label = alias.as_ref().map(|alias| {
                let path = adapter.column_path(std::slice::from_ref(alias));
                &*adapter.arena.alloc(Expr { kind: ExprKind::Path(path), span: path.span })
            });
            UnpivotColumns { columns: adapter.paths(expr), label }
        });
        let (alias, names) = self.alias_of(alias);
        let unpivot = Unpivot { values, name, columns, alias, span: self.at };
        let unpivot = TableOperator::Unpivot(self.arena.alloc(unpivot));
        self.operated(table, unpivot, names)
    }

    /// `a`, `(a, b)`: names of columns.
    fn paths(&mut self, expr: &ast::Expr) -> &'a [Path<'a>] {
        match expr {
            ast::Expr::Identifier(ident) => {
                let path = self.column_path(std::slice::from_ref(ident));
                self.arena.alloc_slice_copy(&[path])
            }
            ast::Expr::CompoundIdentifier(parts) => {
                let path = self.column_path(parts);
                self.arena.alloc_slice_copy(&[path])
            }
            ast::Expr::Nested(inner) => self.paths(inner),
            ast::Expr::Tuple(exprs) => {
                let paths: Vec<_> = exprs.iter().flat_map(|expr| self.paths(expr).iter().copied()).collect();
                self.arena.alloc_slice_copy(&paths)
            }
            other => {
                self.unsupported(self.span(other.span()), "UNPIVOT of something else than columns");
                &[]
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of one node")]
    pub(super) fn match_recognize(
        &mut self,
        table: &ast::TableFactor,
        partition_by: &[ast::Expr],
        order_by: &[ast::OrderByExpr],
        measures: &[ast::Measure],
        rows_per_match: Option<&ast::RowsPerMatch>,
        symbols: &[ast::SymbolDefinition],
        alias: &Option<ast::TableAlias>,
    ) -> TableExpr<'a> {
        let table = self.table(table);
        match rows_per_match {
            None | Some(ast::RowsPerMatch::OneRow) => {}
            Some(ast::RowsPerMatch::AllRows(_)) => {
                self.unsupported(self.at, "ALL ROWS PER MATCH, beyond its partitions and measures,");
            }
        }
        let measures = self.list(measures, |adapter, measure| {
            let ast::Measure { expr, alias } = measure;
            SelectItem::Expr(NamedExpr { expr: adapter.expr(expr), name: Some(adapter.ident(alias)) })
        });
        let define = self.list(symbols, |adapter, symbol| {
            let ast::SymbolDefinition { symbol, definition } = symbol;
            NamedExpr { expr: adapter.expr(definition), name: Some(adapter.ident(symbol)) }
        });
        let (alias, columns) = self.alias_of(alias);
        let matches = MatchRecognize {
            partition_by: self.exprs(partition_by),
            order_by: self.order_items(order_by),
            measures,
            define,
            alias,
            span: self.at,
        };
        let operator = TableOperator::MatchRecognize(self.arena.alloc(matches));
        self.operated(table, operator, columns)
    }
}
