//! Calls of functions.

use super::Adapter;
use super::expr::links;
use crate::syntax::{
    Arg, ArgValue, Call, CallModifiers, Expr, ExprKind, Ident, OrderItem, Path, Span, WindowFrame, WindowSpec,
};
use sqlparser::ast::{self, Spanned};
use sqlparser::tokenizer::Span as Place;

/// What stands in a call's parentheses.
#[derive(Default)]
struct Arguments<'a> {
    distinct: bool,
    args: Vec<Arg<'a>>,
    modifiers: CallModifiers<'a>,
}

impl<'a> Adapter<'a, '_> {
    /// A call as an expression.
    pub(super) fn function(&mut self, function: &ast::Function) -> ExprKind<'a> {
        // `ARRAY(SELECT …)` arrives as a call.
        if let (ast::FunctionArguments::Subquery(query), [ast::ObjectNamePart::Identifier(name)]) =
            (&function.args, &function.name.0[..])
            && name.value.eq_ignore_ascii_case("ARRAY")
        {
            return ExprKind::ArraySubquery(self.query(query));
        }
        // `VALUES(column)` behind ON DUPLICATE KEY UPDATE is a column of the row that was to be inserted.
        if let (ast::FunctionArguments::List(list), [ast::ObjectNamePart::Identifier(name)]) =
            (&function.args, &function.name.0[..])
            && name.value.eq_ignore_ascii_case(super::dml::VALUES)
            && let [ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(ast::Expr::Identifier(column)))] =
                &list.args[..]
        {
            return self.path_expr(&[self.word(super::dml::VALUES), self.ident(column)]).kind;
        }
        if let Some(variable) = self.read_variable(function) {
            return variable;
        }
        ExprKind::Call(self.call(function))
    }

    /// `getvariable('name')` reads a variable of the session.
    fn read_variable(&mut self, function: &ast::Function) -> Option<ExprKind<'a>> {
        let [ast::ObjectNamePart::Identifier(name)] = &function.name.0[..] else { return None };
        let ast::FunctionArguments::List(list) = &function.args else { return None };
        let [ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(ast::Expr::Value(value)))] = &list.args[..] else {
            return None;
        };
        let ast::Value::SingleQuotedString(variable) = &value.value else { return None };
        let variable = format!("${variable}");
        name.value
            .eq_ignore_ascii_case("getvariable")
            .then(|| ExprKind::Parameter(self.arena.alloc(self.word(&variable))))
    }

    pub(super) fn call(&mut self, function: &ast::Function) -> &'a Call<'a> {
        self.call_with(None, function)
    }

    /// `base.name(arguments)`: the base is the first argument.
    pub(super) fn method(&mut self, base: Expr<'a>, function: &ast::Function) -> &'a Call<'a> {
        self.call_with(Some(base), function)
    }

    /// `schema.name(arguments)`
    pub(super) fn call_in(&mut self, schema: Path<'a>, function: &ast::Function) -> &'a Call<'a> {
        let call = self.call(function);
        let fold = self.dialect.identifiers().relations;
        let written = |part: &Ident<'a>| {
            let fold = if part.quoted { fold.quoted } else { fold.unquoted };
            Ident { name: self.arena.alloc_str(&fold.apply(part.name)), ..*part }
        };
        let parts: Vec<_> = schema.parts.iter().map(written).chain(call.name.parts.iter().copied()).collect();
        let name = Path { parts: self.arena.alloc_slice_copy(&parts), span: schema.span.to(call.name.span) };
        self.arena.alloc(Call { name, ..*call })
    }

    /// The dialect has a function of this name.
    pub(super) fn is_built_in(&self, function: &ast::Function) -> bool {
        match &function.name.0[..] {
            [ast::ObjectNamePart::Identifier(name)] => self.dialect.function(&name.value).is_some(),
            _ => false,
        }
    }

    fn call_with(&mut self, base: Option<Expr<'a>>, function: &ast::Function) -> &'a Call<'a> {
        let ast::Function { name, uses_odbc_syntax: _, parameters, args, within_group, filter, null_treatment, over } =
            function;
        let name = self.path(name);
        match parameters {
            ast::FunctionArguments::None => {}
            ast::FunctionArguments::Subquery(_) | ast::FunctionArguments::List(_) => {
                self.unsupported(name.span, "a second list of parameters");
            }
        }
        let mut found = self.arguments(name, args);
        if let Some(base) = base {
            found.args.insert(0, Arg { name: None, value: ArgValue::Expr(base) });
        }
        let order_by = self.order_items(within_group);
        if self.is_ordered_set(name.parts) {
            // `PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY x)`: x is what is aggregated.
            found.args.extend(order_by.iter().map(|item| Arg { name: None, value: ArgValue::Expr(item.expr) }));
        } else if !order_by.is_empty() {
            found.modifiers.order_by = order_by;
        }
        if let Some(filter) = filter {
            found.modifiers.filter = Some(self.expr_ref(filter));
        }
        found.modifiers.null_handling |= null_treatment.is_some();
        found.modifiers.over = over.as_ref().map(|window| {
            let window = match window {
                ast::WindowType::WindowSpec(spec) => self.window(spec),
                ast::WindowType::NamedWindow(name) => {
                    let base = self.ident(name);
                    WindowSpec { base: Some(base), partition_by: &[], order_by: &[], frame: None, span: base.span }
                }
            };
            &*self.arena.alloc(window)
        });
        let Arguments { distinct, args, modifiers } = found;
        let args = self.arena.alloc_slice_copy(&args);
        let modifiers = modifiers.is_used().then(|| &*self.arena.alloc(modifiers));
        self.arena.alloc(Call { name, chained: base.is_some(), distinct, args, modifiers })
    }

    /// Its WITHIN GROUP holds what it aggregates.
    fn is_ordered_set(&self, parts: &[crate::syntax::Ident<'_>]) -> bool {
        let [only] = parts else { return false };
        self.dialect.function(only.name).is_some_and(|function| function.ordered_set)
    }

    fn arguments(&mut self, name: Path<'a>, arguments: &ast::FunctionArguments) -> Arguments<'a> {
        let mut found = Arguments::default();
        match arguments {
            ast::FunctionArguments::None => {}
            ast::FunctionArguments::Subquery(query) => {
                let kind = ExprKind::ScalarSubquery(self.query(query));
                found.args.push(Arg { name: None, value: ArgValue::Expr(Expr { kind, span: self.at }) });
            }
            ast::FunctionArguments::List(list) => {
                let ast::FunctionArgumentList { duplicate_treatment, args, clauses } = list;
                found.distinct = match duplicate_treatment {
                    Some(ast::DuplicateTreatment::Distinct) => true,
                    Some(ast::DuplicateTreatment::All) | None => false,
                };
                found.args = args
                    .iter()
                    .enumerate()
                    .map(|(index, arg)| self.argument_of(name, (index, args.len()), arg))
                    .collect();
                for clause in clauses {
                    self.clause(clause, &mut found);
                }
            }
        }
        found
    }

    fn clause(&mut self, clause: &ast::FunctionArgumentClause, found: &mut Arguments<'a>) {
        use ast::FunctionArgumentClause as C;
        match clause {
            C::IgnoreOrRespectNulls(_) => found.modifiers.null_handling = true,
            C::Where(condition) => found.modifiers.filter = Some(self.expr_ref(condition)),
            C::OrderBy(items) => found.modifiers.order_by = self.order_items(items),
            C::Limit(count) => found.modifiers.limit = Some(self.expr_ref(count)),
            C::Having(ast::HavingBound(_, expr)) => found.modifiers.having_extremum = Some(self.expr_ref(expr)),
            // Constants and what the result looks like.
            C::OnOverflow(_) | C::Separator(_) | C::JsonNullClause(_) | C::JsonReturningClause(_) => {}
        }
    }

    pub(super) fn args(&mut self, args: &[ast::FunctionArg]) -> &'a [Arg<'a>] {
        self.list(args, |adapter, arg| adapter.argument(arg))
    }

    /// An argument by its place: `x -> x + 1` is an operator to grammars that know no lambdas.
    fn argument_of(&mut self, name: Path<'a>, (index, count): (usize, usize), arg: &ast::FunctionArg) -> Arg<'a> {
        if let ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(expr)) = arg
            && self.dialect.function(name.last().name).is_some_and(|function| function.role(index, count).lambda())
            && let (first, operators) = links(expr)
            && let [(ast::BinaryOperator::Arrow, body), rest @ ..] = &operators[..]
            && let Some(params) = parameters(first)
        {
            let params = self.idents(&params);
            // The arrow binds like an operator there: `x -> x.a > 1` is `(x -> x.a) > 1`.
            let body = match rest {
                [] => self.expr_ref(body),
                rest => {
                    let kind = self.chain_of(body, rest);
                    self.arena.alloc(Expr { kind, span: self.at })
                }
            };
            return Arg { name: None, value: ArgValue::Lambda { params, body } };
        }
        // And the other way round: `upper(doc -> 'a')`.
        if let ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(ast::Expr::Lambda(lambda))) = arg
            && self.dialect.function(name.last().name).is_some_and(|function| !function.role(index, count).lambda())
        {
            let kind = self.arrow(lambda);
            return Arg { name: None, value: ArgValue::Expr(Expr { kind, span: self.at }) };
        }
        // `JSON_OBJECT(k : v)`, which is read as a path into k.
        if let ast::FunctionArg::Unnamed(ast::FunctionArgExpr::Expr(ast::Expr::JsonAccess { value: key, path })) = arg
            && let [ast::JsonPathElem::Dot { key: value, quoted }] = &path.path[..]
            && ["JSON_OBJECT", "JSON_OBJECTAGG"].iter().any(|word| name.last().name.eq_ignore_ascii_case(word))
        {
            let value = ast::Ident { value: value.clone(), quote_style: quoted.then_some('"'), span: Place::empty() };
            return self.keyed(key, &ast::Expr::Identifier(value));
        }
        self.argument(arg)
    }

    fn argument(&mut self, arg: &ast::FunctionArg) -> Arg<'a> {
        let (name, value) = match arg {
            ast::FunctionArg::Named { name, arg, operator } => match operator {
                // `JSON_OBJECT(k VALUE v)`: the key is an ingredient, too.
                ast::FunctionArgOperator::Value | ast::FunctionArgOperator::Colon | ast::FunctionArgOperator::Space => {
                    match arg {
                        ast::FunctionArgExpr::Expr(value) if name.quote_style != Some('\'') => {
                            return self.keyed(&ast::Expr::Identifier(name.clone()), value);
                        }
                        _ => (None, arg),
                    }
                }
                ast::FunctionArgOperator::Equals
                | ast::FunctionArgOperator::RightArrow
                | ast::FunctionArgOperator::Assignment => (Some(self.ident(name)), arg),
            },
            ast::FunctionArg::ExprNamed {
                name: ast::Expr::Identifier(name),
                arg,
                operator: ast::FunctionArgOperator::RightArrow | ast::FunctionArgOperator::Assignment,
            } => (Some(self.ident(name)), arg),
            ast::FunctionArg::ExprNamed { name, arg, operator: _ } => {
                if let ast::FunctionArgExpr::Expr(value) = arg {
                    return self.keyed(name, value);
                }
                (None, arg)
            }
            ast::FunctionArg::Unnamed(arg) => (None, arg),
        };
        let value = match value {
            ast::FunctionArgExpr::Expr(ast::Expr::Lambda(lambda)) => self.lambda(lambda),
            ast::FunctionArgExpr::Expr(expr) => ArgValue::Expr(self.expr(expr)),
            ast::FunctionArgExpr::QualifiedWildcard(name) => {
                let path = self.column_object(name);
                ArgValue::Expr(Expr { kind: ExprKind::Path(path), span: path.span })
            }
            ast::FunctionArgExpr::Wildcard => ArgValue::Star,
            ast::FunctionArgExpr::WildcardWithOptions(options) => {
                self.unsupported(self.span(options.span()), "a star with modifiers as an argument");
                ArgValue::Star
            }
        };
        Arg { name: name.map(|name| &*self.arena.alloc(name)), value }
    }

    /// A key with its value.
    fn keyed(&mut self, key: &ast::Expr, value: &ast::Expr) -> Arg<'a> {
        let kind = self.ingredients(&[value, key]);
        Arg { name: None, value: ArgValue::Expr(Expr { kind, span: self.at }) }
    }

    fn lambda(&mut self, lambda: &ast::LambdaFunction) -> ArgValue<'a> {
        let ast::LambdaFunction { params, body, syntax: _ } = lambda;
        let params: Vec<_> = match params {
            ast::OneOrManyWithParens::One(only) => vec![only],
            ast::OneOrManyWithParens::Many(params) => params.iter().collect(),
        };
        let params = self.list(&params, |adapter, param| {
            let ast::LambdaFunctionParameter { name, data_type: _ } = param;
            adapter.ident(name)
        });
        ArgValue::Lambda { params, body: self.expr_ref(body) }
    }

    pub(super) fn window(&mut self, spec: &ast::WindowSpec) -> WindowSpec<'a> {
        let ast::WindowSpec { window_name, partition_by, order_by, window_frame } = spec;
        let frame = window_frame.as_ref().map(|frame| {
            let ast::WindowFrame { units: _, start_bound, end_bound } = frame;
            let start = self.bound(start_bound);
            WindowFrame { start, end: end_bound.as_ref().and_then(|bound| self.bound(bound)) }
        });
        WindowSpec {
            base: window_name.as_ref().map(|name| self.ident(name)),
            partition_by: self.exprs(partition_by),
            order_by: self.order_items(order_by),
            frame,
            span: Span::default(),
        }
    }

    fn bound(&mut self, bound: &ast::WindowFrameBound) -> Option<crate::syntax::ExprRef<'a>> {
        match bound {
            ast::WindowFrameBound::CurrentRow => None,
            ast::WindowFrameBound::Preceding(offset) | ast::WindowFrameBound::Following(offset) => {
                offset.as_ref().map(|offset| self.expr_ref(offset))
            }
        }
    }

    pub(super) fn order_item(&mut self, item: &ast::OrderByExpr) -> OrderItem<'a> {
        let ast::OrderByExpr { expr, options, with_fill } = item;
        let ast::OrderByOptions { sort, nulls_first: _ } = options;
        if with_fill.is_some() {
            self.unsupported(Span::default(), "WITH FILL");
        }
        let descending = match sort {
            Some(ast::OrderBySort::Desc) => true,
            Some(ast::OrderBySort::Asc | ast::OrderBySort::Using(_)) | None => false,
        };
        OrderItem { expr: self.expr(expr), descending, collate: None }
    }
}

/// `x`, `(x, y)` before an arrow.
fn parameters(expr: &ast::Expr) -> Option<Vec<ast::Ident>> {
    match expr {
        ast::Expr::Identifier(only) => Some(vec![only.clone()]),
        ast::Expr::Nested(inner) => parameters(inner),
        ast::Expr::Tuple(exprs) => exprs.iter().map(|expr| parameters(expr)?.pop()).collect(),
        _ => None,
    }
}

impl CallModifiers<'_> {
    /// Whether any clause is there.
    fn is_used(&self) -> bool {
        let Self {
            filter,
            null_handling,
            having_extremum,
            group_by,
            having,
            clamped,
            order_by,
            limit,
            group_rows,
            over,
        } = self;
        filter.is_some()
            || *null_handling
            || having_extremum.is_some()
            || !group_by.is_empty()
            || having.is_some()
            || clamped.is_some()
            || !order_by.is_empty()
            || limit.is_some()
            || group_rows.is_some()
            || over.is_some()
    }
}
