//! SELECT: filter, grouping, the select list, and what refers back to it.

use super::expr::implied_name;
use super::{Binder, Column, Field, Scope, Table, Through, Value};
use crate::diagnostic::Code;
use crate::syntax::{Expr, ExprKind, GroupBy, GroupItem, OrderItem, Select, SelectItem, SelectShape, StarModifiers};

/// The bound select list, and which of its columns hold an aggregate.
pub(super) struct SelectList<'a> {
    pub columns: &'a [Column<'a>],
    aggregates: &'a [bool],
}

impl<'a> Binder<'a> {
    pub(super) fn bind_select(
        &mut self,
        select: &'a Select<'a>,
        order_by: &'a [OrderItem<'a>],
        outer: Option<&Scope<'_, 'a>>,
    ) -> Table<'a> {
        let mut scope = Scope::inside(outer);
        if let Some(from) = &select.from {
            self.bind_from(from, &mut scope);
        }
        scope.windows = select.windows;
        self.bind_select_in(select, order_by, &scope)
    }

    /// Everything of a SELECT behind its FROM; `scope` is what FROM (or a pipe) gives.
    pub(super) fn bind_select_in(
        &mut self,
        select: &'a Select<'a>,
        order_by: &'a [OrderItem<'a>],
        scope: &Scope<'_, 'a>,
    ) -> Table<'a> {
        if let Some(filter) = select.filter {
            self.row_sources(filter, scope, |rows| &mut rows.filter);
        }
        let list = self.bind_items(select.items, scope);
        // Aliases are visible in GROUP BY, HAVING, QUALIFY and ORDER BY, and win over columns of the same name.
        let aliases = Scope::named(Some(scope), list.columns);
        if let Some(group_by) = &select.group_by {
            self.bind_group_by(group_by, &list, &aliases);
        }
        for condition in [select.having, select.qualify].into_iter().flatten() {
            self.row_sources(condition, &aliases, |rows| &mut rows.filter);
        }
        self.bind_order_by(order_by, list.columns, &aliases);
        self.shape_table(select.shape, list.columns)
    }

    fn shape_table(&mut self, shape: SelectShape<'a>, columns: &'a [Column<'a>]) -> Table<'a> {
        match shape {
            SelectShape::Columns => Table { columns, value_table: false },
            SelectShape::Struct | SelectShape::Named(_) => {
                let row = self.row_value(Table { columns, value_table: false });
                Table { columns: self.names(vec![Column::new("", row)]), value_table: true }
            }
            SelectShape::Value => Table { columns, value_table: true },
        }
    }

    pub(super) fn bind_group_by(&mut self, group_by: &'a GroupBy<'a>, list: &SelectList<'a>, scope: &Scope<'_, 'a>) {
        if group_by.all {
            for (column, aggregate) in list.columns.iter().zip(list.aggregates) {
                if !aggregate {
                    column.value.flatten(Through::SAME, &mut self.rows.group_by);
                }
            }
        }
        for item in group_by.items {
            match item {
                GroupItem::Expr { expr, .. } => self.bind_group_item(expr, list.columns, scope),
                GroupItem::Sets(exprs) => {
                    for expr in *exprs {
                        self.bind_group_item(expr, list.columns, scope);
                    }
                }
            }
        }
    }

    fn bind_group_item(&mut self, expr: &'a Expr<'a>, columns: &'a [Column<'a>], scope: &Scope<'_, 'a>) {
        match self.ordinal(expr, columns) {
            Some(column) => column.value.flatten(Through::SAME, &mut self.rows.group_by),
            None => self.row_sources(expr, scope, |rows| &mut rows.group_by),
        }
    }

    /// The columns of a select list, stars expanded.
    pub(super) fn bind_items(&mut self, items: &'a [SelectItem<'a>], scope: &Scope<'_, 'a>) -> SelectList<'a> {
        let mut columns = bumpalo::collections::Vec::with_capacity_in(items.len(), self.arena);
        let mut aggregates = bumpalo::collections::Vec::with_capacity_in(items.len(), self.arena);
        for item in items {
            let outer = std::mem::replace(&mut self.saw_aggregate, false);
            match item {
                SelectItem::Expr(item) => {
                    let value = self.value(&item.expr, scope);
                    let name = item.name.map_or_else(|| implied_name(&item.expr), |n| n.name);
                    columns.push(Column::new(name, value));
                }
                SelectItem::Star { modifiers, span } => {
                    let star = self.star(scope, *span);
                    columns.extend(self.modified(star, modifiers, scope));
                }
                SelectItem::DotStar { base, modifiers, .. } => {
                    let star = self.dot_star(base, scope);
                    columns.extend(self.modified(star, modifiers, scope));
                }
            }
            aggregates.resize(columns.len(), self.saw_aggregate);
            self.saw_aggregate |= outer;
        }
        SelectList { columns: columns.into_bump_slice(), aggregates: aggregates.into_bump_slice() }
    }

    /// `base.*`: the columns of a range variable, or the fields of a struct.
    fn dot_star(&mut self, base: &'a Expr<'a>, scope: &Scope<'_, 'a>) -> Vec<Column<'a>> {
        if let ExprKind::Path(path) = &base.kind
            && let Some(name) = path.single()
        {
            let mut at = Some(scope);
            while let Some(inner) = at {
                let found =
                    inner.ranges.iter().find(|r| !r.alias.is_empty() && r.alias.eq_ignore_ascii_case(name.name));
                if let Some(&range) = found {
                    return self.range_columns(range);
                }
                at = inner.parent;
            }
        }
        let value = self.value(base, scope);
        match self.fields(value) {
            Some(fields) => fields.iter().map(|&Field { name, value }| Column::new(name, value)).collect(),
            None => {
                self.report(Code::StarWithoutMetadata, base.span, || {
                    "the fields of the value before .* are unknown".to_string()
                });
                vec![Column::new(super::path::STAR, value)]
            }
        }
    }

    /// EXCEPT and REPLACE.
    fn modified(
        &mut self,
        mut columns: Vec<Column<'a>>,
        modifiers: &'a StarModifiers<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Vec<Column<'a>> {
        if !modifiers.except.is_empty() {
            columns.retain(|c| !modifiers.except.iter().any(|e| e.name.eq_ignore_ascii_case(c.name)));
        }
        for replace in modifiers.replace {
            let value = self.value(&replace.expr, scope);
            let name = replace.name.map_or("", |n| n.name);
            match columns.iter_mut().find(|c| c.name.eq_ignore_ascii_case(name)) {
                Some(column) => column.value = value,
                // Among unknown columns.
                None => columns.push(Column::new(name, value)),
            }
        }
        columns
    }

    /// The named values of a struct-like list, for UPDATE and VALUES.
    pub(super) fn list_values(&mut self, exprs: &'a [Expr<'a>], scope: &Scope<'_, 'a>) -> Vec<Value<'a>> {
        exprs.iter().map(|expr| self.value(expr, scope)).collect()
    }
}
