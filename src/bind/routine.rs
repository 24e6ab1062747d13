//! User-defined functions, table functions and procedures: their definitions, and table functions in FROM.

use super::{Binder, Column, Range, RangeSource, Scope, Table, Through, Value};
use crate::catalog::DataType;
use crate::diagnostic::Code;
use crate::dialect::{FunctionKind, ShapeItem};
use crate::syntax::{
    ArgValue, Call, ExprRef, FunctionBody, Ident, Param, Path, Query, Statement, StatementKind,
};

/// What a routine's CREATE statement says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Definition<'a> {
    /// A function with a SQL body.
    Sql { params: &'a [Param<'a>], body: ExprRef<'a>, returns: Option<&'a DataType>, aggregate: bool },
    /// A function in another language, or a remote one.
    Opaque { returns: Option<&'a DataType> },
    /// A table function.
    Table { params: &'a [Param<'a>], query: &'a Query<'a> },
    Procedure { params: &'a [Param<'a>], body: &'a [Statement<'a>] },
}

/// The project of a full name.
pub(super) fn project(full_name: &str) -> Option<&str> {
    let (dataset, _) = full_name.rsplit_once('.')?;
    dataset.rsplit_once('.').map(|(project, _)| project)
}

impl<'a> Binder<'a> {
    /// The definition that a CREATE statement gives, if it is one of a routine.
    pub(super) fn define(&mut self, kind: &StatementKind<'a>) -> Option<Definition<'a>> {
        match kind {
            StatementKind::CreateFunction(f) => {
                let returns = match &f.returns {
                    Some(ty) if super::types::has_fields(ty) => Some(self.data_type(ty)),
                    _ => None,
                };
                Some(match f.body {
                    FunctionBody::Sql(body) => {
                        Definition::Sql { params: f.params, body, returns, aggregate: f.aggregate }
                    }
                    FunctionBody::Text(_) | FunctionBody::None => Definition::Opaque { returns },
                })
            }
            StatementKind::CreateTableFunction(f) => {
                f.query.map(|query| Definition::Table { params: f.params, query })
            }
            StatementKind::CreateProcedure(p) => p.body.map(|body| Definition::Procedure { params: p.params, body }),
            _ => None,
        }
    }

    /// The routine of this full name: from this job's own DDL, else from the catalog.
    pub(super) fn routine(&mut self, full_name: &'a str) -> Option<Definition<'a>> {
        if let Some(&known) = self.routines.get(full_name) {
            return known;
        }
        let catalog = self.catalog;
        // A DDL text may leave out the project.
        let short = full_name.splitn(3, '.').skip(1).collect::<Vec<_>>().join(".");
        let routine = catalog.routine(full_name).or_else(|| catalog.routine(&short));
        let definition = routine.and_then(|routine| {
            let (script, _) = crate::parse::parse(self.arena, &routine.ddl);
            script.statements.iter().find_map(|s| self.define(&s.kind))
        });
        self.routines.insert(full_name, definition);
        definition
    }

    /// `name(args)` in FROM.
    ///
    /// `input` is the table that a pipe's CALL passes as the first table argument.
    pub(super) fn table_function(
        &mut self,
        call: &'a Call<'a>,
        alias: &'a str,
        input: Option<Table<'a>>,
        scope: &Scope<'_, 'a>,
    ) -> Range<'a> {
        let name = self.full_name(call.name);
        let dotted: Vec<_> = call.name.parts.iter().map(|p| p.name).collect();
        let dialect = self.dialect;
        let built_in = dialect.function(&dotted.join("."));
        if built_in.is_none()
            && let Some(Definition::Table { params, query }) = self.routine(name)
        {
            let mut names = Vec::new();
            let mut tables = Vec::new();
            let mut params = params.iter().map(|p| p.name.map_or("", |n| n.name));
            if let Some(input) = input {
                tables.extend(params.next().map(|param| (param, input)));
            }
            for (param, arg) in params.zip(call.args) {
                match &arg.value {
                    ArgValue::Expr(expr) => names.push(Column::new(param, self.value(expr, scope))),
                    ArgValue::Table(path) => tables.push((param, self.table_argument(*path, scope))),
                    ArgValue::Query(query) => tables.push((param, self.bind_query(query, Some(scope)))),
                    _ => {}
                }
            }
            let names = self.names(names);
            let table = self.expanded(project(name), |b| {
                for (name, table) in tables {
                    let state = super::context::CteState::Bound(table, super::Rows::default());
                    b.ctes.push(super::context::CteEntry { name, state });
                }
                b.bind_query(query, Some(&Self::parameters(names)))
            });
            if let Some(table) = table {
                return Range { alias, source: RangeSource::Table(table) };
            }
            self.report(Code::Cycle, call.name.span, || "table functions call each other without end".into());
        }
        let function = built_in.filter(|f| f.kind == FunctionKind::Table);
        let mut inputs = Vec::new();
        let sources = self.set(|b, acc| {
            if let Some(table) = input {
                table.columns.iter().for_each(|c| c.value.flatten(Through::TRANSFORM, acc));
                inputs.push(Some(table));
            }
            for arg in call.args {
                let table = match &arg.value {
                    ArgValue::Table(path) => Some(b.table_argument(*path, scope)),
                    ArgValue::Query(query) => Some(b.bind_query(query, Some(scope))),
                    ArgValue::Expr(expr) => {
                        b.flow(expr, scope, Through::TRANSFORM, acc);
                        None
                    }
                    _ => None,
                };
                if let Some(table) = table {
                    for column in table.columns {
                        column.value.flatten(Through::TRANSFORM, acc);
                    }
                }
                inputs.push(table);
            }
        });
        let whole = Value { own: &[], extra: sources, shape: super::Shape::Unknown };
        let mut columns = Vec::new();
        let mut open = true;
        if let Some(shape) = function.and_then(|f| f.result.as_ref()) {
            open = false;
            for item in shape.items() {
                match item {
                    ShapeItem::Field { name, shape } => {
                        let shape = match shape {
                            crate::dialect::Shape::Struct(_) | crate::dialect::Shape::Array(_) => super::Shape::Unknown,
                            _ => super::Shape::Scalar,
                        };
                        columns.push(Column::new(name, Value { shape, ..whole }));
                    }
                    ShapeItem::Columns(index) => {
                        if let Some(table) = inputs.get(*index).copied().flatten() {
                            columns.extend_from_slice(table.columns);
                        }
                    }
                    ShapeItem::Open => open = true,
                }
            }
        } else {
            self.report(Code::UnknownFunction, call.name.span, || {
                format!("table function {} is not known: its columns are inferred", dotted.join("."))
            });
        }
        if open {
            columns.push(Column::new(super::path::STAR, whole));
        }
        let columns = self.names(columns);
        Range { alias, source: RangeSource::Table(Table { columns, value_table: false }) }
    }

    /// All columns of the table that an argument names.
    fn table_argument(&mut self, path: Path<'a>, scope: &Scope<'_, 'a>) -> Table<'a> {
        let parts: &'a [Ident<'a>] = path.parts;
        let source = self.table_source(Path { parts, span: path.span }, scope);
        let columns = self.range_columns(Range { alias: "", source });
        Table { columns: self.names(columns), value_table: false }
    }
}
