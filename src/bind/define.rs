//! What statements make known of tables and routines: to later statements of the job, and to later jobs.

use super::context::BoundColumn;
use super::{Binder, Shape, Table, Value};
use crate::catalog::{self, DataType, Definition, Relation, Routine, StructField, StructType, WHOLE};
use crate::syntax::ColumnDef;
use std::sync::Arc;

impl<'a> Binder<'a> {
    /// The columns of a bound query as a schema; `None` where some of them are unknown.
    pub(super) fn schema(&mut self, table: Table<'a>) -> Option<Vec<catalog::Column>> {
        let columns = self.output(table);
        let schema = schema_of(&columns);
        (schema.len() == columns.len()).then_some(schema)
    }

    /// The table has exactly these columns from now on. Nothing is known of it when some of them are unknown.
    /// Declared types hold, whatever the query gives.
    pub(super) fn define_table(
        &mut self,
        name: &'a str,
        columns: &[BoundColumn<'a>],
        declarations: &[ColumnDef<'a>],
        if_not_exists: bool,
    ) {
        let mut schema = schema_of(columns);
        for (column, declaration) in schema.iter_mut().zip(declarations) {
            if let Some(ty) = &declaration.ty {
                column.data_type = super::data_type(ty);
            }
        }
        match schema.len() == columns.len() {
            true => self.define_relation(name, schema, if_not_exists),
            false => _ = self.overlay.insert(name, None),
        }
    }

    /// As [`Binder::define_table`], of columns that the statement declares.
    pub(super) fn define_relation(&mut self, name: &'a str, columns: Vec<catalog::Column>, if_not_exists: bool) {
        let kept = if_not_exists && self.relation(name).is_some();
        if columns.is_empty() || kept {
            return;
        }
        let relation = self.made.alloc(Arc::new(Relation::new(name, columns)));
        self.definitions.push(match if_not_exists {
            true => Definition::IfAbsent(relation.clone()),
            false => Definition::Whole(relation.clone()),
        });
        self.overlay.insert(name, Some(relation));
    }

    /// Something was written to the table: if nothing else is known of it, it has at least these columns.
    pub(super) fn define_part(&mut self, name: &'a str, columns: &[BoundColumn<'a>]) {
        let mut schema = schema_of(columns);
        // `SET s.x = …` writes a part of a column.
        schema.retain(|column| !column.name.contains('.'));
        if schema.is_empty() || self.known_as_whole(name).is_some() {
            return;
        }
        let mut relation = Relation::new(name, schema);
        relation.partial = true;
        if let Some(Some(known)) = self.overlay.get(name) {
            relation = known.with(&relation);
        }
        let relation = self.made.alloc(Arc::new(relation));
        self.definitions.push(Definition::Part(relation.clone()));
        self.overlay.insert(name, Some(relation));
    }

    /// The relation, if all of its columns are known. Whether only a part of them is known makes no difference here.
    pub(super) fn known_as_whole(&mut self, name: &'a str) -> Option<&'a Relation> {
        if let Some(&known) = self.overlay.get(name) {
            return known.filter(|known| !known.partial);
        }
        if self.catalog.relation(name).is_none_or(|known| known.partial) {
            self.lookups.push(format!("{name}{WHOLE}").into());
            return self.dialect.system_relation(name);
        }
        self.relation(name)
    }

    /// The table is gone, or goes by another name.
    pub(super) fn define_dropped(&mut self, name: &'a str) {
        self.definitions.push(Definition::Dropped(name.into()));
        self.overlay.insert(name, None);
    }

    /// A persistent routine of the job's own text.
    pub(super) fn define_routine(&mut self, name: &'a str, routine_type: &str, text: &str) {
        self.constants.verbatim = true;
        let routine = Routine { name: name.into(), routine_type: Some(routine_type.into()), ddl: text.into() };
        self.definitions.push(Definition::Routine(routine));
    }

    /// What is stored in a column of this type: the parts of a constructed struct go by the names of the target.
    pub(super) fn stored(&mut self, value: Value<'a>, data_type: &'a DataType) -> Value<'a> {
        match value.shape {
            _ if data_type.fields().is_none() => value,
            Shape::Struct(_) => self.cast(value, data_type),
            Shape::Either(values) => {
                let values: Vec<_> = values.iter().map(|&value| self.stored(value, data_type)).collect();
                Value { shape: Shape::Either(self.arena.alloc_slice_copy(&values)), ..value }
            }
            Shape::Scalar | Shape::Unknown | Shape::Typed(_) | Shape::Opaque(_) | Shape::Renamed(..) => value,
        }
    }
}

/// A declared column.
pub(super) fn declared(definition: &ColumnDef<'_>) -> catalog::Column {
    let data_type = definition.ty.as_ref().map_or_else(DataType::unknown, super::data_type);
    catalog::Column { name: definition.name.name.into(), data_type, hidden: false }
}

/// Written columns as a schema, without the star that stands for unknown ones.
fn schema_of(columns: &[BoundColumn<'_>]) -> Vec<catalog::Column> {
    let mut schema = Vec::with_capacity(columns.len());
    let known = columns.iter().filter(|c| c.name != super::path::STAR);
    schema.extend(known.map(|c| catalog::Column { name: c.name.into(), data_type: type_of(&c.value), hidden: false }));
    schema
}

/// The type of a value, as far as its fields go.
pub(super) fn type_of(value: &Value<'_>) -> DataType {
    match value.shape {
        Shape::Typed(data_type) | Shape::Opaque(data_type) | Shape::Renamed(_, data_type) => data_type.clone(),
        Shape::Either(values) => values.first().map_or_else(DataType::unknown, type_of),
        Shape::Struct(fields) => {
            let fields = fields.iter().map(|f| StructField { name: f.name.into(), data_type: type_of(&f.value) });
            DataType::Struct(StructType::new(fields.collect()).into())
        }
        Shape::Scalar | Shape::Unknown => DataType::unknown(),
    }
}
