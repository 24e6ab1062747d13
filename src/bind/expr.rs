//! Expressions → values.

use super::{Acc, Binder, Column, Field, Scope, Shape, Through, Value};
use crate::syntax::{Case, Cast, Expr, ExprKind, Ident, InList, NamedExpr, Query};

impl<'a> Binder<'a> {
    /// The value of an expression, with its shape.
    pub(super) fn value(&mut self, expr: &'a Expr<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        if !self.step(expr.span) {
            return Value::EMPTY;
        }
        match &expr.kind {
            ExprKind::Literal(_) => {
                self.pass(expr);
                Value::EMPTY
            }
            ExprKind::SystemVariable(_) | ExprKind::Default => Value::EMPTY,
            ExprKind::Parameter(name) => self.parameter(name.name),
            ExprKind::PositionalParameter(number) => self.positional_parameter(*number),
            ExprKind::Path(path) => self.resolve(path.parts, scope),
            ExprKind::Field { base, field } => {
                let value = self.value(base, scope);
                self.access(value, std::slice::from_ref(field))
            }
            ExprKind::ExtensionField { base, path } => {
                let value = self.value(base, scope);
                self.access(value, path.parts)
            }
            ExprKind::Subscript { base, index } => {
                let value = self.value(base, scope);
                // `s['x']` of a struct is its field.
                if let ExprKind::Literal(crate::syntax::Literal::String(name)) = index.kind
                    && self.fields(value).is_some_and(|fields| fields.iter().any(|f| f.name.eq_ignore_ascii_case(name)))
                    && let Some(field) = self.field(value, name)
                {
                    self.read(index);
                    return field;
                }
                let index = self.set(|b, acc| b.flow(index, scope, Through::TRANSFORM, acc));
                let value = self.through(value, Through::TRANSFORM);
                self.with_extra(value, index)
            }
            ExprKind::Case(case) => self.case(case, scope),
            ExprKind::Cast(cast) => self.cast_value(cast, scope),
            ExprKind::Call(call) => self.call(call, expr.span, scope),
            ExprKind::Array { element, elements } => self.array(*element, elements, scope),
            ExprKind::Struct { ty, fields } => {
                let parts = self.parts(fields, scope);
                let record = self.record(&parts);
                match ty {
                    Some(ty) => {
                        let data_type = self.data_type(ty);
                        self.cast(record, data_type)
                    }
                    None => record,
                }
            }
            ExprKind::New { ty: _, fields } => {
                let parts = self.parts(fields, scope);
                self.record(&parts)
            }
            ExprKind::ScalarSubquery(query) | ExprKind::ArraySubquery(query) => self.query_value(query, scope),
            ExprKind::With { variables, result } => self.with_expression(variables, result, scope),
            ExprKind::Unary { .. }
            | ExprKind::Chain { .. }
            | ExprKind::Like { .. }
            | ExprKind::Between { .. }
            | ExprKind::In { .. }
            | ExprKind::Is { .. }
            | ExprKind::IsDistinctFrom { .. }
            | ExprKind::Extract { .. }
            | ExprKind::Interval { .. }
            | ExprKind::Exists(_) => {
                let own = self.set(|b, acc| {
                    b.operator(expr, scope, Through::SAME, acc);
                });
                Value::scalar(own)
            }
        }
    }

    /// Adds all sources of an expression whose shape does not matter.
    pub(super) fn flow(&mut self, expr: &'a Expr<'a>, scope: &Scope<'_, 'a>, through: Through, acc: &mut Acc) {
        if !self.operator(expr, scope, through, acc) {
            self.value(expr, scope).flatten(through, acc);
        }
    }

    /// Adds the sources of an operator's operands, or nothing for a constant; false when the expression is neither.
    fn operator(&mut self, expr: &'a Expr<'a>, scope: &Scope<'_, 'a>, through: Through, acc: &mut Acc) -> bool {
        let inner = through.then(Through::TRANSFORM);
        match &expr.kind {
            ExprKind::Literal(_) => self.pass(expr),
            ExprKind::SystemVariable(_) | ExprKind::Default => {}
            ExprKind::Unary { expr, .. } | ExprKind::Is { expr, .. } => self.flow(expr, scope, inner, acc),
            ExprKind::Chain { first, rest } => {
                self.flow(first, scope, inner, acc);
                for (_, operand) in *rest {
                    self.flow(operand, scope, inner, acc);
                }
            }
            ExprKind::Like { expr, patterns: list, .. } | ExprKind::In { expr, list, .. } => {
                self.flow(expr, scope, inner, acc);
                self.list(list, scope, inner, acc);
            }
            ExprKind::Between { expr, low, high, .. } => {
                for operand in [expr, low, high] {
                    self.flow(operand, scope, inner, acc);
                }
            }
            ExprKind::IsDistinctFrom { expr, other, .. } => {
                self.flow(expr, scope, inner, acc);
                self.flow(other, scope, inner, acc);
            }
            ExprKind::Extract { part: _, expr, time_zone } => {
                self.flow(expr, scope, inner, acc);
                if let Some(zone) = time_zone {
                    self.flow(zone, scope, inner, acc);
                }
            }
            ExprKind::Interval { value, .. } => self.flow(value, scope, inner, acc),
            ExprKind::Exists(query) => self.condition_query(query, scope, inner, acc),
            ExprKind::Path(_)
            | ExprKind::Parameter(_)
            | ExprKind::PositionalParameter(_)
            | ExprKind::Field { .. }
            | ExprKind::ExtensionField { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Case(_)
            | ExprKind::Cast(_)
            | ExprKind::Call(_)
            | ExprKind::Array { .. }
            | ExprKind::Struct { .. }
            | ExprKind::New { .. }
            | ExprKind::ScalarSubquery(_)
            | ExprKind::ArraySubquery(_)
            | ExprKind::With { .. } => return false,
        }
        true
    }

    /// A subquery as a value.
    pub(super) fn query_value(&mut self, query: &'a Query<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let table = self.bind_query(query, Some(scope));
        let value = match table.columns {
            [only] => only.value,
            _ => self.row_value(table),
        };
        self.through(value, Through::TRANSFORM)
    }

    fn list(&mut self, list: &'a InList<'a>, scope: &Scope<'_, 'a>, through: Through, acc: &mut Acc) {
        match list {
            InList::Exprs(exprs) => {
                for expr in *exprs {
                    self.flow(expr, scope, through, acc);
                }
            }
            InList::Subquery(query) => self.condition_query(query, scope, through, acc),
            InList::Unnest(array) => self.flow(array, scope, through, acc),
        }
    }

    /// EXISTS and IN subqueries: what they give, and what decides on their rows, chooses a value.
    fn condition_query(&mut self, query: &'a Query<'a>, scope: &Scope<'_, 'a>, through: Through, acc: &mut Acc) {
        let (table, rows) = self.apart(|b| b.bind_query(query, Some(scope)));
        self.rows.extend(&rows);
        let condition = through.then(Through::CONDITION);
        for column in table.columns {
            column.value.flatten(condition, acc);
        }
        for set in [rows.filter, rows.join] {
            acc.extend(set, condition);
        }
    }

    fn case(&mut self, case: &'a Case<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let conditions = self.set(|b, acc| {
            if let Some(operand) = case.operand {
                b.flow(operand, scope, Through::CONDITION, acc);
            }
            for branch in case.branches {
                b.flow(&branch.when, scope, Through::CONDITION, acc);
            }
        });
        let results = case.branches.iter().map(|b| &b.then).chain(case.otherwise);
        let value = self.any_value(results, scope);
        self.with_extra(value, conditions)
    }

    /// The value of one of these.
    fn any_value(&mut self, exprs: impl Iterator<Item = &'a Expr<'a>>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let mut values = bumpalo::collections::Vec::new_in(self.arena);
        for expr in exprs {
            let value = self.value(expr, scope);
            if !value.is_constant() {
                values.push(self.through(value, Through::TRANSFORM));
            }
        }
        self.any_of(&mut values)
    }

    fn cast_value(&mut self, cast: &'a Cast<'a>, scope: &Scope<'_, 'a>) -> Value<'a> {
        let value = self.value(&cast.expr, scope);
        let value = self.through(value, Through::TRANSFORM);
        let value = if matches!(value.shape, Shape::Scalar) && !super::types::has_fields(&cast.ty) {
            value
        } else {
            let data_type = self.data_type(&cast.ty);
            self.cast(value, data_type)
        };
        if cast.format.is_none() && cast.time_zone.is_none() {
            return value;
        }
        let extra = self.set(|b, acc| {
            for expr in [cast.format, cast.time_zone].into_iter().flatten() {
                b.flow(expr, scope, Through::TRANSFORM, acc);
            }
        });
        self.with_extra(value, extra)
    }

    fn array(
        &mut self,
        element: Option<&'a crate::syntax::Type<'a>>,
        elements: &'a [Expr<'a>],
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        let data_type = element.filter(|ty| super::types::has_fields(ty)).map(|ty| self.data_type(ty));
        let value = self.any_value(elements.iter(), scope);
        match data_type {
            Some(data_type) => self.cast(value, data_type),
            None => value,
        }
    }

    /// The parts of a struct constructor; a part without a name takes that of its path.
    fn parts(&mut self, fields: &'a [NamedExpr<'a>], scope: &Scope<'_, 'a>) -> Vec<Field<'a>> {
        fields
            .iter()
            .map(|field| Field {
                name: field.name.map_or_else(|| implied_name(&field.expr), |name| name.name),
                value: self.value(&field.expr, scope),
            })
            .collect()
    }

    fn with_expression(
        &mut self,
        variables: &'a [NamedExpr<'a>],
        result: &'a Expr<'a>,
        scope: &Scope<'_, 'a>,
    ) -> Value<'a> {
        let mut names = Vec::new();
        for variable in variables {
            let inner = Scope::named(Some(scope), self.arena.alloc_slice_copy(&names));
            let value = self.value(&variable.expr, &inner);
            names.push(Column::new(variable.name.map_or("", |n| n.name), value));
        }
        let inner = Scope::named(Some(scope), self.arena.alloc_slice_copy(&names));
        self.value(result, &inner)
    }

    /// All sources of an expression that decides on rows: DIRECT, CONDITIONAL and WINDOW alike.
    pub(super) fn row_sources(
        &mut self,
        expr: &'a Expr<'a>,
        scope: &Scope<'_, 'a>,
        into: fn(&mut super::table::RowAcc) -> &mut Acc,
    ) {
        let mut acc = self.accs.pop().unwrap_or_default();
        self.flow(expr, scope, Through::SAME, &mut acc);
        into(&mut self.rows).extend(acc.united(), Through::SAME);
        acc.clear();
        self.accs.push(acc);
    }
}

/// The name that an expression without an alias gives its column: the last part of a path.
pub(super) fn implied_name<'a>(expr: &Expr<'a>) -> &'a str {
    let last = |parts: &[Ident<'a>]| parts.last().map_or("", |p| p.name);
    match &expr.kind {
        ExprKind::Path(path) => last(path.parts),
        ExprKind::Field { field, .. } => field.name,
        _ => "",
    }
}
