//! INSERT, UPDATE, DELETE, MERGE, TRUNCATE.

use super::context::{BoundColumn, TempTable};
use super::path::STAR;
use super::statement::Outcome;
use super::table::stretched;
use super::{Binder, Column, Range, RangeSource, Rows, Scope, Table, Value};
use crate::catalog::{DataType, Relation};
use crate::diagnostic::Code;
use crate::dialect::counted;
use crate::syntax::{
    Delete, Expr, ExprKind, Ident, Insert, InsertSource, Merge, MergeAction, MergeWhen, NestedDml, OnConflict, Path,
    SelectItem, Statement, Truncate, Update, UpdateItem,
};

impl<'a> Binder<'a> {
    pub(super) fn insert(&mut self, insert: &'a Insert<'a>) -> Outcome<'a> {
        let scope = Scope::default();
        let table = match insert.source {
            InsertSource::Query(query) | InsertSource::ByName(query) => self.bind_query(query, None),
            InsertSource::Values(rows) => self.values(rows, &scope),
            InsertSource::Row | InsertSource::NamedRow | InsertSource::Input => Table::EMPTY,
        };
        let mut outcome = self.insert_into(insert, table);
        if insert.conflict.is_none() && insert.returning.is_empty() {
            return outcome;
        }
        let mut written: Vec<_> = outcome.columns.iter().map(|c| Column::new(c.name, c.value)).collect();
        // The others have their defaults.
        for name in self.target_columns(insert.target, &[]) {
            if !written.iter().any(|column| column.name.eq_ignore_ascii_case(name)) {
                written.push(Column::new(name, Value::EMPTY));
            }
        }
        let written = Table { columns: self.names(written), value_table: false };
        if let Some(conflict) = insert.conflict {
            self.on_conflict(insert, conflict, written, &mut outcome);
        }
        let mut scope = Scope::default();
        let target = self.target_range(insert.target, insert.alias);
        scope.push(Range { alias: target.alias, weak: false, source: RangeSource::Table(written) });
        outcome.returned = self.returning(insert.returning, &scope);
        outcome
    }

    /// What the columns of a row become that is there already. The row that was to be inserted has what it would have got.
    fn on_conflict(
        &mut self,
        insert: &'a Insert<'a>,
        conflict: &'a OnConflict<'a>,
        written: Table<'a>,
        outcome: &mut Outcome<'a>,
    ) {
        let target = self.target_range(insert.target, insert.alias);
        let mut scope = Scope::default();
        scope.push(target);
        // It is asked only with its name in front, unless its columns have names of their own.
        let row = self.renamed(written, conflict.columns);
        let row = Range::new(conflict.row.name, RangeSource::Table(row));
        match conflict.columns {
            [] => scope.ranges.push(row),
            _ => scope.push(row),
        }
        if let Some(filter) = conflict.filter {
            self.row_sources(filter, &scope, |rows| &mut rows.filter);
        }
        self.bind_assignments(conflict.items, target.alias, &scope, &mut outcome.columns);
    }

    /// RETURNING.
    fn returning(&mut self, items: &'a [SelectItem<'a>], scope: &Scope<'_, 'a>) -> &'a [Column<'a>] {
        if items.is_empty() { &[] } else { self.bind_items(items, scope).columns }
    }

    /// A statement that writes and gives rows: it counts as a statement of its own.
    pub(super) fn dml_query(&mut self, statement: &'a Statement<'a>) -> Table<'a> {
        self.bind_statement(statement);
        let (columns, rows) = std::mem::take(&mut self.returned);
        self.rows.extend(&rows);
        Table { columns, value_table: false }
    }

    /// Maps rows to the column list, else to the target's columns in order, else keeps their own names.
    pub(super) fn insert_into(&mut self, insert: &Insert<'a>, table: Table<'a>) -> Outcome<'a> {
        let (target, temporary) = self.write_target(insert.target);
        let mut columns = self.output(table);
        let names = self.target_columns(insert.target, insert.columns);
        if let InsertSource::ByName(_) = insert.source {
            self.named_as_target(&mut columns, &names);
        } else if !names.is_empty() {
            stretched(&mut columns, |column| column.name == STAR, names.len());
            if names.len() < columns.len() || (!insert.columns.is_empty() && names.len() != columns.len()) {
                let (wanted, got) = (names.len(), columns.len());
                self.report(Code::SchemaMismatch, insert.target.span, || {
                    format!("INSERT gives {got} columns for {wanted} of {target}")
                });
            }
            for (ordinal, (column, name)) in columns.iter_mut().zip(names).enumerate() {
                (column.name, column.ordinal) = (name, ordinal as u32);
            }
        }
        self.store(target, temporary, &mut columns);
        Outcome { target: Some(target), temporary, columns, ..Outcome::default() }
    }

    /// Each of the target's columns takes that of its name, also from what is unknown. Without metadata of the target, all
    /// go where their names say.
    fn named_as_target(&mut self, columns: &mut Vec<BoundColumn<'a>>, names: &[&'a str]) {
        if names.is_empty() {
            return;
        }
        let mut found = Vec::with_capacity(names.len());
        for (ordinal, &name) in names.iter().enumerate() {
            let named = columns.iter().find(|column| column.name.eq_ignore_ascii_case(name)).map(|column| column.value);
            let value = named.or_else(|| {
                let star = columns.iter().find(|column| column.name == STAR)?;
                self.field(star.value, name)
            });
            found.extend(value.map(|value| Self::bound(name, ordinal, value)));
        }
        *columns = found;
    }

    /// The names in a column list, else those of the target's visible columns.
    fn target_columns(&mut self, target: Path<'a>, list: &'a [Ident<'a>]) -> Vec<&'a str> {
        if !list.is_empty() {
            return list.iter().map(|c| c.name).collect();
        }
        if let Some(temp) = self.temp_target(target) {
            return temp.columns.iter().map(|c| c.name).collect();
        }
        let name = self.full_name(target);
        let known = self.known_as_whole(name).map_or(&[][..], |relation| &relation.columns);
        known.iter().filter(|c| !c.hidden).map(|c| &*c.name).collect()
    }

    /// Values take the shape of the columns that they are stored in, and a table without metadata is known by them.
    fn store(&mut self, name: &'a str, temporary: bool, columns: &mut [BoundColumn<'a>]) {
        if temporary {
            let temp = self.temp_tables.get(&name.to_ascii_lowercase()).map(|temp| temp.table);
            for column in columns {
                let known = temp.and_then(|temp| temp.find(column.name).next());
                let data_type = known.map(|known| super::define::type_of(&known.value));
                if let Some(data_type) = data_type.filter(|data_type| data_type.fields().is_some()) {
                    let data_type = self.types.alloc(data_type);
                    column.value = self.cast(column.value, data_type);
                }
            }
            return;
        }
        if let Some(relation) = self.known_as_whole(name) {
            for column in &mut *columns {
                if let Some(data_type) = type_at(relation, column.name) {
                    column.value = self.stored(column.value, data_type);
                }
            }
        }
        self.define_part(name, columns);
    }

    /// The temp table of the script that is written.
    fn temp_target(&self, target: Path<'a>) -> Option<Table<'a>> {
        let name = Self::temp_name(target)?.to_ascii_lowercase();
        self.temp_tables.get(&name).map(|temp| temp.table)
    }

    /// The written table as something that can be read. It counts as read only where a column of it is used.
    fn target_source(&mut self, target: Path<'a>) -> RangeSource<'a> {
        if let Some(temp) = self.temp_target(target) {
            return RangeSource::Table(temp);
        }
        let name = self.full_name(target);
        let id = self.paths.relation(name);
        match self.relation(name) {
            Some(relation) => RangeSource::Known(id, relation),
            None => RangeSource::Unknown(id),
        }
    }

    /// The target of UPDATE, DELETE and MERGE, which is read.
    fn target_range(&mut self, target: Path<'a>, alias: Option<Ident<'a>>) -> Range<'a> {
        let source = self.target_source(target);
        if let RangeSource::Known(id, _) | RangeSource::Unknown(id) = source {
            self.rows.relations.push(id);
            let name = self.paths.relation_name(id);
            let partial = matches!(source, RangeSource::Known(_, relation) if relation.partial);
            if partial || self.is_concluded(target, name) {
                self.concluded.push(id);
            }
        }
        let implied = Self::implied_alias(target);
        Range { alias: alias.map_or(implied, |a| a.name), weak: alias.is_none(), source }
    }

    /// The rows of VALUES as a table: what may stand in a column is united.
    pub(super) fn values(&mut self, rows: &'a [&'a [Expr<'a>]], scope: &Scope<'_, 'a>) -> Table<'a> {
        let mut columns: Vec<Column<'a>> = Vec::new();
        for row in rows {
            for (index, expr) in row.iter().enumerate() {
                let value = self.value(expr, scope);
                match columns.get_mut(index) {
                    Some(column) => column.value = self.either(column.value, value),
                    None => {
                        let name = self.dialect.select().values.as_deref().map(|first| counted(first, index));
                        columns.push(Column::new(name.map_or("", |name| self.arena.alloc_str(&name)), value));
                    }
                }
            }
        }
        Table { columns: self.names(columns), value_table: false }
    }

    pub(super) fn update(&mut self, update: &'a Update<'a>) -> Outcome<'a> {
        let (target, temporary) = self.write_target(update.target);
        let range = self.target_range(update.target, update.alias);
        let mut scope = Scope::default();
        scope.push(range);
        for join in update.joins {
            self.bind_join(join, 0, &mut scope);
        }
        if let Some(from) = &update.from {
            self.bind_from(from, &mut scope);
        }
        if let Some(filter) = update.filter {
            self.row_sources(filter, &scope, |rows| &mut rows.filter);
        }
        let mut columns = Vec::new();
        self.bind_assignments(update.items, range.alias, &scope, &mut columns);
        self.store(target, temporary, &mut columns);
        let returned = self.returning(update.returning, &scope);
        Outcome { target: Some(target), temporary, columns, returned, ..Outcome::default() }
    }

    /// SET items: columns by first appearance, several assignments of one column united.
    fn bind_assignments(
        &mut self,
        items: &'a [UpdateItem<'a>],
        alias: &str,
        scope: &Scope<'_, 'a>,
        columns: &mut Vec<BoundColumn<'a>>,
    ) {
        for item in items {
            match item {
                UpdateItem::Assign { target, value } => {
                    let name = self.assigned_path(target, alias);
                    let value = self.value(value, scope);
                    self.add_column(name, value, columns);
                }
                UpdateItem::Nested(nested) => {
                    let path = match nested {
                        NestedDml::Insert(insert) => insert.target,
                        NestedDml::Update(update) => update.target,
                        NestedDml::Delete(delete) => delete.target,
                    };
                    self.report(Code::Unsupported, path.span, || {
                        "DML on an array inside UPDATE has no lineage".to_string()
                    });
                }
            }
        }
    }

    fn add_column(&mut self, name: &'a str, value: Value<'a>, columns: &mut Vec<BoundColumn<'a>>) {
        match columns.iter_mut().find(|c| c.name.eq_ignore_ascii_case(name)) {
            Some(column) => column.value = self.either(column.value, value),
            None => columns.push(Self::bound(name, columns.len(), value)),
        }
    }

    /// `alias.a.b[0].c` → `a.b.c`
    fn assigned_path(&mut self, target: &Expr<'a>, alias: &str) -> &'a str {
        fn collect<'a>(expr: &Expr<'a>, parts: &mut Vec<&'a str>) {
            match &expr.kind {
                ExprKind::Path(path) => parts.extend(path.parts.iter().map(|p| p.name)),
                ExprKind::Field { base, field } => {
                    collect(base, parts);
                    parts.push(field.name);
                }
                ExprKind::Subscript { base, .. } => collect(base, parts),
                _ => {}
            }
        }
        let mut parts = Vec::new();
        collect(target, &mut parts);
        if let [first, _, ..] = parts[..]
            && first.eq_ignore_ascii_case(alias)
        {
            parts.remove(0);
        }
        match parts[..] {
            [only] => only,
            _ => self.arena.alloc_str(&parts.join(".")),
        }
    }

    pub(super) fn delete(&mut self, delete: &'a Delete<'a>) -> Outcome<'a> {
        let (target, temporary) = self.write_target(delete.target);
        let range = self.target_range(delete.target, delete.alias);
        let mut scope = Scope::default();
        scope.push(range);
        for join in delete.joins {
            self.bind_join(join, 0, &mut scope);
        }
        if let Some(filter) = delete.filter {
            self.row_sources(filter, &scope, |rows| &mut rows.filter);
        }
        let returned = self.returning(delete.returning, &scope);
        Outcome { target: Some(target), temporary, returned, ..Outcome::default() }
    }

    pub(super) fn truncate(&mut self, truncate: &'a Truncate<'a>) -> Outcome<'a> {
        let (target, temporary) = self.write_target(truncate.target);
        if let Some(filter) = truncate.filter {
            let range = self.target_range(truncate.target, None);
            let mut scope = Scope::default();
            scope.push(range);
            self.row_sources(filter, &scope, |rows| &mut rows.filter);
        } else if temporary {
            self.empty_temp(target);
        }
        Outcome { target: Some(target), temporary, ..Outcome::default() }
    }

    /// The temp table keeps its columns, but nothing that was in it.
    fn empty_temp(&mut self, name: &str) {
        let Some(temp) = self.temp_tables.get(&name.to_ascii_lowercase()).copied() else { return };
        let columns = temp.table.columns.iter().map(|column| {
            let data_type = self.types.alloc(super::define::type_of(&column.value));
            Column::new(column.name, Value::constant(data_type))
        });
        let table = Table { columns: self.names(columns.collect()), ..temp.table };
        self.temp_tables.insert(name.to_ascii_lowercase(), TempTable { table, rows: Rows::default() });
    }

    pub(super) fn merge_statement(&mut self, merge: &'a Merge<'a>) -> Outcome<'a> {
        let (target, temporary) = self.write_target(merge.target);
        let range = self.target_range(merge.target, merge.alias);
        let mut source = Scope::default();
        let from = crate::syntax::FromClause { first: merge.source, joins: &[], span: merge.source.span };
        let from = self.arena.alloc(from);
        self.bind_from(from, &mut source);
        let mut scope = Scope::default();
        scope.push(range);
        let first = scope.ranges.len();
        scope.ranges.extend_from_slice(&source.ranges);
        scope.visible.extend(source.visible.iter().cloned().map(|visible| match visible {
            super::scope::Visible::Range { index, hidden } => {
                super::scope::Visible::Range { index: index + first, hidden }
            }
            merged @ super::scope::Visible::Merged(_) => merged,
        }));
        self.row_sources(merge.on, &scope, |rows| &mut rows.join);
        let mut columns = Vec::new();
        let mut target_alone = Scope::default();
        target_alone.push(range);
        for clause in merge.clauses {
            // Where no row of the source matches, there is none to name.
            let scope = if clause.when == MergeWhen::NotMatchedBySource { &target_alone } else { &scope };
            if let Some(condition) = clause.condition {
                self.row_sources(condition, scope, |rows| &mut rows.filter);
            }
            match clause.action {
                MergeAction::Delete => {}
                MergeAction::Update(items) => self.bind_assignments(items, range.alias, scope, &mut columns),
                MergeAction::UpdateByName | MergeAction::Insert { columns: _, source: InsertSource::NamedRow } => {
                    let given = self.star(&source, clause.span);
                    let table = Table { columns: self.names(given), value_table: false };
                    let mut given = self.output(table);
                    let names = self.target_columns(merge.target, &[]);
                    self.named_as_target(&mut given, &names);
                    for column in given {
                        self.add_column(column.name, column.value, &mut columns);
                    }
                }
                MergeAction::Insert { columns: list, source: rows } => {
                    // INSERT sees the source alone.
                    let mut given: Vec<_> = match rows {
                        InsertSource::Values(rows) => {
                            let exprs = rows.first().copied().unwrap_or_default();
                            let names = exprs.iter().map(super::expr::implied_name);
                            let values = self.list_values(exprs, &source);
                            names.zip(values).map(|(name, value)| Column::new(name, value)).collect()
                        }
                        InsertSource::Row | InsertSource::NamedRow | InsertSource::Input => {
                            self.star(&source, clause.span)
                        }
                        InsertSource::Query(query) | InsertSource::ByName(query) => {
                            self.bind_query(query, Some(&source)).columns.to_vec()
                        }
                    };
                    let names = self.target_columns(merge.target, list);
                    if names.is_empty() {
                        let table = Table { columns: self.names(given), value_table: false };
                        given = self.output(table).iter().map(|c| Column::new(c.name, c.value)).collect();
                    }
                    stretched(&mut given, Column::is_star, names.len());
                    for (index, column) in given.into_iter().enumerate() {
                        let name = names.get(index).copied().unwrap_or(column.name);
                        if index < names.len() || names.is_empty() {
                            self.add_column(name, column.value, &mut columns);
                        }
                    }
                }
            }
        }
        self.store(target, temporary, &mut columns);
        let returned = self.returning(merge.returning, &scope);
        Outcome { target: Some(target), temporary, columns, returned, ..Outcome::default() }
    }
}

/// The type of a column, or of a field of it (`s.x`).
fn type_at<'a>(relation: &'a Relation, path: &str) -> Option<&'a DataType> {
    let mut parts = path.split('.');
    let column = relation.column(parts.next()?)?;
    parts.try_fold(&relation.columns[column].data_type, |data_type, part| {
        let fields = data_type.fields()?;
        Some(&fields.fields()[fields.find(part)?].data_type)
    })
}
