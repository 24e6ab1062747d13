//! Table functions in FROM: those with a SQL body are bound, the built-in ones have the shape the dialect gives them.

use super::path::STAR;
use super::routine::Definition;
use super::{Binder, Column, Entry, Field, Range, RangeSource, Scope, Shape, Table, Through, Value};
use crate::diagnostic::Code;
use crate::dialect::{self, Function, FunctionKind, Roles, ShapeItem};
use crate::syntax::{ArgValue, Call, Expr, ExprKind, Ident, Literal, Param, Path, Type, TypeKind};

impl<'a> Binder<'a> {
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
        let built_in = self.built_in(call.name.parts);
        if built_in.is_none()
            && let Some(Definition::Table { params, query, returns }) = self.routine(name)
        {
            let mut names = Vec::new();
            let mut tables = Vec::new();
            let mut params = params.iter();
            if let Some(input) = input {
                tables.extend(params.next().map(|param| (param.name.map_or("", |n| n.name), input)));
            }
            let params: Vec<_> = params.collect();
            for (index, arg) in call.args.iter().enumerate() {
                let named = |param: &&Param<'a>| match (param.name, arg.name) {
                    (Some(param), Some(name)) => param.name.eq_ignore_ascii_case(name.name),
                    _ => false,
                };
                let by_name = params.iter().copied().find(named);
                let Some(param) = by_name.or(params.get(index).copied()) else { continue };
                let is_table = match param.ty.kind {
                    TypeKind::Table(_) => true,
                    TypeKind::Templated(word) => word.name.eq_ignore_ascii_case("TABLE"),
                    _ => false,
                };
                let param = param.name.map_or("", |n| n.name);
                match &arg.value {
                    ArgValue::Expr(expr) => names.push(Column::new(param, self.value(expr, scope))),
                    ArgValue::Table(path) => tables.push((param, self.table_argument(*path, scope))),
                    ArgValue::Query(query) if is_table => tables.push((param, self.bind_query(query, Some(scope)))),
                    ArgValue::Query(query) => names.push(Column::new(param, self.query_value(query, scope))),
                    _ => {}
                }
            }
            let names = self.names(names);
            // One that calls itself has no rows to give, and calling it twice would double the work at each level.
            let circular = self.describing.contains(&name);
            self.describing.push(name);
            let table = if circular {
                None
            } else {
                self.expanded(self.routine_project(name), |b| {
                    for (name, table) in tables {
                        let state = super::context::CteState::Bound(table, super::Rows::default());
                        b.ctes.push(super::context::CteEntry { name, state });
                    }
                    b.bind_query(query, Some(&Self::parameters(names)))
                })
            };
            self.describing.pop();
            self.endless |= circular;
            if self.expansions == 0 && std::mem::take(&mut self.endless) {
                self.report(Code::Cycle, call.name.span, || "table functions call each other without end".into());
            }
            if let Some(table) = table {
                let table = self.returned(table, returns);
                return Range::new(alias, RangeSource::Table(table));
            }
        }
        let function = built_in.filter(|f| f.kind == FunctionKind::Table);
        if built_in.is_some_and(|f| f.kind == FunctionKind::Scalar) {
            // A scalar function in FROM: a row of its fields, or of one column by its name.
            let value = self.call(call, call.name.span, scope);
            let columns = match self.fields(value) {
                Some(fields) => fields.iter().map(|field| Column::new(field.name, field.value)).collect(),
                None => vec![Column::new(own_name(call, alias), value)],
            };
            let table = Table { columns: self.names(columns), value_table: false };
            return Range::new(alias, RangeSource::Table(table));
        }
        if function.is_none() {
            self.report(Code::UnknownFunction, call.name.span, || {
                format!("table function {} is not known: its columns are inferred", dotted.join("."))
            });
        }
        let is_foreign = |f: &Function| (0..call.args.len()).any(|index| f.role(index, call.args.len()).foreign_sql());
        if function.is_some_and(is_foreign)
            && let Some(table) = self.foreign_table(call)
        {
            self.report(Code::ForeignSql, call.name.span, || "another system runs this SQL".into());
            return Range::new(alias, RangeSource::Table(table));
        }
        let mut table = self.built_in_table(function, call, input, scope);
        if let [only] = table.columns
            && only.name.eq_ignore_ascii_case(call.name.last().name)
        {
            table.columns = self.names(vec![Column::new(own_name(call, alias), only.value)]);
        }
        Range::new(alias, RangeSource::Table(table))
    }

    /// A table function's result under the names and types of RETURNS TABLE.
    pub(super) fn returned(&mut self, table: Table<'a>, returns: Option<Type<'a>>) -> Table<'a> {
        let Some(TypeKind::Table(fields)) = returns.map(|ty| ty.kind) else { return table };
        let mut columns = table.columns.to_vec();
        for (column, field) in columns.iter_mut().zip(fields) {
            let data_type = self.data_type(&field.ty);
            let value = if data_type.fields().is_some() { self.cast(column.value, data_type) } else { column.value };
            *column = Column::new(field.name.map_or(column.name, |n| n.name), value);
        }
        Table { columns: self.names(columns), ..table }
    }

    /// The table that a function without a visible body gives.
    fn built_in_table(
        &mut self,
        function: Option<&'a Function>,
        call: &'a Call<'a>,
        input: Option<Table<'a>>,
        scope: &Scope<'_, 'a>,
    ) -> Table<'a> {
        let role = |index| function.map_or(Roles::VALUE, |f| f.role(index, call.args.len()));
        let mut inputs: Vec<Input<'a>> = Vec::new();
        let ingredients = self.set(|b, acc| {
            if let Some(table) = input {
                inputs.push(Input::Table(table));
            }
            for arg in call.args {
                let role = role(inputs.len());
                let table = match &arg.value {
                    ArgValue::Table(path) => Input::Table(b.table_argument(*path, scope)),
                    ArgValue::Query(query) => Input::Table(b.bind_query(query, Some(scope))),
                    ArgValue::Expr(expr) => {
                        if role.value() {
                            b.flow(expr, scope, Through::TRANSFORM, acc);
                        }
                        if role.foreign_sql() {
                            b.report(Code::ForeignSql, expr.span, || "another system runs this SQL".into());
                        }
                        if role.column_name()
                            && let Some(table) = inputs.iter().rev().find_map(Input::table)
                        {
                            b.read(expr);
                            let named = table.columns.iter().filter(|column| names(expr, column.name));
                            named.for_each(|column| column.value.flatten(Through::TRANSFORM, acc));
                        }
                        Input::Expr(expr)
                    }
                    ArgValue::Aliased { .. }
                    | ArgValue::Star
                    | ArgValue::Lambda { .. }
                    | ArgValue::Model(_)
                    | ArgValue::Connection(_)
                    | ArgValue::Sequence(_)
                    | ArgValue::InputTable
                    | ArgValue::Descriptor(_) => Input::Other,
                };
                inputs.push(table);
            }
            for (index, input) in inputs.iter().enumerate() {
                if let (true, Some(table)) = (role(index).value(), input.table()) {
                    table.columns.iter().for_each(|column| column.value.flatten(Through::TRANSFORM, acc));
                }
            }
        });
        const OPEN: &[ShapeItem] = &[ShapeItem::Open];
        let items = function.and_then(|f| f.result.as_ref()).map_or(OPEN, dialect::Shape::items);
        let mut columns = Vec::new();
        let mut open = false;
        for item in items {
            match item {
                ShapeItem::Field { name, shape } => {
                    columns.push(Column::new(name, self.built_in_value(shape, &inputs, ingredients, scope)));
                }
                ShapeItem::Columns(index) => match inputs.get(*index) {
                    Some(Input::Table(table)) => columns.extend_from_slice(table.columns),
                    // An array of structs: its elements are the rows.
                    Some(Input::Expr(expr)) => {
                        let value = self.value(expr, scope);
                        match self.fields(value) {
                            Some(fields) => columns.extend(fields.iter().map(|f| Column::new(f.name, f.value))),
                            None => open = true,
                        }
                    }
                    Some(Input::Other) | None => {}
                },
                ShapeItem::Arguments(_) | ShapeItem::NamedArguments | ShapeItem::Open => open = true,
            }
        }
        if open {
            let inferred = ingredients.iter().map(|e| Entry { path: e.path, ways: e.ways.inferred() });
            let extra = self.arena.alloc_slice_fill_iter(inferred);
            columns.push(Column::new(STAR, Value { own: &[], extra, shape: Shape::Unknown }));
        }
        Table { columns: self.names(columns), value_table: false }
    }

    /// A column, or a part of one, that a built-in table function gives.
    fn built_in_value(
        &mut self,
        shape: &'a dialect::Shape,
        inputs: &[Input<'a>],
        ingredients: &'a [Entry],
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        match shape {
            dialect::Shape::Scalar(_) => Value::scalar(ingredients),
            // The elements of an array, as UNNEST gives them. Behind arguments by name the place says nothing.
            dialect::Shape::Argument(index) => match inputs.get(*index) {
                Some(Input::Expr(expr)) => match self.value(expr, scope) {
                    value if value.is_constant() => Value::scalar(ingredients),
                    value => value,
                },
                Some(Input::Table(_) | Input::Other) | None => Value::scalar(ingredients),
            },
            dialect::Shape::Array(element) => self.built_in_value(element, inputs, ingredients, scope),
            dialect::Shape::Struct(items) => {
                let mut fields = Vec::new();
                for item in items {
                    match item {
                        ShapeItem::Field { name, shape } => {
                            fields.push(Field { name, value: self.built_in_value(shape, inputs, ingredients, scope) });
                        }
                        ShapeItem::Columns(index) => {
                            let table = inputs.get(*index).and_then(Input::table);
                            let columns = table.map_or(&[][..], |table| table.columns);
                            fields.extend(columns.iter().map(|c| Field { name: c.name, value: c.value }));
                        }
                        ShapeItem::Arguments(_) | ShapeItem::NamedArguments | ShapeItem::Open => {
                            return Value { own: &[], extra: ingredients, shape: Shape::Unknown };
                        }
                    }
                }
                self.record(&fields)
            }
        }
    }

    /// All columns of the table that an argument names.
    fn table_argument(&mut self, path: Path<'a>, scope: &Scope<'_, 'a>) -> Table<'a> {
        let parts: &'a [Ident<'a>] = path.parts;
        let source = self.table_source(Path { parts, span: path.span }, scope);
        let columns = self.range_columns(Range::new("", source));
        Table { columns: self.names(columns), value_table: false }
    }
}

/// The name of the only column of a function that names none itself: the alias in FROM, else the function's own name.
fn own_name<'a>(call: &'a Call<'a>, alias: &'a str) -> &'a str {
    if alias.is_empty() { call.name.last().name } else { alias }
}

/// An argument of a built-in table function.
#[derive(Clone, Copy)]
enum Input<'a> {
    Table(Table<'a>),
    Expr(&'a Expr<'a>),
    Other,
}

impl<'a> Input<'a> {
    fn table(&self) -> Option<Table<'a>> {
        match *self {
            Self::Table(table) => Some(table),
            Self::Expr(_) | Self::Other => None,
        }
    }
}

/// The text, or one of the texts of an array, is this name.
fn names(expr: &Expr<'_>, name: &str) -> bool {
    match expr.kind {
        ExprKind::Literal(Literal::String(text)) => text.eq_ignore_ascii_case(name),
        ExprKind::Array { elements, .. } => elements.iter().any(|element| names(element, name)),
        _ => false,
    }
}
