//! Pipe operators: each turns one scope into the next.

use super::context::{CteEntry, CteState};
use super::expr::implied_name;
use super::{Binder, Column, Range, RangeSource, Scope, Table, Through};
use crate::diagnostic::Code;
use crate::syntax::{
    ExprKind, GroupBy, GroupItem, Literal, NamedExpr, OrderItem, PipeKind, PipeOp, SelectItem, SetOp, Span, Subpipe,
};

/// Rounds of RECURSIVE UNION before it is cut.
const MAX_ROUNDS: usize = 100;

impl<'a> Binder<'a> {
    /// Runs pipe operators over a scope; what is visible at the end is the result.
    pub(super) fn bind_pipes(&mut self, pipes: &'a [PipeOp<'a>], mut scope: Scope<'_, 'a>) -> Table<'a> {
        for pipe in pipes {
            self.bind_pipe(pipe, &mut scope);
        }
        let span = pipes.last().map_or(Span::default(), |p| p.span);
        self.scope_table(&scope, span)
    }

    fn scope_table(&mut self, scope: &Scope<'_, 'a>, span: Span) -> Table<'a> {
        let columns = self.star(scope, span);
        Table { columns: self.names(columns), value_table: false }
    }

    fn bind_pipe(&mut self, pipe: &'a PipeOp<'a>, scope: &mut Scope<'_, 'a>) {
        let span = pipe.span;
        match &pipe.kind {
            PipeKind::Select(select) => {
                scope.windows = select.windows;
                let table = self.bind_select_in(select, &[], scope);
                *scope = Self::table_scope(table, "", scope.parent);
            }
            PipeKind::Extend { items, windows } => {
                scope.windows = windows;
                self.extend_scope(items, scope);
            }
            PipeKind::Window(items) => self.extend_scope(items, scope),
            PipeKind::Set(items) => self.bind_pipe_set(items, span, scope),
            PipeKind::Drop(names) => {
                let mut columns = self.star(scope, span);
                columns.retain(|c| !names.iter().any(|n| n.name.eq_ignore_ascii_case(c.name)));
                self.replace_visible(columns, scope);
            }
            PipeKind::Rename(names) => {
                let mut columns = self.star(scope, span);
                for column in &mut columns {
                    if let Some((_, new)) = names.iter().find(|(old, _)| old.name.eq_ignore_ascii_case(column.name)) {
                        *column = Column::new(new.name, column.value);
                    }
                }
                self.replace_visible(columns, scope);
            }
            PipeKind::As(alias) => {
                let table = self.scope_table(scope, span);
                *scope = Self::table_scope(table, alias.name, scope.parent);
            }
            PipeKind::Where(condition) => self.row_sources(condition, scope, |rows| &mut rows.filter),
            PipeKind::OrderBy(items) => self.bind_pipe_order(items, span, scope),
            PipeKind::Aggregate { items, group_by, privacy: _ } => self.bind_aggregate(items, group_by.as_ref(), scope),
            PipeKind::Join(join) => self.bind_join(join, 0, scope),
            PipeKind::Call { call, alias } => {
                let input = self.scope_table(scope, span);
                let range = self.table_function(call, alias.map_or("", |a| a.name), Some(input), scope);
                *scope = Scope::inside(scope.parent);
                scope.push(range);
            }
            PipeKind::SetOperation { op, queries } => {
                let mut table = self.scope_table(scope, span);
                for query in *queries {
                    let right = self.bind_query(query, scope.parent);
                    table = self.combine(op, table, right);
                }
                *scope = Self::table_scope(table, "", scope.parent);
            }
            PipeKind::Table(operator) => self.bind_operator(operator, "", 0, scope),
            PipeKind::With(with) => self.bind_with(with, scope.parent),
            PipeKind::RecursiveUnion { op, input, alias } => {
                let table = self.scope_table(scope, span);
                let alias = alias.map_or("", |a| a.name);
                let table = self.recursive_union(op, input, alias, table, scope);
                *scope = Self::table_scope(table, alias, scope.parent);
            }
            PipeKind::If { branches, otherwise } => {
                // The condition is a constant that the parser does not evaluate: any branch may be the one.
                let table = self.scope_table(scope, span);
                let mut result = if otherwise.is_none() { table } else { Table::EMPTY };
                for pipes in branches.iter().map(|(_, pipes)| *pipes).chain(*otherwise) {
                    let branch = self.bind_pipes(pipes, Self::table_scope(table, "", scope.parent));
                    result = self.either_table(result, branch);
                }
                *scope = Self::table_scope(result, "", scope.parent);
            }
            PipeKind::Fork(branches) | PipeKind::Tee(branches) => {
                let table = self.scope_table(scope, span);
                for pipes in *branches {
                    self.bind_pipes(pipes, Self::table_scope(table, "", scope.parent));
                }
                self.report(Code::Unsupported, span, || "only the main branch of FORK and TEE gives lineage".into());
            }
            PipeKind::Other(name) => {
                let word = name.last().name;
                self.report(Code::Unsupported, span, || format!("pipe operator {word} has no lineage yet"));
            }
            // They keep the rows, or end the pipe in a statement that sees the same columns.
            PipeKind::Limit(_)
            | PipeKind::Distinct
            | PipeKind::Assert(_)
            | PipeKind::Log(_)
            | PipeKind::Describe
            | PipeKind::Statement(_)
            | PipeKind::Insert { .. } => {}
        }
    }

    /// The same range variables, but only these columns are visible without qualification.
    fn replace_visible(&mut self, columns: Vec<Column<'a>>, scope: &mut Scope<'_, 'a>) {
        let table = Table { columns: self.names(columns), value_table: false };
        scope.visible.clear();
        scope.push(Range::new("", RangeSource::Table(table)));
    }

    fn extend_scope(&mut self, items: &'a [SelectItem<'a>], scope: &mut Scope<'_, 'a>) {
        let columns = self.bind_items(items, scope).columns;
        scope.push(Range::new("", RangeSource::Table(Table { columns, value_table: false })));
    }

    fn bind_pipe_set(&mut self, items: &'a [NamedExpr<'a>], span: Span, scope: &mut Scope<'_, 'a>) {
        let mut columns = self.star(scope, span);
        for item in items {
            let value = self.value(&item.expr, scope);
            let name = item.name.map_or("", |n| n.name);
            match columns.iter_mut().find(|c| c.name.eq_ignore_ascii_case(name)) {
                Some(column) => column.value = value,
                None => columns.push(Column::new(name, value)),
            }
        }
        self.replace_visible(columns, scope);
    }

    fn bind_pipe_order(&mut self, items: &'a [OrderItem<'a>], span: Span, scope: &Scope<'_, 'a>) {
        let by_position = |item: &OrderItem<'_>| matches!(item.expr.kind, ExprKind::Literal(Literal::Int(_)));
        let columns = if items.iter().any(by_position) { self.star(scope, span) } else { Vec::new() };
        let columns = self.names(columns);
        self.bind_order_by(items, columns, scope);
    }

    /// The grouping columns, then the aggregates.
    fn bind_aggregate(
        &mut self,
        items: &'a [SelectItem<'a>],
        group_by: Option<&'a GroupBy<'a>>,
        scope: &mut Scope<'_, 'a>,
    ) {
        let mut columns = Vec::new();
        for item in group_by.map_or(&[][..], |g| g.items) {
            match item {
                GroupItem::Expr { expr, name, ordered } => {
                    let value = self.value(expr, scope);
                    value.flatten(Through::SAME, &mut self.rows.group_by);
                    if *ordered || group_by.is_some_and(|g| g.and_order) {
                        value.flatten(Through::SAME, &mut self.rows.sort);
                    }
                    columns.push(Column::new(name.map_or_else(|| implied_name(expr), |n| n.name), value));
                }
                GroupItem::Sets(exprs) => {
                    for expr in *exprs {
                        let value = self.value(expr, scope);
                        value.flatten(Through::SAME, &mut self.rows.group_by);
                        let name = implied_name(expr);
                        if name.is_empty() || !columns.iter().any(|c: &Column<'a>| c.name.eq_ignore_ascii_case(name)) {
                            columns.push(Column::new(name, value));
                        }
                    }
                }
            }
        }
        columns.extend_from_slice(self.bind_items(items, scope).columns);
        let table = Table { columns: self.names(columns), value_table: false };
        *scope = Self::table_scope(table, "", scope.parent);
    }

    fn recursive_union(
        &mut self,
        op: &'a SetOp<'a>,
        input: &'a Subpipe<'a>,
        alias: &'a str,
        first: Table<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Table<'a> {
        let mut table = first;
        for _ in 0..MAX_ROUNDS {
            let state = CteState::Bound(table, super::Rows::default());
            self.ctes.push(CteEntry { name: alias, state });
            let step = match input {
                Subpipe::Query(query) => self.bind_query(query, scope.parent),
                Subpipe::Pipes(pipes) => self.bind_pipes(pipes, Self::table_scope(table, alias, scope.parent)),
            };
            self.ctes.pop();
            let next = self.combine(op, table, step);
            if super::query::same(&table, &next) {
                break;
            }
            table = next;
        }
        table
    }

    fn either_table(&mut self, a: Table<'a>, b: Table<'a>) -> Table<'a> {
        if a.columns.len() != b.columns.len() {
            return if a.columns.is_empty() { b } else { a };
        }
        let columns = a.columns.iter().zip(b.columns).map(|(a, b)| Column::new(a.name, self.either(a.value, b.value)));
        let columns = columns.collect();
        Table { columns: self.names(columns), ..a }
    }
}
