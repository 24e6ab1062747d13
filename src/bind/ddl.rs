//! CREATE, ALTER, DROP, EXPORT DATA, LOAD DATA: what they write, and what later statements of the job know of it.

use super::context::{CteEntry, CteState, TempTable};
use super::define::declared;
use super::path::STAR;
use super::statement::Outcome;
use super::table::stretched;
use super::{Binder, Column, Range, Rows, Scope, Shape, Table, Value};
use crate::catalog::{self, Relation};
use crate::diagnostic::Code;
use crate::syntax::{
    Alter, AlterAction, CreateModel, CreateTable, CreateTableFunction, CreateView, Drop, ExportData, ExprKind, Literal,
    LoadData, OptionEntry, Path, Statement, Type, TypeKind, ViewSource,
};

impl<'a> Binder<'a> {
    pub(super) fn create_table(&mut self, create: &'a CreateTable<'a>) -> Outcome<'a> {
        if let Some(query) = create.query {
            let table = self.bind_query(query, None);
            return self.create_table_from(create, table);
        }
        if let Some(source) = create.clone.or(create.copy) {
            let scope = Scope::default();
            let table = self.relation_table(source.path, &scope);
            if let Some(filter) = source.filter {
                let scope = Self::table_scope(table, source.path.last().name, None);
                self.row_sources(filter, &scope, |rows| &mut rows.filter);
            }
            return self.create_table_from(create, table);
        }
        let name = self.full_name(create.name);
        let columns: Vec<_> = match (create.columns, create.like) {
            (Some(columns), _) => columns.iter().chain(create.partition_columns).map(declared).collect(),
            (None, Some(like)) => {
                let like = self.full_name(like);
                self.relation(like).map_or(Vec::new(), |r| r.columns.clone())
            }
            (None, None) => Vec::new(),
        };
        if create.temporary {
            let temp = Self::temp_name(create.name).unwrap_or(name);
            self.empty_temp_table(temp, columns);
            return Outcome { temporary: true, ..Outcome::object(temp) };
        }
        self.read_files(create.options);
        self.define_relation(name, columns, create.if_not_exists);
        Outcome::object(name)
    }

    /// A temp table with these columns and nothing in it.
    fn empty_temp_table(&mut self, name: &'a str, columns: Vec<catalog::Column>) {
        let relation = &**self.made.alloc(Relation::new(name, columns).into());
        let columns = relation.columns.iter().map(|c| Column::new(&c.name, Value::constant(&c.data_type))).collect();
        let table = Table { columns: self.names(columns), value_table: false };
        self.temp_tables.insert(name.to_ascii_lowercase(), TempTable { table, rows: Rows::default() });
    }

    /// CREATE TABLE … AS: the names of a column list win over those of the query.
    pub(super) fn create_table_from(&mut self, create: &CreateTable<'a>, table: Table<'a>) -> Outcome<'a> {
        let mut columns = self.output(table);
        let names: Vec<&'a str> = match (create.columns, create.like) {
            (Some(columns), _) => columns.iter().map(|c| c.name.name).collect(),
            (None, Some(like)) => {
                let like = self.full_name(like);
                self.relation(like).map_or(Vec::new(), |r| r.columns.iter().map(|c| &*c.name).collect())
            }
            (None, None) => Vec::new(),
        };
        if !names.is_empty() {
            stretched(&mut columns, |column| column.name == STAR, names.len());
        }
        for (ordinal, (column, name)) in columns.iter_mut().zip(names).enumerate() {
            (column.name, column.ordinal) = (name, ordinal as u32);
        }
        for (column, definition) in columns.iter_mut().zip(create.columns.unwrap_or_default()) {
            if let Some(ty) = &definition.ty {
                let data_type = self.data_type(ty);
                column.value = match create.temporary && data_type.fields().is_some() {
                    true => self.cast(column.value, data_type),
                    false => self.stored(column.value, data_type),
                };
            }
        }
        if create.temporary {
            let name = Self::temp_name(create.name).unwrap_or_else(|| self.full_name(create.name));
            // A new table of this name replaces what the old one held.
            if !create.if_not_exists {
                self.temp_tables.remove(&name.to_ascii_lowercase());
            }
            return Outcome { target: Some(name), temporary: true, columns, ..Outcome::default() };
        }
        let name = self.full_name(create.name);
        self.define_table(name, &columns, create.columns.unwrap_or_default(), create.if_not_exists);
        Outcome { target: Some(name), columns, ..Outcome::default() }
    }

    /// All columns of a table, each on its own.
    fn relation_table(&mut self, path: Path<'a>, scope: &Scope<'_, 'a>) -> Table<'a> {
        let source = self.table_source(path, scope);
        let columns = self.range_columns(Range::new("", source));
        Table { columns: self.names(columns), value_table: false }
    }

    pub(super) fn create_view(&mut self, create: &'a CreateView<'a>) -> Outcome<'a> {
        let table = match create.source {
            ViewSource::Query(query) => self.bind_query(query, None),
            ViewSource::ReplicaOf(path) => self.relation_table(path, &Scope::default()),
        };
        let mut columns = self.output(table);
        for (column, name) in columns.iter_mut().zip(create.columns) {
            column.name = name.name;
        }
        if create.temporary {
            let name = Self::temp_name(create.name).unwrap_or_else(|| self.full_name(create.name));
            self.temp_tables.remove(&name.to_ascii_lowercase());
            return Outcome { target: Some(name), temporary: true, columns, ..Outcome::default() };
        }
        let name = self.full_name(create.name);
        self.define_table(name, &columns, &[], create.if_not_exists);
        Outcome { target: Some(name), columns, ..Outcome::default() }
    }

    pub(super) fn create_routine(&mut self, statement: &Statement<'a>, name: Path<'a>, temporary: bool) -> Outcome<'a> {
        let definition = self.define(&statement.kind);
        let target = match Self::temp_name(name) {
            Some(temp) if temporary => temp,
            _ => self.full_name(name),
        };
        match definition {
            Some(definition) if temporary => {
                self.functions.insert(target.to_ascii_lowercase(), definition);
            }
            definition => {
                if let (Some(definition), true) = (&definition, self.quiet == 0) {
                    self.define_routine(target, definition.routine_type(), statement.span.text(self.text));
                }
                self.own_routines.insert(target);
                self.routines.insert(target, definition);
            }
        }
        Outcome { temporary, ..Outcome::object(target) }
    }

    pub(super) fn create_table_function(
        &mut self,
        statement: &Statement<'a>,
        create: &'a CreateTableFunction<'a>,
    ) -> Outcome<'a> {
        let outcome = self.create_routine(statement, create.name, create.temporary);
        let Some(query) = create.query else { return outcome };
        let (mut names, outside) = (Vec::new(), self.ctes.len());
        for param in create.params {
            let name = param.name.map_or("", |n| n.name);
            match param.ty.kind {
                TypeKind::Table(fields) => {
                    let columns = fields
                        .iter()
                        .map(|field| Column::new(field.name.map_or("", |n| n.name), self.parameter_value(&field.ty)));
                    let columns = columns.collect();
                    self.push_table_parameter(name, columns);
                }
                TypeKind::Templated(word) if word.name.eq_ignore_ascii_case("TABLE") => {
                    let any = Column::new(STAR, Value { shape: Shape::Unknown, ..Value::EMPTY });
                    self.push_table_parameter(name, vec![any]);
                }
                _ => names.push(Column::new(name, self.parameter_value(&param.ty))),
            }
        }
        let scope = Self::parameters(self.names(names));
        let table = self.bind_query(query, Some(&scope));
        self.ctes.truncate(outside);
        let table = self.returned(table, create.returns);
        let columns = self.output(table);
        Outcome { columns, ..outcome }
    }

    /// What a parameter holds in its function's own definition: nothing, but with the fields of its type.
    fn parameter_value(&mut self, ty: &'a Type<'a>) -> Value<'a> {
        Value::constant(self.data_type(ty))
    }

    fn push_table_parameter(&mut self, name: &'a str, columns: Vec<Column<'a>>) {
        let table = Table { columns: self.names(columns), value_table: false };
        self.ctes.push(CteEntry { name, state: CteState::Bound(table, Rows::default()) });
    }

    pub(super) fn create_model(&mut self, create: &'a CreateModel<'a>) -> Outcome<'a> {
        let mut columns = Vec::new();
        for (_, query) in create.queries {
            let mut table = self.bind_query(query, None);
            if !create.transform.is_empty() {
                let scope = Self::table_scope(table, "", None);
                table.columns = self.bind_items(create.transform, &scope).columns;
            }
            columns.extend(self.output(table));
        }
        for (ordinal, column) in columns.iter_mut().enumerate() {
            column.ordinal = ordinal as u32;
        }
        Outcome { target: Some(self.full_name(create.name)), columns, ..Outcome::default() }
    }

    /// ALTER changes what later statements know of the table.
    pub(super) fn alter(&mut self, alter: &Alter<'a>) -> Outcome<'a> {
        let Some(path) = alter.name else { return Outcome::default() };
        if let Some(name) = Self::temp_name(path)
            && self.temp_tables.contains_key(&name.to_ascii_lowercase())
        {
            self.alter_temp(name, alter.actions);
            return Outcome { temporary: true, ..Outcome::object(name) };
        }
        let name = self.full_name(path);
        let known = if alter.object.ends_with("TABLE") { self.relation(name) } else { None };
        let Some(known) = known else { return Outcome::object(name) };
        let mut columns = known.columns.clone();
        let position =
            |columns: &[catalog::Column], name: &str| columns.iter().position(|c| c.name.eq_ignore_ascii_case(name));
        let mut new_name = name;
        for action in alter.actions {
            match action {
                AlterAction::AddColumn { column: definition, .. } => {
                    if position(&columns, definition.name.name).is_none() {
                        columns.push(declared(definition));
                    }
                }
                AlterAction::DropColumn { name, .. } => {
                    columns.retain(|c| !c.name.eq_ignore_ascii_case(name.name));
                }
                AlterAction::RenameColumn { from, to } => {
                    if let Some(index) = position(&columns, from.name) {
                        columns[index].name = to.name.into();
                    }
                }
                AlterAction::SetDataType { name, ty } => {
                    if let Some(index) = position(&columns, name.name) {
                        columns[index].data_type = super::data_type(ty);
                    }
                }
                // The new name is one part: the table stays in its dataset.
                AlterAction::RenameTo(to) => {
                    new_name = match (to.single(), name.rsplit_once('.')) {
                        (Some(table), Some((dataset, _))) => self.arena.alloc_str(&format!("{dataset}.{}", table.name)),
                        _ => self.full_name(*to),
                    };
                }
                // The two tables exchange what they are.
                AlterAction::SwapWith(other) => {
                    let other = self.full_name(*other);
                    if let Some(known) = self.relation(other) {
                        let theirs = std::mem::replace(&mut columns, known.columns.clone());
                        self.define_relation(other, theirs, false);
                    }
                }
                AlterAction::Other => {}
            }
        }
        if new_name != name {
            self.define_dropped(name);
        }
        self.define_relation(new_name, columns, false);
        Outcome::object(name)
    }

    fn alter_temp(&mut self, name: &str, actions: &[AlterAction<'a>]) {
        let key = name.to_ascii_lowercase();
        let Some(TempTable { table, rows }) = self.temp_tables.remove(&key) else { return };
        let mut columns = table.columns.to_vec();
        let mut new_key = key;
        for action in actions {
            match action {
                AlterAction::AddColumn { column, .. } => {
                    if table.find(column.name.name).next().is_none() {
                        columns.push(Column::new(column.name.name, Value::EMPTY));
                    }
                }
                AlterAction::DropColumn { name, .. } => columns.retain(|c| !c.name.eq_ignore_ascii_case(name.name)),
                AlterAction::RenameColumn { from, to } => {
                    for column in columns.iter_mut().filter(|c| c.name.eq_ignore_ascii_case(from.name)) {
                        *column = Column::new(to.name, column.value);
                    }
                }
                AlterAction::RenameTo(to) => new_key = to.last().name.to_ascii_lowercase(),
                AlterAction::SwapWith(other) => {
                    let other = other.last().name.to_ascii_lowercase();
                    if let Some(theirs) = self
                        .temp_tables
                        .insert(other, TempTable { table: Table { columns: self.names(columns), ..table }, rows })
                    {
                        self.temp_tables.insert(new_key, theirs);
                    }
                    return;
                }
                AlterAction::SetDataType { .. } | AlterAction::Other => {}
            }
        }
        let table = Table { columns: self.names(columns), ..table };
        self.temp_tables.insert(new_key, TempTable { table, rows });
    }

    pub(super) fn drop_object(&mut self, drop: &Drop<'a>) -> Outcome<'a> {
        let Some(path) = drop.name else { return Outcome::default() };
        let temp = Self::temp_name(path).map(str::to_ascii_lowercase);
        let is_table = drop.object.ends_with("TABLE") || drop.object.ends_with("VIEW");
        match temp {
            Some(temp) if self.temp_tables.remove(&temp).is_some() || self.functions.remove(&temp).is_some() => {}
            _ if is_table => {
                let name = self.full_name(path);
                self.define_dropped(name);
            }
            _ => {}
        }
        Outcome::default()
    }

    pub(super) fn export(&mut self, export: &'a ExportData<'a>) -> Outcome<'a> {
        let Some(query) = export.query else { return Outcome::default() };
        let table = self.bind_query(query, None);
        self.export_table(export, table)
    }

    pub(super) fn export_table(&mut self, export: &ExportData<'a>, table: Table<'a>) -> Outcome<'a> {
        Outcome { target: uris(export.options).first().copied(), columns: self.output(table), ..Outcome::default() }
    }

    /// The files are the source; which of their fields makes which column is not known.
    pub(super) fn load(&mut self, load: &'a LoadData<'a>) -> Outcome<'a> {
        let columns: Vec<_> = load.columns.unwrap_or_default().iter().map(declared).collect();
        self.read_files(load.files);
        if let Some(temp) = Self::temp_name(load.target).filter(|_| load.temporary) {
            self.empty_temp_table(temp, columns);
            return Outcome { temporary: true, ..Outcome::object(temp) };
        }
        let name = self.full_name(load.target);
        if columns.is_empty() && self.relation(name).is_none() {
            self.report(Code::Unsupported, load.target.span, || {
                format!("LOAD DATA: the columns of {name} are those of files, which are not read")
            });
        }
        if load.overwrite || self.relation(name).is_none() {
            self.define_relation(name, columns, false);
        }
        Outcome::object(name)
    }

    fn read_files(&mut self, options: &[OptionEntry<'a>]) {
        for uri in uris(options) {
            let id = self.paths.relation(uri);
            self.rows.relations.push(id);
        }
    }
}

/// The texts of `uri` and `uris` options.
fn uris<'a>(options: &[OptionEntry<'a>]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for option in options {
        if !option.name.name.eq_ignore_ascii_case("uri") && !option.name.name.eq_ignore_ascii_case("uris") {
            continue;
        }
        match &option.value.kind {
            ExprKind::Literal(Literal::String(text)) => found.push(*text),
            ExprKind::Array { elements, .. } => {
                found.extend(elements.iter().filter_map(|e| match e.kind {
                    ExprKind::Literal(Literal::String(text)) => Some(text),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    found
}
