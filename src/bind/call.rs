//! Function calls: what each argument does is asked of the dialect, or read from the function's own body.

use super::routine::Definition;
use super::{Acc, Binder, Column, Field, Scope, Shape, Table, Through, Value};
use crate::diagnostic::Code;
use crate::dialect::{self, Function, FunctionKind, Roles, ShapeItem};
use crate::syntax::{Arg, ArgValue, Call, CallModifiers, Expr, ExprKind, Ident, Literal, OrderItem, Span, WindowSpec};

impl<'a> Binder<'a> {
    pub(super) fn call(&mut self, call: &'a Call<'a>, span: Span, scope: &Scope<'_, 'a>) -> Value<'a> {
        let parts = match call.name.parts {
            [safe, rest @ ..] if !rest.is_empty() && safe.name.eq_ignore_ascii_case("SAFE") => rest,
            parts => parts,
        };
        let temporary = match parts {
            [only] if !self.functions.is_empty() => self.functions.get(&only.name.to_ascii_lowercase()).copied(),
            _ => None,
        };
        let known = if temporary.is_some() { None } else { self.built_in(parts) };
        let value = match (temporary, known) {
            (Some(definition), _) => self.user_defined(definition, None, call, scope),
            (None, Some(function)) => self.built_in_call(function, call, scope),
            (None, None) => {
                let name = self.full_name(crate::syntax::Path { parts, span: call.name.span });
                match self.routine(name) {
                    Some(definition) => self.user_defined(definition, self.routine_project(name), call, scope),
                    None => {
                        self.report(Code::UnknownFunction, span, || {
                            format!("function {name} is not known: all its arguments count as values")
                        });
                        self.opaque_call(call, Shape::Unknown, scope)
                    }
                }
            }
        };
        match call.modifiers {
            Some(modifiers) => {
                let extra = self.set(|b, acc| b.modifiers(modifiers, scope, acc));
                self.with_extra(value, extra)
            }
            None => value,
        }
    }

    pub(super) fn built_in(&self, parts: &[Ident<'a>]) -> Option<&'a Function> {
        let dialect: &'a dialect::Dialect = self.dialect;
        match parts {
            [only] => dialect.function(only.name),
            // A third part in front is the database (`SNOWFLAKE.CORTEX.COMPLETE`).
            [space, name] | [_, space, name] => dialect.function(self.join(&[space.name, name.name])),
            _ => None,
        }
    }

    fn built_in_call(&mut self, function: &'a Function, call: &'a Call<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let aggregates = matches!(function.kind, FunctionKind::Aggregate | FunctionKind::Window);
        if function.kind == FunctionKind::Aggregate && call.modifiers.is_none_or(|m| m.over.is_none()) {
            self.saw_aggregate = true;
        }
        let mut through = if aggregates { Through::AGGREGATE } else { Through::TRANSFORM };
        if function.masking {
            through = through.masked();
        }
        let mut same = bumpalo::collections::Vec::new_in(self.arena);
        let others = self.set(|b, acc| {
            for (index, arg) in call.args.iter().enumerate() {
                let role = function.role(index, call.args.len());
                if role.same() {
                    let value = b.argument(arg, function, call, scope);
                    same.push(b.through(value, through));
                }
                b.scalar_argument(arg, role, through, function, call, scope, acc);
            }
        });
        if let Some(shape) = &function.result {
            // Outside of FROM a table function with one column is that column.
            return match (function.kind, shape.items()) {
                (FunctionKind::Table, [ShapeItem::Open]) => Value::scalar(others),
                (FunctionKind::Table, [ShapeItem::Field { name: _, shape }]) => {
                    self.shaped(shape, others, call, Through::SAME, scope)
                }
                (FunctionKind::Table, _) => self.shaped(shape, others, call, Through::SAME, scope),
                _ => self.shaped(shape, others, call, through, scope),
            };
        }
        if same.is_empty() {
            return Value::scalar(others);
        }
        let same = self.any_of(&mut same);
        self.with_extra(same, others)
    }

    /// Adds what an argument contributes besides being passed on.
    #[expect(clippy::too_many_arguments, reason = "the call's fixed context; a struct of it would be used only here")]
    fn scalar_argument(
        &mut self,
        arg: &'a Arg<'a>,
        role: Roles,
        through: Through,
        function: &'a Function,
        call: &'a Call<'a>,
        scope: &Scope<'_, 'a>,
        acc: &mut Acc,
    ) {
        if role.ignored() && !role.value() {
            return;
        }
        let ways = [
            (role.value() && !role.same(), through),
            (role.condition(), Through::CONDITION),
            (role.order(), Through::WINDOW),
        ];
        for (_, through) in ways.into_iter().filter(|(takes_part, _)| *takes_part) {
            match &arg.value {
                ArgValue::Expr(expr) => self.flow(expr, scope, through, acc),
                _ => self.argument(arg, function, call, scope).flatten(through, acc),
            }
        }
    }

    /// The value of an argument, lambdas applied to the elements they receive.
    fn argument(
        &mut self,
        arg: &'a Arg<'a>,
        function: &'a Function,
        call: &'a Call<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        match &arg.value {
            ArgValue::Expr(expr) => self.value(expr, scope),
            ArgValue::Aliased { expr, .. } => self.value(expr, scope),
            ArgValue::Lambda { params, body } => {
                let (mut received, mut elements) = (Vec::new(), Vec::new());
                for (index, arg) in call.args.iter().enumerate() {
                    let role = function.role(index, call.args.len());
                    let ArgValue::Expr(array) = &arg.value else { continue };
                    if role.state() {
                        received.push(self.value(array, scope));
                    }
                    for _ in 0..role.elements() {
                        elements.push(self.value(array, scope));
                    }
                }
                received.append(&mut elements);
                let elements = received;
                self.lambda(params, body, &elements, scope)
            }
            ArgValue::Query(query) => {
                let table = self.bind_query(query, Some(scope));
                self.row_value(table)
            }
            // `OBJECT_CONSTRUCT(*)`, `HASH(*)`; the rows that COUNT(*) counts have no value.
            ArgValue::Star if function.kind == FunctionKind::Scalar => {
                let columns = self.star(scope, call.name.span);
                let columns = self.names(columns);
                self.row_value(Table { columns, value_table: false })
            }
            ArgValue::Star
            | ArgValue::Table(_)
            | ArgValue::Model(_)
            | ArgValue::Connection(_)
            | ArgValue::Sequence(_)
            | ArgValue::InputTable
            | ArgValue::Descriptor(_) => Value::EMPTY,
        }
    }

    fn lambda(
        &mut self,
        params: &'a [Ident<'a>],
        body: &'a Expr<'a>,
        elements: &[Value<'a>],
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        let names = params
            .iter()
            .enumerate()
            .map(|(i, param)| Column::new(param.name, elements.get(i).copied().unwrap_or(Value::EMPTY)));
        let names = names.collect();
        let inner = Scope::named(Some(scope), self.names(names));
        self.value(body, &inner)
    }

    /// A result with fields, put together as the dialect says.
    fn shaped(
        &mut self,
        shape: &'a dialect::Shape,
        others: &'a [super::Entry],
        call: &'a Call<'a>,
        through: Through,
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        match shape {
            dialect::Shape::Scalar(_) => Value::scalar(others),
            dialect::Shape::Array(element) => self.shaped(element, others, call, through, scope),
            dialect::Shape::Argument(index) => match call.args.get(*index).map(|a| &a.value) {
                Some(ArgValue::Expr(expr)) => {
                    let value = self.value(expr, scope);
                    self.through(value, through)
                }
                _ => Value::scalar(others),
            },
            dialect::Shape::Struct(items) => {
                let mut fields = Vec::new();
                for item in items {
                    match item {
                        ShapeItem::Field { name, shape } => {
                            let value = self.shaped(shape, others, call, through, scope);
                            fields.push(Field { name, value });
                        }
                        ShapeItem::Arguments(counted) => {
                            fields.extend(self.field_per_argument(call, counted.as_deref(), scope));
                        }
                        ShapeItem::NamedArguments => fields.extend(self.field_per_pair(call, scope)),
                        // Only table functions have these; their rows are bound in FROM.
                        ShapeItem::Columns(_) | ShapeItem::Open => {}
                    }
                }
                self.record(&fields)
            }
        }
    }

    /// `STRUCT(a, b AS c)`, `struct_pack(c := b)`; `counted` names the fields where the arguments do not.
    fn field_per_argument(
        &mut self,
        call: &'a Call<'a>,
        counted: Option<&str>,
        scope: &Scope<'_, 'a>,
    ) -> Vec<Field<'a>> {
        let mut fields = Vec::with_capacity(call.args.len());
        for (index, arg) in call.args.iter().enumerate() {
            if let ArgValue::Star = &arg.value {
                let columns = self.star(scope, call.name.span);
                fields.extend(columns.iter().map(|column| Field { name: column.name, value: column.value }));
            }
            let Some(expr) = arg.value.expr() else { continue };
            let name = match (counted, &arg.value, arg.name) {
                (Some(pattern), ..) => &*self.arena.alloc_str(&dialect::counted(pattern, index)),
                (None, ArgValue::Aliased { alias, .. }, _) => alias.last().name,
                (None, _, Some(name)) => name.name,
                (None, _, None) => super::expr::implied_name(expr),
            };
            fields.push(Field { name, value: self.value(expr, scope) });
        }
        fields
    }

    /// `named_struct('a', x, 'b', y)`
    fn field_per_pair(&mut self, call: &'a Call<'a>, scope: &Scope<'_, 'a>) -> Vec<Field<'a>> {
        let mut fields = Vec::new();
        for pair in call.args.chunks_exact(2) {
            let [name, value] = pair else { continue };
            let (ArgValue::Expr(name), ArgValue::Expr(value)) = (&name.value, &value.value) else { continue };
            self.read(name);
            let ExprKind::Literal(Literal::String(name)) = name.kind else { continue };
            fields.push(Field { name, value: self.value(value, scope) });
        }
        fields
    }

    /// A call whose body is not visible: every argument is an ingredient.
    fn opaque_call(&mut self, call: &'a Call<'a>, shape: Shape<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let flows = self.set(|b, acc| {
            for arg in call.args {
                match &arg.value {
                    ArgValue::Expr(expr) => b.flow(expr, scope, Through::TRANSFORM, acc),
                    ArgValue::Aliased { expr, .. } => b.flow(expr, scope, Through::TRANSFORM, acc),
                    ArgValue::Lambda { params, body } => {
                        b.lambda(params, body, &[], scope).flatten(Through::TRANSFORM, acc);
                    }
                    ArgValue::Query(query) => {
                        let table = b.bind_query(query, Some(scope));
                        b.row_value(table).flatten(Through::TRANSFORM, acc);
                    }
                    ArgValue::Star
                    | ArgValue::Table(_)
                    | ArgValue::Model(_)
                    | ArgValue::Connection(_)
                    | ArgValue::Sequence(_)
                    | ArgValue::InputTable
                    | ArgValue::Descriptor(_) => {}
                }
            }
        });
        match shape {
            Shape::Opaque(_) => Value { own: flows, extra: &[], shape },
            // Whatever fields the result has, they come from the same arguments.
            _ => Value::scalar(flows),
        }
    }

    fn user_defined(
        &mut self,
        definition: Definition<'a>,
        project: Option<&'a str>,
        call: &'a Call<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        match definition {
            Definition::Sql { params, body, returns, aggregate, summaries } => {
                let mut names = bumpalo::collections::Vec::with_capacity_in(params.len(), self.arena);
                for (index, param) in params.iter().enumerate() {
                    let name = param.name.map_or("", |n| n.name);
                    let arg = call.args.iter().find(|a| a.name.is_some_and(|n| n.name.eq_ignore_ascii_case(name)));
                    let value = match arg.or(call.args.get(index)).map(|a| &a.value) {
                        Some(ArgValue::Expr(expr)) => self.value(expr, scope),
                        _ => Value::EMPTY,
                    };
                    let value = if super::types::has_fields(&param.ty) {
                        let data_type = self.data_type(&param.ty);
                        self.cast(value, data_type)
                    } else {
                        value
                    };
                    names.push(Column::new(name, value));
                }
                let names = names.into_bump_slice();
                let value = self.body(body, summaries, project, names);
                if self.expansions == 0 && std::mem::take(&mut self.endless) {
                    self.report(Code::Cycle, call.name.span, || "functions call each other without end".into());
                }
                let Some(value) = value else { return self.opaque_call(call, Shape::Unknown, scope) };
                if aggregate {
                    self.saw_aggregate = true;
                }
                let value = self.through(value, Through::TRANSFORM);
                match returns {
                    Some(data_type) => self.cast(value, data_type),
                    None => value,
                }
            }
            Definition::Opaque { returns, aggregate } => {
                let shape = returns.filter(|t| t.fields().is_some()).map_or(Shape::Scalar, Shape::Opaque);
                let value = self.opaque_call(call, shape, scope);
                self.saw_aggregate |= aggregate;
                if aggregate { self.through(value, Through::AGGREGATE) } else { value }
            }
            Definition::Table { .. } | Definition::Procedure { .. } => self.opaque_call(call, Shape::Unknown, scope),
        }
    }

    fn modifiers(&mut self, modifiers: &'a CallModifiers<'a>, scope: &Scope<'_, 'a>, acc: &mut Acc) {
        let CallModifiers {
            filter,
            null_handling: _,
            having_extremum,
            group_by,
            having,
            clamped: _,
            order_by,
            limit: _,
            group_rows: _,
            over,
        } = modifiers;
        for condition in [filter, having_extremum, having].into_iter().flatten() {
            self.flow(condition, scope, Through::CONDITION, acc);
        }
        for expr in *group_by {
            self.flow(expr, scope, Through::WINDOW, acc);
        }
        self.order(order_by, scope, acc);
        if let Some(window) = over {
            self.window(window, scope, acc, 0);
        }
    }

    fn order(&mut self, items: &'a [OrderItem<'a>], scope: &Scope<'_, 'a>, acc: &mut Acc) {
        for item in items {
            self.flow(&item.expr, scope, Through::WINDOW, acc);
        }
    }

    fn window(&mut self, spec: &'a WindowSpec<'a>, scope: &Scope<'_, 'a>, acc: &mut Acc, depth: u32) {
        let exprs = |exprs: &'a [Expr<'a>]| exprs.iter();
        for expr in exprs(spec.partition_by) {
            self.flow(expr, scope, Through::WINDOW, acc);
        }
        self.order(spec.order_by, scope, acc);
        if let Some(frame) = &spec.frame {
            for bound in [frame.start, frame.end].into_iter().flatten() {
                self.flow(bound, scope, Through::WINDOW, acc);
            }
        }
        // A chain of named windows that refer to each other in a circle is not SQL, but it must end.
        if let Some(base) = spec.base
            && depth < 100
            && let Some(named) = scope.window(base.name)
        {
            self.window(&named.spec, scope, acc, depth + 1);
        }
    }
}
