//! SELECT: filter, grouping, the select list, and what refers back to it.

use super::expr::implied_name;
use super::{Binder, Column, Field, Scope, Table, Through, Value};
use crate::catalog::same_name;
use crate::diagnostic::Code;
use crate::dialect::AliasRule;
use crate::syntax::{
    Expr, ExprKind, GroupBy, GroupItem, NamedExpr, OrderItem, Select, SelectItem, SelectShape, StarModifiers,
};

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
        let (ranges, visible) = self.scopes.pop().unwrap_or_default();
        let mut scope = Scope { ranges, visible, ..Scope::inside(outer) };
        if let Some(from) = &select.from {
            self.bind_from(from, &mut scope);
        }
        scope.windows = select.windows;
        let table = self.bind_select_in(select, order_by, &scope);
        scope.ranges.clear();
        scope.visible.clear();
        self.scopes.push((scope.ranges, scope.visible));
        table
    }

    /// Everything of a SELECT behind its FROM; `scope` is what FROM (or a pipe) gives.
    pub(super) fn bind_select_in(
        &mut self,
        select: &'a Select<'a>,
        order_by: &'a [OrderItem<'a>],
        scope: &Scope<'_, 'a>,
    ) -> Table<'a> {
        let rules = self.dialect.select().aliases;
        if let (Some(filter), AliasRule::No) = (select.filter, rules.r#where) {
            self.row_sources(filter, scope, |rows| &mut rows.filter);
        }
        let list = self.bind_items(select.items, scope);
        let first = Scope::named(Some(scope), list.columns);
        let last = Scope { late: list.columns, ..Scope::inside(Some(scope)) };
        let named = |rule| match rule {
            AliasRule::No => scope,
            AliasRule::First => &first,
            AliasRule::Last => &last,
        };
        if let (Some(filter), AliasRule::First | AliasRule::Last) = (select.filter, rules.r#where) {
            self.row_sources(filter, named(rules.r#where), |rows| &mut rows.filter);
        }
        if let Some(group_by) = &select.group_by {
            self.bind_group_by(group_by, &list, named(rules.group_by));
        }
        for condition in [select.having, select.qualify].into_iter().flatten() {
            self.row_sources(condition, named(rules.having), |rows| &mut rows.filter);
        }
        self.bind_order_by(order_by, list.columns, &first);
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
        if self.dialect.select().aliases.select != AliasRule::No {
            return self.bind_items_in_turn(items, scope);
        }
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
                other => columns.extend(self.several_columns(other, scope)),
            }
            aggregates.resize(columns.len(), self.saw_aggregate);
            self.saw_aggregate |= outer;
        }
        SelectList { columns: columns.into_bump_slice(), aggregates: aggregates.into_bump_slice() }
    }

    /// The columns of an item that may have several.
    fn several_columns(&mut self, item: &'a SelectItem<'a>, scope: &Scope<'_, 'a>) -> Vec<Column<'a>> {
        match item {
            SelectItem::Expr(item) => {
                let value = self.value(&item.expr, scope);
                vec![Column::new(item.name.map_or_else(|| implied_name(&item.expr), |n| n.name), value)]
            }
            SelectItem::Star { modifiers, span } => {
                let star = self.star(scope, *span);
                self.modified(star, modifiers, scope)
            }
            SelectItem::DotStar { base, modifiers, .. } => {
                let star = self.dot_star(base, scope);
                self.modified(star, modifiers, scope)
            }
            SelectItem::Columns { expr, names } => {
                let value = self.value(expr, scope);
                let fields = self.fields(value).filter(|fields| fields.len() == names.len());
                let values = (0..names.len()).map(|i| fields.map_or(value, |fields| fields[i].value));
                names.iter().zip(values).map(|(name, value)| Column::new(name.name, value)).collect()
            }
        }
    }

    /// As [`Binder::bind_items`], where an item sees the aliases of those before it.
    fn bind_items_in_turn(&mut self, items: &'a [SelectItem<'a>], scope: &Scope<'_, 'a>) -> SelectList<'a> {
        let rule = self.dialect.select().aliases.select;
        let (mut columns, mut aggregates): (Vec<Column<'a>>, Vec<bool>) = (Vec::new(), Vec::new());
        let mut named: Vec<Column<'a>> = Vec::new();
        for item in items {
            let outer = std::mem::replace(&mut self.saw_aggregate, false);
            let inner = match rule {
                AliasRule::First => Scope::named(Some(scope), self.arena.alloc_slice_copy(&named)),
                AliasRule::No | AliasRule::Last => {
                    Scope { late: self.arena.alloc_slice_copy(&named), ..Scope::inside(Some(scope)) }
                }
            };
            // A star is that of FROM alone.
            let visible = if matches!(item, SelectItem::Expr(_)) && !named.is_empty() { &inner } else { scope };
            let found = self.several_columns(item, visible);
            if let SelectItem::Expr(NamedExpr { name: Some(_), .. }) | SelectItem::Columns { .. } = item {
                named.extend_from_slice(&found);
            }
            columns.extend(found);
            aggregates.resize(columns.len(), self.saw_aggregate);
            self.saw_aggregate |= outer;
        }
        SelectList { columns: self.names(columns), aggregates: self.arena.alloc_slice_copy(&aggregates) }
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

    /// ILIKE, EXCEPT, REPLACE and RENAME, in this order.
    fn modified(
        &mut self,
        mut columns: Vec<Column<'a>>,
        modifiers: &'a StarModifiers<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Vec<Column<'a>> {
        if let Some(pattern) = modifiers.ilike {
            columns.retain(|c| c.is_star() || like(&pattern.to_lowercase(), &c.name.to_lowercase()));
        }
        // One that cannot be read is an error in its own dialect, too: then nothing is left out.
        if let Some(pattern) = modifiers.regex.and_then(|pattern| regex::Regex::new(pattern).ok()) {
            columns.retain(|c| c.is_star() || pattern.is_match(c.name));
        }
        if !modifiers.except.is_empty() {
            columns.retain(|c| !modifiers.except.iter().any(|e| same_name(e.name, c.name)));
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
        for (old, new) in modifiers.rename {
            if let Some(column) = columns.iter_mut().find(|c| c.name.eq_ignore_ascii_case(old.name)) {
                *column = Column::new(new.name, column.value);
            }
        }
        columns
    }

    /// The named values of a struct-like list, for UPDATE and VALUES.
    pub(super) fn list_values(&mut self, exprs: &'a [Expr<'a>], scope: &Scope<'_, 'a>) -> Vec<Value<'a>> {
        exprs.iter().map(|expr| self.value(expr, scope)).collect()
    }
}

/// Whether a name fits a pattern of LIKE, where `%` stands for any characters and `_` for one. Linear but for the rests
/// behind each `%`.
fn like(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut p, mut n) = (0, 0);
    // Where to go on if what follows the last `%` does not fit.
    let mut again: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('%') => {
                again = Some((p, n + 1));
                p += 1;
            }
            Some(&c) if c == '_' || c == name[n] => (p, n) = (p + 1, n + 1),
            _ => match again {
                Some((percent, next)) => {
                    (p, n) = (percent + 1, next);
                    again = Some((percent, next + 1));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&c| c == '%')
}
