//! CREATE, ALTER, DROP, EXPORT DATA, LOAD DATA: what they write, and what later statements of the job know of it.

use super::context::{BoundColumn, TempTable};
use super::statement::Outcome;
use super::{Binder, Column, Range, Rows, Scope, Shape, Table, Value};
use crate::catalog::{self, DataType, Relation, StructField, StructType};
use crate::diagnostic::Code;
use crate::syntax::{
    Alter, AlterAction, ColumnDef, CreateModel, CreateTable, CreateTableFunction, CreateView, Drop, ExportData,
    ExprKind, Literal, LoadData, OptionEntry, Path, StatementKind, TypeKind, ViewSource,
};

impl<'a> Binder<'a> {
    /// The columns of a bound query as a schema.
    pub(super) fn schema(&mut self, table: Table<'a>) -> Vec<catalog::Column> {
        schema_of(&self.output(table))
    }

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
        for uri in uris(create.options) {
            let id = self.paths.relation(uri);
            self.rows.relations.push(id);
        }
        let columns: Vec<_> = match (create.columns, create.like) {
            (Some(columns), _) => columns.iter().chain(create.partition_columns).map(column).collect(),
            (None, Some(like)) => {
                let like = self.full_name(like);
                self.relation(like).map_or(Vec::new(), |r| r.columns.clone())
            }
            (None, None) => Vec::new(),
        };
        if create.temporary {
            let temp = Self::temp_name(create.name).unwrap_or(name);
            let relation = &*self.made.alloc(Relation::new(temp, columns));
            let columns = relation.columns.iter().map(|c| {
                let shape = if c.data_type.fields().is_some() { Shape::Opaque(&c.data_type) } else { Shape::Scalar };
                Column::new(&c.name, Value { shape, ..Value::EMPTY })
            });
            let columns = columns.collect();
            let table = Table { columns: self.names(columns), value_table: false };
            self.temp_tables.insert(temp.to_ascii_lowercase(), TempTable { table, rows: Rows::default() });
            return Outcome { temporary: true, ..Outcome::object(temp) };
        }
        let kept = create.if_not_exists && self.catalog.relation(name).is_some();
        if !columns.is_empty() && !kept {
            let relation = self.made.alloc(Relation::new(name, columns));
            self.overlay.insert(name, Some(relation));
        }
        Outcome::object(name)
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
        for (column, name) in columns.iter_mut().zip(names) {
            column.name = name;
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
        let schema = schema_of(&columns);
        if schema.len() == columns.len() {
            let relation = self.made.alloc(Relation::new(name, schema));
            self.overlay.insert(name, Some(relation));
        }
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
        Outcome { target: Some(self.full_name(create.name)), columns, ..Outcome::default() }
    }

    pub(super) fn create_routine(&mut self, kind: &StatementKind<'a>, name: Path<'a>, temporary: bool) -> Outcome<'a> {
        let definition = self.define(kind);
        let target = match Self::temp_name(name) {
            Some(temp) if temporary => temp,
            _ => self.full_name(name),
        };
        match definition {
            Some(definition) if temporary => {
                self.functions.insert(target.to_ascii_lowercase(), definition);
            }
            definition => {
                self.routines.insert(target, definition);
            }
        }
        Outcome { temporary, ..Outcome::object(target) }
    }

    pub(super) fn create_table_function(
        &mut self,
        kind: &StatementKind<'a>,
        create: &'a CreateTableFunction<'a>,
    ) -> Outcome<'a> {
        let outcome = self.create_routine(kind, create.name, create.temporary);
        let Some(query) = create.query else { return outcome };
        let params = create.params.iter().map(|param| {
            let data_type = self.data_type(&param.ty);
            let shape = if data_type.fields().is_some() { Shape::Opaque(data_type) } else { Shape::Scalar };
            Column::new(param.name.map_or("", |n| n.name), Value { shape, ..Value::EMPTY })
        });
        let params = params.collect();
        let scope = Self::parameters(self.names(params));
        let table = self.bind_query(query, Some(&scope));
        let mut columns = self.output(table);
        if let Some(TypeKind::Table(fields)) = create.returns.map(|ty| ty.kind) {
            for (column, name) in columns.iter_mut().zip(fields.iter().filter_map(|f| f.name)) {
                column.name = name.name;
            }
        }
        Outcome { columns, ..outcome }
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
                        columns.push(column(definition));
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
                AlterAction::Other => {}
            }
        }
        if new_name != name {
            self.overlay.insert(name, None);
        }
        let relation = self.made.alloc(Relation::new(new_name, columns));
        self.overlay.insert(new_name, Some(relation));
        Outcome::object(name)
    }

    pub(super) fn drop_object(&mut self, drop: &Drop<'a>) -> Outcome<'a> {
        let Some(path) = drop.name else { return Outcome::default() };
        if let Some(name) = Self::temp_name(path)
            && self.temp_tables.remove(&name.to_ascii_lowercase()).is_none()
        {
            self.functions.remove(&name.to_ascii_lowercase());
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

    pub(super) fn load(&mut self, load: &'a LoadData<'a>) -> Outcome<'a> {
        let name = self.full_name(load.target);
        self.report(Code::Unsupported, load.target.span, || {
            "LOAD DATA: the columns of files are not read; only the relation is known".to_string()
        });
        for uri in uris(load.files) {
            let id = self.paths.relation(uri);
            self.rows.relations.push(id);
        }
        let temporary = load.temporary;
        Outcome { temporary, ..Outcome::object(name) }
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

fn column(definition: &ColumnDef<'_>) -> catalog::Column {
    let data_type = match &definition.ty {
        Some(ty) => super::data_type(ty),
        None => DataType::Scalar("UNKNOWN".into()),
    };
    catalog::Column { name: definition.name.name.into(), data_type, hidden: false }
}

/// Written columns as a schema, without the star that stands for unknown ones.
fn schema_of(columns: &[BoundColumn<'_>]) -> Vec<catalog::Column> {
    let known = columns.iter().filter(|c| c.name != super::path::STAR);
    known.map(|c| catalog::Column { name: c.name.into(), data_type: type_of(&c.value), hidden: false }).collect()
}

/// The type of a value, as far as its fields go.
fn type_of(value: &Value<'_>) -> DataType {
    match value.shape {
        Shape::Typed(data_type) | Shape::Opaque(data_type) | Shape::Renamed(_, data_type) => data_type.clone(),
        Shape::Either(values) => values.first().map_or_else(|| DataType::Scalar("UNKNOWN".into()), type_of),
        Shape::Struct(fields) => {
            let fields = fields.iter().map(|f| StructField { name: f.name.into(), data_type: type_of(&f.value) });
            DataType::Struct(StructType::new(fields.collect()).into())
        }
        Shape::Scalar | Shape::Unknown => DataType::Scalar("UNKNOWN".into()),
    }
}
