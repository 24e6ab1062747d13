//! Queries: WITH, the body, ORDER BY, pipes.

use super::context::{CteEntry, CteState};
use super::{Binder, Column, Range, RangeSource, Rows, Scope, Table, Value};
use crate::diagnostic::Code;
use crate::syntax::{Cte, Expr, ExprKind, Ident, Literal, OrderItem, Path, Query, QueryBody, With};

/// A recursive CTE whose provenance still grows after so many rounds is cut. Each round adds at least one source to
/// one column, so that real queries stop after two or three.
const MAX_ROUNDS: usize = 100;

impl<'a> Binder<'a> {
    /// Binds a query. What influences its rows is added to the current statement's.
    pub(super) fn bind_query(&mut self, query: &'a Query<'a>, outer: Option<&Scope<'_, 'a>>) -> Table<'a> {
        if !self.step(query.span) {
            return Table::EMPTY;
        }
        let ctes = self.ctes.len();
        if let Some(with) = &query.with {
            self.bind_with(with, outer);
        }
        let table = match query.body {
            QueryBody::From(from) if !query.pipes.is_empty() => {
                let mut scope = Scope::inside(outer);
                let from = self.arena.alloc(from);
                self.bind_from(from, &mut scope);
                self.bind_pipes(query.pipes, scope)
            }
            body => {
                let table = self.bind_body(body, query.order_by, outer);
                if query.pipes.is_empty() {
                    table
                } else {
                    self.bind_pipes(query.pipes, Self::table_scope(table, "", outer))
                }
            }
        };
        self.ctes.truncate(ctes);
        if let Some(limit) = &query.limit {
            [Some(limit.count), limit.offset].into_iter().flatten().for_each(|count| self.pass(count));
        }
        table
    }

    /// A scope with just this table in it.
    pub(super) fn table_scope<'s>(table: Table<'a>, alias: &'a str, outer: Option<&'s Scope<'s, 'a>>) -> Scope<'s, 'a> {
        let mut scope = Scope::inside(outer);
        scope.push(Range::new(alias, RangeSource::Table(table)));
        scope
    }

    pub(super) fn bind_body(
        &mut self,
        body: QueryBody<'a>,
        order_by: &'a [OrderItem<'a>],
        outer: Option<&Scope<'_, 'a>>,
    ) -> Table<'a> {
        let table = match body {
            QueryBody::Select(select) => return self.bind_select(select, order_by, outer),
            QueryBody::Set(set) => self.bind_set_operation(set, outer),
            QueryBody::Parenthesized(query) => self.bind_query(query, outer),
            QueryBody::From(from) => {
                let mut scope = Scope::inside(outer);
                let from = self.arena.alloc(from);
                self.bind_from(from, &mut scope);
                let columns = self.star(&scope, from.span);
                Table { columns: self.names(columns), value_table: false }
            }
            QueryBody::Table(path) => self.bind_table_query(path, outer),
            QueryBody::Values(rows) => self.values(rows, &Scope::inside(outer)),
            QueryBody::Dml(statement) => self.dml_query(statement),
        };
        if !order_by.is_empty() {
            let scope = Self::table_scope(table, "", outer);
            self.bind_order_by(order_by, table.columns, &scope);
        }
        table
    }

    fn bind_table_query(&mut self, path: Path<'a>, outer: Option<&Scope<'_, 'a>>) -> Table<'a> {
        let mut scope = Scope::inside(outer);
        let source = self.table_source(path, &scope);
        scope.push(Range::new(path.last().name, source));
        let columns = self.star(&scope, path.span);
        Table { columns: self.names(columns), value_table: false }
    }

    /// ORDER BY: an ordinal or an alias means an output column.
    pub(super) fn bind_order_by(
        &mut self,
        items: &'a [OrderItem<'a>],
        columns: &'a [Column<'a>],
        scope: &Scope<'_, 'a>,
    ) {
        for item in items {
            match self.ordinal(&item.expr, columns) {
                Some(column) => column.value.flatten(super::Through::SAME, &mut self.rows.sort),
                None => self.row_sources(&item.expr, scope, |rows| &mut rows.sort),
            }
        }
    }

    /// The output column that a grouping or ordering item names by its position.
    pub(super) fn ordinal(&mut self, expr: &'a Expr<'a>, columns: &'a [Column<'a>]) -> Option<&'a Column<'a>> {
        let ExprKind::Literal(Literal::Int(digits)) = expr.kind else { return None };
        self.read(expr);
        columns.get(digits.parse::<usize>().ok()?.checked_sub(1)?)
    }

    pub(super) fn bind_with(&mut self, with: &'a With<'a>, outer: Option<&Scope<'_, 'a>>) {
        if with.recursive {
            // Any of them may refer to any other.
            let first = self.ctes.len();
            for cte in with.ctes {
                self.ctes.push(CteEntry { name: cte.name.name, state: CteState::Unbound(cte.query) });
            }
            for (offset, cte) in with.ctes.iter().enumerate() {
                let index = first + offset;
                if let CteState::Unbound(_) = self.ctes[index].state {
                    self.bind_recursive(cte, index, outer);
                }
            }
            return;
        }
        for cte in with.ctes {
            let (table, rows) = self.apart(|b| b.bind_query(cte.query, outer));
            let table = self.renamed(table, cte.columns);
            self.ctes.push(CteEntry { name: cte.name.name, state: CteState::Bound(table, rows) });
        }
    }

    /// A CTE that may refer to itself: bound again and again until nothing new flows.
    fn bind_recursive(&mut self, cte: &'a Cte<'a>, index: usize, outer: Option<&Scope<'_, 'a>>) {
        let mut last = (Table::EMPTY, Rows::default());
        // The first term alone gives the columns.
        if let QueryBody::Set(set) = cte.query.body {
            let ctes = self.ctes.len();
            self.ctes[index].state = CteState::Bound(Table::EMPTY, Rows::default());
            self.quiet += 1;
            last = self.apart(|b| {
                if let Some(with) = &cte.query.with {
                    b.bind_with(with, outer);
                }
                b.bind_body(set.first, &[], outer)
            });
            self.quiet -= 1;
            self.ctes.truncate(ctes);
        }
        for round in 0..MAX_ROUNDS {
            last.0 = self.with_depth(last.0, cte);
            last.0 = self.renamed(last.0, cte.columns);
            self.ctes[index].state = CteState::Bound(last.0, last.1);
            let quiet = self.quiet;
            if round > 0 {
                self.quiet += 1;
            }
            let mut next = self.apart(|b| b.bind_query(cte.query, outer));
            self.quiet = quiet;
            next.0 = self.with_depth(next.0, cte);
            next.0 = self.renamed(next.0, cte.columns);
            let stable = same(&last.0, &next.0);
            last = next;
            if stable {
                break;
            }
            if round + 1 == MAX_ROUNDS {
                self.report(Code::OverBudget, cte.name.span, || {
                    format!("the lineage of recursive CTE {} did not settle", cte.name.name)
                });
            }
        }
        self.ctes[index].state = CteState::Bound(last.0, last.1);
    }

    /// The table with new names for its first columns.
    pub(super) fn renamed(&mut self, table: Table<'a>, names: &'a [Ident<'a>]) -> Table<'a> {
        if names.is_empty() {
            return table;
        }
        let mut columns = match (table.value_table, table.columns) {
            (true, [row]) => match self.fields(row.value) {
                Some(fields) => fields.iter().map(|f| Column::new(f.name, f.value)).collect(),
                None => vec![*row],
            },
            (_, columns) => columns.to_vec(),
        };
        super::table::stretched(&mut columns, Column::is_star, names.len());
        for (column, name) in columns.iter_mut().zip(names) {
            *column = Column::new(name.name, column.value);
        }
        Table { columns: self.names(columns), value_table: false }
    }

    fn with_depth(&mut self, table: Table<'a>, cte: &Cte<'a>) -> Table<'a> {
        let Some(depth) = cte.depth else { return table };
        if table.find(depth.name).next().is_some() {
            return table;
        }
        let mut columns = table.columns.to_vec();
        columns.push(Column::new(depth.name, Value::EMPTY));
        Table { columns: self.names(columns), ..table }
    }
}

pub(super) fn same(a: &Table<'_>, b: &Table<'_>) -> bool {
    a.columns.len() == b.columns.len() && a.columns.iter().zip(b.columns).all(|(a, b)| same_value(&a.value, &b.value))
}

/// They have the same sources, in the same parts.
pub(super) fn same_value(a: &Value<'_>, b: &Value<'_>) -> bool {
    use super::Shape;
    a.own == b.own
        && a.extra == b.extra
        && match (a.shape, b.shape) {
            (Shape::Struct(x), Shape::Struct(y)) => {
                x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same_value(&x.value, &y.value))
            }
            _ => true,
        }
}
