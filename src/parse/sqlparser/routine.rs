//! CREATE FUNCTION, MACRO, PROCEDURE.

use super::Adapter;
use super::body::Body;
use crate::syntax::{
    CreateFunction, CreateProcedure, CreateTableFunction, ExprRef, FunctionBody, Ident, Param, ParamMode, Path, Query,
    Statement, StatementKind, Type, TypeKind,
};
use sqlparser::ast;
use sqlparser::tokenizer::Span as Place;

/// What stands behind AS.
enum Definition<'a> {
    Expr(ExprRef<'a>),
    Query(&'a Query<'a>),
    Other(FunctionBody<'a>),
}

impl<'a> Adapter<'a, '_> {
    pub(super) fn create_function(&mut self, create: &ast::CreateFunction) -> StatementKind<'a> {
        let ast::CreateFunction {
            or_alter,
            or_replace,
            temporary,
            if_not_exists,
            name,
            args,
            return_type,
            function_body,
            behavior: _,
            called_on_null: _,
            parallel: _,
            security: _,
            set_params: _,
            using,
            language,
            determinism_specifier: _,
            options: _,
            remote_connection,
        } = create;
        let name = self.path(name);
        let inputs: Vec<_> = args.iter().flatten().filter(|arg| arg.mode != Some(ast::ArgMode::Out)).collect();
        let names: Vec<_> = inputs.iter().enumerate().map(|(index, arg)| parameter_name(index, arg)).collect();
        let params: Vec<_> = inputs.iter().zip(&names).map(|(arg, name)| self.param(arg, name)).collect();
        let params = &*self.arena.alloc_slice_copy(&params);
        let is_sql = language.as_ref().is_none_or(|language| language.value.eq_ignore_ascii_case("SQL"));
        let remote = remote_connection.is_some() || using.is_some();
        let definition = match function_body {
            Some(body) if is_sql && !remote => self.definition(body, &names),
            Some(_) | None => Definition::Other(FunctionBody::None),
        };
        let (is_table, returns) = match return_type {
            Some(ast::FunctionReturnType::DataType(ty)) => {
                (matches!(ty, ast::DataType::Table(_) | ast::DataType::NamedTable { .. }), Some(ty))
            }
            Some(ast::FunctionReturnType::SetOf(_)) => (true, None),
            None => (false, None),
        };
        let returns = returns.map(|ty| self.data_type(ty));
        let flags = [*or_replace || *or_alter, *if_not_exists, *temporary];
        if is_table {
            let query = match definition {
                Definition::Query(query) => Some(query),
                Definition::Expr(_) | Definition::Other(_) => None,
            };
            return self.table_function_of(flags, name, params, returns, query);
        }
        let body = match definition {
            Definition::Expr(expr) => FunctionBody::Sql(expr),
            Definition::Query(query) => FunctionBody::Sql(self.subquery(query)),
            Definition::Other(body) => body,
        };
        let language = language.as_ref().filter(|_| !is_sql).map(|language| self.ident(language));
        self.function_of(flags, name, params, returns, (language, remote), body)
    }

    fn function_of(
        &mut self,
        [or_replace, if_not_exists, temporary]: [bool; 3],
        name: Path<'a>,
        params: &'a [Param<'a>],
        returns: Option<Type<'a>>,
        (language, remote): (Option<Ident<'a>>, bool),
        body: FunctionBody<'a>,
    ) -> StatementKind<'a> {
        StatementKind::CreateFunction(self.arena.alloc(CreateFunction {
            or_replace,
            if_not_exists,
            temporary,
            aggregate: false,
            name,
            params,
            returns,
            language,
            remote,
            options: &[],
            body,
        }))
    }

    fn table_function_of(
        &mut self,
        [or_replace, if_not_exists, temporary]: [bool; 3],
        name: Path<'a>,
        params: &'a [Param<'a>],
        returns: Option<Type<'a>>,
        query: Option<&'a Query<'a>>,
    ) -> StatementKind<'a> {
        StatementKind::CreateTableFunction(self.arena.alloc(CreateTableFunction {
            or_replace,
            if_not_exists,
            temporary,
            name,
            params,
            returns,
            options: &[],
            query,
        }))
    }

    fn param(&mut self, arg: &ast::OperateFunctionArg, name: &ast::Ident) -> Param<'a> {
        let ast::OperateFunctionArg { mode, name: _, data_type, default_expr } = arg;
        Param {
            mode: param_mode(mode.as_ref()),
            name: Some(self.ident(name)),
            ty: self.data_type(data_type),
            not_aggregate: false,
            default: self.optional(default_expr),
        }
    }

    fn definition(&mut self, body: &ast::CreateFunctionBody, names: &[ast::Ident]) -> Definition<'a> {
        let expr = match body {
            ast::CreateFunctionBody::AsBeforeOptions { body, link_symbol: _ } => body,
            ast::CreateFunctionBody::AsAfterOptions(body)
            | ast::CreateFunctionBody::Return(body)
            | ast::CreateFunctionBody::AsReturnExpr(body) => body,
            ast::CreateFunctionBody::AsReturnSelect(select) => return Definition::Query(self.select_query(select)),
            ast::CreateFunctionBody::AsBeginEnd(ast::BeginEndStatements {
                begin_token,
                statements: _,
                end_token: _,
            }) => {
                let span = self.span(begin_token.0.span);
                self.unsupported(span, "a function that is a block of statements");
                return Definition::Other(FunctionBody::None);
            }
        };
        match expr {
            ast::Expr::Subquery(query) => Definition::Query(self.query(query)),
            expr => match literal(expr) {
                Some((text, place)) => self.text_definition(text, place, names),
                None => Definition::Expr(self.expr_ref(expr)),
            },
        }
    }

    /// A text in SQL: an expression, or statements of which the last one gives the result.
    fn text_definition(&mut self, text: &str, place: Place, names: &[ast::Ident]) -> Definition<'a> {
        let nothing = Definition::Other(FunctionBody::None);
        let Some(body) = self.body_of(text, place, names) else { return nothing };
        let statements = match body {
            Body::Expr(expr) => {
                return self.inside(|adapter| adapter.expr_ref(&expr)).map_or(nothing, Definition::Expr);
            }
            Body::Statements(statements) => statements,
        };
        let (last, others) = match statements.split_last() {
            Some((ast::Statement::Query(query), others)) => (Some(query), others),
            _ => (None, &statements[..]),
        };
        if !others.iter().all(|statement| matches!(statement, ast::Statement::Query(_))) {
            let span = self.span(place);
            self.unsupported(span, "a function that writes");
        }
        let query = last.and_then(|query| self.inside(|adapter| adapter.query(query)));
        query.map_or(nothing, Definition::Query)
    }

    /// A SELECT without anything around it.
    fn select_query(&mut self, select: &ast::Select) -> &'a Query<'a> {
        self.query(&ast::Query {
            with: None,
            body: Box::new(ast::SetExpr::Select(Box::new(select.clone()))),
            order_by: None,
            limit_clause: None,
            fetch: None,
            locks: Vec::new(),
            for_clause: None,
            settings: None,
            format_clause: None,
            pipe_operators: Vec::new(),
        })
    }

    /// `CREATE MACRO name (a, b) AS expr`, `… AS TABLE query`
    pub(super) fn create_macro(
        &mut self,
        or_replace: bool,
        temporary: bool,
        name: &ast::ObjectName,
        args: &[ast::MacroArg],
        definition: &ast::MacroDefinition,
    ) -> StatementKind<'a> {
        let name = self.path(name);
        let params = self.list(args, |adapter, ast::MacroArg { name, default_expr }| Param {
            mode: ParamMode::In,
            name: Some(adapter.ident(name)),
            ty: Type { kind: TypeKind::Templated(adapter.word("TYPE")), span: adapter.at },
            not_aggregate: false,
            default: adapter.optional(default_expr),
        });
        let flags = [or_replace, false, temporary];
        match definition {
            ast::MacroDefinition::Expr(expr) => {
                let body = FunctionBody::Sql(self.expr_ref(expr));
                self.function_of(flags, name, params, None, (None, false), body)
            }
            ast::MacroDefinition::Table(query) => {
                let query = self.query(query);
                self.table_function_of(flags, name, params, None, Some(query))
            }
        }
    }

    pub(super) fn create_procedure(
        &mut self,
        or_alter: bool,
        name: &ast::ObjectName,
        params: &[ast::ProcedureParam],
        language: Option<&ast::Ident>,
        body: &ast::ConditionalStatements,
    ) -> StatementKind<'a> {
        let name = self.path(name);
        let names: Vec<_> = params.iter().map(|param| param.name.clone()).collect();
        let params = self.list(params, |adapter, param| {
            let ast::ProcedureParam { name, data_type, mode, default } = param;
            Param {
                mode: param_mode(mode.as_ref()),
                name: Some(adapter.ident(name)),
                ty: adapter.data_type(data_type),
                not_aggregate: false,
                default: adapter.optional(default),
            }
        });
        let is_sql = language.is_none_or(|language| language.value.eq_ignore_ascii_case("SQL"));
        let body = if is_sql { self.procedure_body(body, &names) } else { None };
        StatementKind::CreateProcedure(self.arena.alloc(CreateProcedure {
            or_replace: or_alter,
            if_not_exists: false,
            name,
            params,
            options: &[],
            body,
        }))
    }

    /// A body that is a text stands there as the EXECUTE IMMEDIATE of it.
    fn procedure_body(
        &mut self,
        body: &ast::ConditionalStatements,
        names: &[ast::Ident],
    ) -> Option<&'a [Statement<'a>]> {
        if let ast::ConditionalStatements::Sequence { statements } = body
            && let [ast::Statement::Execute { parameters, immediate: true, .. }] = &statements[..]
            && let Some((text, place)) = parameters.first().and_then(literal)
        {
            return match self.body_of(text, place, names)? {
                Body::Statements(statements) => self.inside(|adapter| adapter.statements(&statements)),
                Body::Expr(_) => None,
            };
        }
        Some(self.body(body))
    }
}

/// An argument without a name goes by its number.
fn parameter_name(index: usize, arg: &ast::OperateFunctionArg) -> ast::Ident {
    arg.name.clone().unwrap_or_else(|| ast::Ident::with_quote('"', format!("${}", index + 1)))
}

fn param_mode(mode: Option<&ast::ArgMode>) -> ParamMode {
    match mode {
        None | Some(ast::ArgMode::In | ast::ArgMode::Variadic) => ParamMode::In,
        Some(ast::ArgMode::Out) => ParamMode::Out,
        Some(ast::ArgMode::InOut) => ParamMode::InOut,
    }
}

/// The text of a string and its place.
fn literal(expr: &ast::Expr) -> Option<(&str, Place)> {
    let ast::Expr::Value(ast::ValueWithSpan { value, span }) = expr else { return None };
    match value {
        ast::Value::SingleQuotedString(text)
        | ast::Value::EscapedStringLiteral(text)
        | ast::Value::DollarQuotedString(ast::DollarQuotedString { value: text, tag: _ }) => Some((text, *span)),
        _ => None,
    }
}
