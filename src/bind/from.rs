//! FROM → scope: tables, CTEs, arrays, joins.

use super::context::CteState;
use super::scope::Visible;
use super::{Binder, Column, Range, RangeSource, Scope, Table, Through, Value};
use crate::catalog::{Relation, same_name};
use crate::diagnostic::Code;
use crate::syntax::{
    FromClause, Ident, Join, JoinCondition, JoinKind, NamedExpr, Offset, Path, Span, TableExpr, TableKind,
    TableOperator,
};

impl<'a> Binder<'a> {
    /// Binds a FROM clause into a scope: its range variables and what is visible of them.
    pub(super) fn bind_from(&mut self, from: &'a FromClause<'a>, scope: &mut Scope<'_, 'a>) {
        let start = scope.visible.len();
        self.bind_table(&from.first, scope);
        for join in from.joins {
            self.bind_join(join, start, scope);
        }
    }

    /// Binds one join; its left side is what is visible from `start` on.
    pub(super) fn bind_join(&mut self, join: &'a Join<'a>, start: usize, scope: &mut Scope<'_, 'a>) {
        let (middle, ranges) = (scope.visible.len(), scope.ranges.len());
        self.bind_table(&join.right, scope);
        if join.natural {
            let names = self.common_names(start, middle, join.span, scope);
            self.merge(join.kind, names, start, middle, scope);
        }
        match join.condition {
            JoinCondition::None => {}
            JoinCondition::On(condition) => self.row_sources(condition, scope, |rows| &mut rows.join),
            JoinCondition::Using(names) => self.merge(join.kind, names, start, middle, scope),
        }
        if matches!(join.kind, JoinKind::Semi | JoinKind::Anti) {
            scope.visible.retain(|visible| !matches!(visible, Visible::Range { index, .. } if *index >= ranges));
            scope.ranges.truncate(ranges);
        }
    }

    /// NATURAL: the names that both sides have, in the order of the left one.
    fn common_names(&mut self, start: usize, middle: usize, span: Span, scope: &Scope<'_, 'a>) -> &'a [Ident<'a>] {
        let side = |visible: &[Visible<'a>]| Scope {
            ranges: scope.ranges.clone(),
            visible: visible.to_vec(),
            ..Scope::default()
        };
        let (left, right) = (side(&scope.visible[start..middle]), side(&scope.visible[middle..]));
        let (left, right) = (self.star(&left, span), self.star(&right, span));
        if left.iter().chain(&right).any(Column::is_star) {
            self.report(Code::StarWithoutMetadata, span, || {
                "NATURAL JOIN of a table without metadata: which columns it joins by is not known".into()
            });
        }
        let common = left.iter().filter(|l| !l.is_star() && right.iter().any(|r| r.name.eq_ignore_ascii_case(l.name)));
        let names = common.map(|column| Ident { name: column.name, span, quoted: false });
        self.arena.alloc_slice_fill_iter(names.collect::<Vec<_>>())
    }

    /// USING: each named column appears once, first, and stands for the left side, the right side or both.
    fn merge(
        &mut self,
        kind: JoinKind,
        names: &'a [Ident<'a>],
        start: usize,
        middle: usize,
        scope: &mut Scope<'_, 'a>,
    ) {
        let mut merged = Vec::with_capacity(names.len());
        for name in names {
            let left = self.visible_column(name.name, &scope.ranges, &scope.visible[start..middle]);
            let right = self.visible_column(name.name, &scope.ranges, &scope.visible[middle..]);
            for (value, side) in [(left, "left"), (right, "right")] {
                match value {
                    Some(value) => value.flatten(Through::SAME, &mut self.rows.join),
                    None => self.report(Code::UnknownColumn, name.span, || {
                        format!("the {side} side of the join has no column {} for USING", name.name)
                    }),
                }
            }
            let (left, right) = (left.unwrap_or(Value::EMPTY), right.unwrap_or(Value::EMPTY));
            let value = match kind {
                JoinKind::Right => right,
                JoinKind::Full => {
                    let either = self.either(left, right);
                    self.through(either, Through::TRANSFORM)
                }
                JoinKind::Comma
                | JoinKind::Cross
                | JoinKind::Inner
                | JoinKind::Left
                | JoinKind::Semi
                | JoinKind::Anti => left,
            };
            merged.push(Visible::Merged(Column::new(name.name, value)));
        }
        let is_merged = |name: &str| names.iter().any(|n| same_name(n.name, name));
        let in_place = match self.dialect.select().merged_first {
            true => None,
            false => self.columns_between(start, middle, scope),
        };
        let mut right = scope.visible.split_off(middle);
        let mut left = scope.visible.split_off(start);
        for side in [&mut left, &mut right] {
            side.retain_mut(|visible| match visible {
                Visible::Merged(column) => !is_merged(column.name),
                Visible::Range { hidden, .. } => {
                    hidden.extend(names.iter().map(|n| n.name));
                    true
                }
            });
        }
        match in_place {
            // The left side's columns stay where they are, one by one.
            Some(columns) => scope.visible.extend(columns.into_iter().map(|column| {
                let is_it = |visible: &&Visible<'a>| match visible {
                    Visible::Merged(merged) => merged.name.eq_ignore_ascii_case(column.name),
                    Visible::Range { .. } => false,
                };
                merged.iter().find(is_it).cloned().unwrap_or(Visible::Merged(column))
            })),
            None => {
                scope.visible.extend(merged);
                scope.visible.append(&mut left);
            }
        }
        scope.visible.append(&mut right);
    }

    /// The columns of the left side, if all of them are known.
    fn columns_between(&mut self, start: usize, middle: usize, scope: &Scope<'_, 'a>) -> Option<Vec<Column<'a>>> {
        let visible = &scope.visible[start..middle];
        let unknown = visible.iter().any(|visible| match visible {
            Visible::Range { index, .. } => match scope.ranges[*index].source {
                RangeSource::Unknown(_) => true,
                RangeSource::Known(_, relation) => relation.partial,
                RangeSource::Table(table) => table.columns.iter().any(Column::is_star),
                RangeSource::Value(_) => false,
            },
            Visible::Merged(_) => false,
        });
        let left = Scope { ranges: scope.ranges.clone(), visible: visible.to_vec(), ..Scope::default() };
        (!unknown).then(|| self.star(&left, Span::default()))
    }

    fn bind_table(&mut self, table: &'a TableExpr<'a>, scope: &mut Scope<'_, 'a>) {
        if !self.step(table.span) {
            return;
        }
        let (start, ranges) = (scope.visible.len(), scope.ranges.len());
        let alias = table.alias.map_or("", |a| a.name);
        match &table.kind {
            TableKind::Path(path) => {
                let alias = if alias.is_empty() { Self::implied_alias(*path) } else { alias };
                match self.array_path(path.parts, scope) {
                    Some(array) => self.push_array(array, alias, table.offset, scope),
                    None => {
                        let source = self.table_source(*path, scope);
                        let weak = table.alias.is_none() && path.parts.iter().any(Ident::is_dotted);
                        scope.push(Range { alias, weak, source });
                    }
                }
            }
            TableKind::ArrayPath(expr) => {
                let array = self.value(expr, scope);
                let alias = if alias.is_empty() { super::expr::implied_name(expr) } else { alias };
                self.push_array(array, alias, table.offset, scope);
            }
            TableKind::Subquery(query) => {
                let outer = if self.dialect.select().lateral { Some(&*scope) } else { scope.parent };
                let table = self.bind_query(query, outer);
                scope.push(Range::new(alias, RangeSource::Table(table)));
            }
            TableKind::Lateral(query) => {
                let table = self.bind_query(query, Some(scope));
                scope.push(Range::new(alias, RangeSource::Table(table)));
            }
            TableKind::Unnest { arrays, mode: _ } => self.bind_unnest(arrays, alias, table.offset, scope),
            TableKind::Function(call) => {
                let mut range = self.table_function(call, alias, None, scope);
                if let (Some(offset), RangeSource::Table(rows)) = (table.offset, range.source) {
                    range.source = RangeSource::Table(self.with_offset(rows, offset));
                }
                scope.push(range);
            }
            TableKind::Joined(from) => self.bind_from(from, scope),
        }
        if !table.columns.is_empty() {
            self.rename_ranges(alias, table.columns, (start, ranges), scope);
        }
        for operator in table.operators {
            self.bind_operator(operator, alias, start, scope);
        }
    }

    /// `AS alias (a, b)`: what has been added from `start` on becomes one table with these names.
    fn rename_ranges(
        &mut self,
        alias: &'a str,
        names: &'a [Ident<'a>],
        (start, ranges): (usize, usize),
        scope: &mut Scope<'_, 'a>,
    ) {
        let mut input = Scope::inside(scope.parent);
        input.ranges.clone_from(&scope.ranges);
        input.visible = scope.visible.split_off(start);
        let mut columns = self.star(&input, names[0].span);
        // What one column is for an array, are two for a map (`explode(map) AS k, v`), and several for an array of rows
        // whose fields nobody knows (`UNNEST(rows) WITH ORDINALITY AS t (a, b, n)`).
        if let (Some(first), Some(missing)) = (columns.first().copied(), names.len().checked_sub(columns.len()))
            && missing > 0
            && !columns.iter().any(Column::is_star)
        {
            let part = Column::new("", self.through(first.value, Through::TRANSFORM));
            columns.splice(..1, std::iter::repeat_n(part, missing + 1));
        }
        let table = Table { columns: self.names(columns), value_table: false };
        let table = self.renamed(table, names);
        // A table that an operator has named keeps that name.
        let alias = match scope.ranges.get(ranges..) {
            Some([only]) => only.alias,
            _ => alias,
        };
        scope.ranges.truncate(ranges);
        scope.push(Range::new(alias, RangeSource::Table(table)));
    }

    /// PIVOT, UNPIVOT, TABLESAMPLE, MATCH_RECOGNIZE over what is visible from `start` on.
    pub(super) fn bind_operator(
        &mut self,
        operator: &'a TableOperator<'a>,
        alias: &'a str,
        start: usize,
        scope: &mut Scope<'_, 'a>,
    ) {
        let new_alias = match operator {
            TableOperator::Sample { weight, .. } => {
                if let Some(name) = weight {
                    let column = Column::new(name.map_or("weight", |n| n.name), Value::EMPTY);
                    let columns = self.arena.alloc_slice_copy(&[column]);
                    let source = RangeSource::Table(Table { columns, value_table: false });
                    scope.push(Range::new("", source));
                }
                return;
            }
            TableOperator::Pivot(pivot) => pivot.alias,
            TableOperator::Unpivot(unpivot) => unpivot.alias,
            TableOperator::MatchRecognize(matches) => matches.alias,
        };
        let mut input = Scope::inside(scope.parent);
        input.ranges.clone_from(&scope.ranges);
        input.visible = scope.visible.split_off(start);
        let columns = match operator {
            TableOperator::Pivot(pivot) => self.pivot(pivot, &input),
            TableOperator::Unpivot(unpivot) => self.unpivot(unpivot, &input),
            TableOperator::MatchRecognize(matches) => self.match_recognize(matches, &input),
            TableOperator::Sample { .. } => Vec::new(),
        };
        let table = Table { columns: self.names(columns), value_table: false };
        scope.push(Range::new(new_alias.map_or(alias, |a| a.name), RangeSource::Table(table)));
    }

    /// `alias.array`, where the alias is of this FROM clause or further out.
    fn array_path(&mut self, parts: &'a [Ident<'a>], scope: &Scope<'_, 'a>) -> Option<Value<'a>> {
        let [first, _, ..] = parts else { return None };
        let mut at = Some(scope);
        while let Some(inner) = at {
            let known = inner.ranges.iter().any(|r| !r.alias.is_empty() && same_name(r.alias, first.name))
                || inner.names.iter().any(|n| same_name(n.name, first.name));
            if known {
                return Some(self.resolve(parts, scope));
            }
            at = inner.parent;
        }
        None
    }

    fn bind_unnest(
        &mut self,
        arrays: &'a [NamedExpr<'a>],
        alias: &'a str,
        offset: Option<&Offset<'a>>,
        scope: &mut Scope<'_, 'a>,
    ) {
        let mut all = Value::EMPTY;
        for array in arrays {
            let value = self.value(&array.expr, scope);
            let name = match array.name {
                Some(name) => name.name,
                None if arrays.len() == 1 => alias,
                None => super::expr::implied_name(&array.expr),
            };
            let flows = self.set(|_, acc| value.flatten(Through::TRANSFORM, acc));
            all = self.with_extra(all, flows);
            scope.push(Range::new(name, RangeSource::Value(value)));
        }
        self.push_offset(all, offset, scope);
    }

    /// WITH ORDINALITY of a function's rows: a last column that depends on all of them.
    fn with_offset(&mut self, table: Table<'a>, offset: &Offset<'a>) -> Table<'a> {
        let rows = self.set(|_, acc| table.columns.iter().for_each(|c| c.value.flatten(Through::TRANSFORM, acc)));
        let name = offset.alias.map_or("offset", |alias| alias.name);
        let columns = table.columns.iter().copied().chain([Column::new(name, Value::scalar(rows))]).collect();
        Table { columns: self.names(columns), value_table: false }
    }

    fn push_array(&mut self, array: Value<'a>, alias: &'a str, offset: Option<&Offset<'a>>, scope: &mut Scope<'_, 'a>) {
        scope.push(Range::new(alias, RangeSource::Value(array)));
        self.push_offset(array, offset, scope);
    }

    /// The offset column depends on the array as a whole.
    fn push_offset(&mut self, array: Value<'a>, offset: Option<&Offset<'a>>, scope: &mut Scope<'_, 'a>) {
        let Some(offset) = offset else { return };
        let alias = offset.alias.map_or("offset", |a| a.name);
        let own = self.set(|_, acc| array.flatten(Through::TRANSFORM, acc));
        scope.push(Range::new(alias, RangeSource::Value(Value::scalar(own))));
    }

    /// What a table name stands for: a CTE, a temp table, or a relation of the warehouse.
    pub(super) fn table_source(&mut self, path: Path<'a>, scope: &Scope<'_, 'a>) -> RangeSource<'a> {
        if let [only] = path.parts
            && let Some(index) = self.ctes.iter().rposition(|c| same_name(c.name, only.name))
        {
            return RangeSource::Table(self.use_cte(index, scope));
        }
        if !self.temp_tables.is_empty()
            && let Some(name) = Self::temp_name(path)
            && let Some(temp) = self.temp_tables.get(&name.to_ascii_lowercase()).copied()
        {
            self.rows.extend(&temp.rows);
            return RangeSource::Table(temp.table);
        }
        if let ([only], None) = (path.parts, self.default_dataset)
            && self.referenced_names(only.name).nth(1).is_some()
        {
            return self.any_of_referenced(only);
        }
        let name = self.full_name(path);
        if is_hidden_dataset(name) {
            let table = name.rsplit('.').next().unwrap_or_default();
            if let Some(temp) = self.temp_tables.get(&table.to_ascii_lowercase()).copied() {
                self.rows.extend(&temp.rows);
                return RangeSource::Table(temp.table);
            }
            self.report(Code::Unsupported, path.span, || {
                format!(
                    "{} is a temp table that another job of the script wrote: what is in it is not followed",
                    path.last().name
                )
            });
            let unknown = Column::new(super::path::STAR, Value { shape: super::Shape::Unknown, ..Value::EMPTY });
            let columns = self.arena.alloc_slice_copy(&[unknown]);
            return RangeSource::Table(Table { columns, value_table: false });
        }
        let id = self.paths.relation(name);
        self.rows.relations.push(id);
        if self.is_concluded(path, name) {
            self.concluded.push(id);
        }
        match self.relation(name) {
            Some(relation) => {
                if relation.partial {
                    self.concluded.push(id);
                }
                RangeSource::Known(id, relation)
            }
            None => {
                self.report(Code::UnknownTable, path.span, || {
                    format!("no metadata for table {name}; give its columns with --catalog")
                });
                RangeSource::Unknown(id)
            }
        }
    }

    /// A name that several referenced tables have: any of them may be meant, column by column.
    fn any_of_referenced(&mut self, name: &Ident<'a>) -> RangeSource<'a> {
        let candidates: Vec<_> = self.referenced_names(name.name).collect();
        self.report(Code::AmbiguousTable, name.span, || {
            format!("{} may be {}; give the job's default dataset", name.name, candidates.join(" or "))
        });
        let mut columns: Vec<Column<'a>> = Vec::new();
        for candidate in candidates {
            let id = self.paths.relation(candidate);
            self.rows.relations.push(id);
            let source = self.relation(candidate).map_or(RangeSource::Unknown(id), |r| RangeSource::Known(id, r));
            for column in self.range_columns(Range::new("", source)) {
                let value = self.one_of_several(column.value);
                match columns.iter_mut().find(|known| known.name.eq_ignore_ascii_case(column.name)) {
                    Some(known) => known.value = self.either(known.value, value),
                    None => columns.push(Column::new(column.name, value)),
                }
            }
        }
        RangeSource::Table(Table { columns: self.names(columns), value_table: false })
    }

    fn use_cte(&mut self, index: usize, scope: &Scope<'_, 'a>) -> Table<'a> {
        match self.ctes[index].state {
            CteState::Bound(table, rows) => {
                self.rows.extend(&rows);
                table
            }
            CteState::Unbound(query) => {
                // A forward reference under WITH RECURSIVE. While it is bound it gives nothing to itself.
                self.ctes[index].state = CteState::Bound(Table::EMPTY, super::Rows::default());
                let outer = scope.parent;
                let (table, rows) = self.apart(|b| b.bind_query(query, outer));
                self.ctes[index].state = CteState::Bound(table, rows);
                self.rows.extend(&rows);
                table
            }
        }
    }

    /// What is known of a relation: from this job's DDL, the catalog, the dialect's system relations, or one table of a
    /// wildcard's family.
    pub(super) fn relation(&mut self, name: &'a str) -> Option<&'a Relation> {
        self.asked += 1;
        if let Some(&made) = self.overlay.get(name) {
            return made;
        }
        let (catalog, dialect) = (self.catalog, self.dialect);
        self.lookups.push(name.into());
        let found = match catalog.relation(name) {
            Some(relation) if relation.columns.is_empty() => self.described(relation),
            Some(relation) => Some(relation),
            None => match name.strip_suffix('*') {
                Some(prefix) => catalog.youngest(prefix),
                None => dialect.system_relation(name),
            },
        };
        self.overlay.insert(name, found);
        found
    }
}

/// The dataset is one of those that BigQuery keeps the temp tables of scripts and sessions in (`_script…`): never a source.
fn is_hidden_dataset(full_name: &str) -> bool {
    memchr::memchr(b'.', full_name.as_bytes()).is_some_and(|dot| full_name[dot + 1..].starts_with("_script"))
}
