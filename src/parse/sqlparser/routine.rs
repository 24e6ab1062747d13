//! CREATE FUNCTION, MACRO, PROCEDURE.

use super::Adapter;
use super::body::Body;
use super::grammar::{Kind, Parsed, Routine, RoutineBody};
use crate::syntax::{
    CreateFunction, CreateProcedure, CreateTableFunction, ExprRef, FunctionBody, Ident, Param, ParamMode, Path, Query,
    StatementKind, Type, TypeKind,
};
use sqlparser::ast;
use sqlparser::tokenizer::Span as Place;

/// Languages of procedures that are read.
const PROCEDURAL: [&str; 2] = ["SQL", "plpgsql"];

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
        let remote = remote_connection.is_some() || using.is_some();
        let flags = [*or_replace || *or_alter, *if_not_exists, *temporary, false];
        let args: Vec<_> = args.iter().flatten().collect();
        self.function_with(flags, name, &args, return_type.as_ref(), (language.as_ref(), remote), |adapter, names| {
            function_body.as_ref().map(|body| adapter.definition(body, names))
        })
    }

    /// A function as the warehouses have it.
    pub(super) fn routine(&mut self, routine: &Routine) -> StatementKind<'a> {
        let Routine {
            procedure,
            or_replace,
            if_not_exists,
            temporary,
            aggregate,
            name,
            params,
            returns,
            language,
            body,
        } = routine;
        if *procedure {
            return self.procedure(routine);
        }
        let flags = [*or_replace, *if_not_exists, *temporary, *aggregate];
        let args: Vec<_> = params.iter().collect();
        self.function_with(
            flags,
            name,
            &args,
            returns.as_ref(),
            (language.as_ref(), false),
            |adapter, names| match body {
                RoutineBody::None => None,
                RoutineBody::Text(text, place) => Some(adapter.text_definition(text, *place, names)),
                RoutineBody::Expr(expr) => Some(match &**expr {
                    ast::Expr::Subquery(query) => Definition::Query(adapter.query(query)),
                    expr => Definition::Expr(adapter.expr_ref(expr)),
                }),
                RoutineBody::Query(query) => Some(Definition::Query(adapter.query(query))),
                RoutineBody::Statements(_) => {
                    adapter.unsupported(adapter.at, "a function that is a block of statements");
                    None
                }
            },
        )
    }

    fn function_with(
        &mut self,
        [or_replace, if_not_exists, temporary, aggregate]: [bool; 4],
        name: &ast::ObjectName,
        args: &[&ast::OperateFunctionArg],
        returns: Option<&ast::FunctionReturnType>,
        (language, remote): (Option<&ast::Ident>, bool),
        definition: impl FnOnce(&mut Self, &[ast::Ident]) -> Option<Definition<'a>>,
    ) -> StatementKind<'a> {
        let name = self.path(name);
        let (names, params) = self.params(args);
        let is_sql = language.is_none_or(|language| language.value.eq_ignore_ascii_case("SQL"));
        let definition = if is_sql && !remote { definition(self, &names) } else { None };
        let (is_table, returns) = match returns {
            Some(ast::FunctionReturnType::DataType(ty)) => {
                (matches!(ty, ast::DataType::Table(_) | ast::DataType::NamedTable { .. }), Some(ty))
            }
            Some(ast::FunctionReturnType::SetOf(_)) => (true, None),
            None => (false, None),
        };
        // `RETURNS TABLE` alone says nothing of the columns.
        let returns = returns.filter(|ty| !matches!(ty, ast::DataType::Table(None)));
        let returns = returns.map(|ty| self.data_type(ty));
        let flags = [or_replace, if_not_exists, temporary];
        if is_table {
            let query = match definition {
                Some(Definition::Query(query)) => Some(query),
                Some(Definition::Expr(_) | Definition::Other(_)) | None => None,
            };
            return self.table_function_of(flags, name, params, returns, query);
        }
        let body = match definition {
            Some(Definition::Expr(expr)) => FunctionBody::Sql(expr),
            Some(Definition::Query(query)) => FunctionBody::Sql(self.subquery(query)),
            Some(Definition::Other(body)) => body,
            None => FunctionBody::None,
        };
        let language = language.filter(|_| !is_sql).map(|language| self.ident(language));
        let function = self.function_of(flags, name, params, returns, (language, remote), body);
        StatementKind::CreateFunction(self.arena.alloc(CreateFunction { aggregate, ..function }))
    }

    /// The names and the definitions of the arguments that go in.
    fn params(&mut self, args: &[&ast::OperateFunctionArg]) -> (Vec<ast::Ident>, &'a [Param<'a>]) {
        let inputs: Vec<_> = args.iter().filter(|arg| arg.mode != Some(ast::ArgMode::Out)).collect();
        let names: Vec<_> = inputs.iter().enumerate().map(|(index, arg)| parameter_name(index, arg)).collect();
        let params: Vec<_> = inputs.iter().zip(&names).map(|(arg, name)| self.param(arg, name)).collect();
        (names, self.arena.alloc_slice_copy(&params))
    }

    fn procedure(&mut self, routine: &Routine) -> StatementKind<'a> {
        let name = self.path(&routine.name);
        let names: Vec<_> = routine.params.iter().enumerate().map(|(n, arg)| parameter_name(n, arg)).collect();
        let params: Vec<_> = routine.params.iter().zip(&names).map(|(arg, name)| self.param(arg, name)).collect();
        let params = &*self.arena.alloc_slice_copy(&params);
        let is_sql = routine
            .language
            .as_ref()
            .is_none_or(|language| PROCEDURAL.iter().any(|known| language.value.eq_ignore_ascii_case(known)));
        let body = match &routine.body {
            _ if !is_sql => None,
            RoutineBody::Text(text, place) => match self.body_of(text, *place, &names) {
                Some(Body::Statements(statements)) => self.inside(|adapter| adapter.scripted(&statements)),
                Some(Body::Expr(_)) | None => None,
            },
            RoutineBody::Statements(statements) => Some(self.scripted(statements)),
            RoutineBody::None | RoutineBody::Expr(_) | RoutineBody::Query(_) => Some(&[][..]),
        };
        StatementKind::CreateProcedure(self.arena.alloc(CreateProcedure {
            or_replace: routine.or_replace,
            if_not_exists: routine.if_not_exists,
            name,
            params,
            options: &[],
            body,
        }))
    }

    fn function_of(
        &self,
        [or_replace, if_not_exists, temporary]: [bool; 3],
        name: Path<'a>,
        params: &'a [Param<'a>],
        returns: Option<Type<'a>>,
        (language, remote): (Option<Ident<'a>>, bool),
        body: FunctionBody<'a>,
    ) -> CreateFunction<'a> {
        CreateFunction {
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
        }
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
        let last = statements.last().and_then(query_of);
        if !statements.iter().all(|statement| query_of(statement).is_some()) {
            let span = self.span(place);
            self.unsupported(span, "what a function does beside its last query");
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
                let function = self.function_of(flags, name, params, None, (None, false), body);
                StatementKind::CreateFunction(self.arena.alloc(function))
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
        let body = if is_sql { Some(self.body(body)) } else { None };
        StatementKind::CreateProcedure(self.arena.alloc(CreateProcedure {
            or_replace: or_alter,
            if_not_exists: false,
            name,
            params,
            options: &[],
            body,
        }))
    }
}

fn query_of(parsed: &Parsed) -> Option<&ast::Query> {
    match &parsed.kind {
        Kind::Sql(statement) => match &**statement {
            ast::Statement::Query(query) => Some(query),
            _ => None,
        },
        _ => None,
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
