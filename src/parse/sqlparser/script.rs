//! The procedural language, as far as the crate's parser knows it: blocks, conditions, variables, dynamic SQL.

use super::Adapter;
use crate::syntax::{
    Block, CallProcedure, CaseStatement, Declare, ExecuteImmediate, Expr, ExprKind, If, Jump, Literal, Loop, LoopKind,
    NamedExpr, Path, Set, SetTarget, Statement, StatementKind,
};
use sqlparser::ast;

/// The variables that hold the defaults of names without a schema or a database.
const SCHEMA: &str = "dataset_id";
const DATABASE: &str = "dataset_project_id";

impl<'a> Adapter<'a, '_> {
    /// `BEGIN … [EXCEPTION WHEN … THEN …] END`
    pub(super) fn block(
        &mut self,
        statements: &[ast::Statement],
        exception: Option<&[ast::ExceptionWhen]>,
    ) -> StatementKind<'a> {
        let body = self.statements(statements);
        let exception = exception.map(|arms| {
            let mut all = Vec::new();
            for ast::ExceptionWhen { idents: _, statements } in arms {
                all.extend_from_slice(self.statements(statements));
            }
            &*self.arena.alloc_slice_copy(&all)
        });
        StatementKind::Block(self.arena.alloc(Block { body, exception }))
    }

    pub(super) fn body(&mut self, statements: &ast::ConditionalStatements) -> &'a [Statement<'a>] {
        match statements {
            ast::ConditionalStatements::Sequence { statements }
            | ast::ConditionalStatements::BeginEnd(ast::BeginEndStatements {
                begin_token: _,
                statements,
                end_token: _,
            }) => self.statements(statements),
        }
    }

    fn branch(&mut self, block: &ast::ConditionalStatementBlock) -> (Expr<'a>, &'a [Statement<'a>]) {
        let ast::ConditionalStatementBlock { start_token: _, condition, then_token: _, conditional_statements } = block;
        let condition = match condition {
            Some(condition) => self.expr(condition),
            None => Expr { kind: ExprKind::Literal(Literal::Bool(true)), span: self.at },
        };
        (condition, self.body(conditional_statements))
    }

    pub(super) fn if_statement(&mut self, statement: &ast::IfStatement) -> StatementKind<'a> {
        let ast::IfStatement { if_block, elseif_blocks, else_block, end_token: _ } = statement;
        let branches = std::iter::once(if_block).chain(elseif_blocks).map(|block| self.branch(block));
        let branches = branches.collect::<Vec<_>>();
        let branches = self.arena.alloc_slice_copy(&branches);
        let otherwise = else_block.as_ref().map(|block| self.branch(block).1);
        StatementKind::If(self.arena.alloc(If { branches, otherwise }))
    }

    pub(super) fn case_statement(&mut self, statement: &ast::CaseStatement) -> StatementKind<'a> {
        let ast::CaseStatement { case_token: _, match_expr, when_blocks, else_block, end_case_token: _ } = statement;
        let operand = self.optional(match_expr);
        let branches = self.list(when_blocks, |adapter, block| adapter.branch(block));
        let otherwise = else_block.as_ref().map(|block| self.branch(block).1);
        StatementKind::Case(self.arena.alloc(CaseStatement { operand, branches, otherwise }))
    }

    pub(super) fn while_statement(&mut self, block: &ast::ConditionalStatementBlock) -> StatementKind<'a> {
        let (condition, body) = self.branch(block);
        let condition = Some(&*self.arena.alloc(condition));
        StatementKind::Loop(self.arena.alloc(Loop { kind: LoopKind::While, condition, body }))
    }

    pub(super) fn jump(&mut self, keyword: &'static str) -> StatementKind<'a> {
        StatementKind::Jump(self.arena.alloc(Jump { keyword, label: None, span: self.at }))
    }

    pub(super) fn raise(&mut self, value: Option<&ast::RaiseStatementValue>) -> StatementKind<'a> {
        StatementKind::Raise(value.map(|value| {
            let (ast::RaiseStatementValue::UsingMessage(expr) | ast::RaiseStatementValue::Expr(expr)) = value;
            self.expr_ref(expr)
        }))
    }

    pub(super) fn call_statement(&mut self, function: &ast::Function) -> StatementKind<'a> {
        let name = self.path(&function.name);
        let args = self.call(function).args;
        StatementKind::Call(self.arena.alloc(CallProcedure { name, args }))
    }

    /// `EXECUTE IMMEDIATE text`, `EXEC procedure args`, `EXECUTE prepared (args)`
    pub(super) fn execute(
        &mut self,
        name: Option<&ast::ObjectName>,
        parameters: &[ast::Expr],
        into: &[ast::Ident],
        using: &[ast::ExprWithAlias],
    ) -> StatementKind<'a> {
        let (None, Some(sql)) = (name, parameters.first()) else {
            return self.untold("EXECUTE", "a prepared statement");
        };
        let (sql, into) = (self.expr_ref(sql), self.idents(into));
        let using = self.list(using, |adapter, using| {
            let ast::ExprWithAlias { expr, alias } = using;
            NamedExpr { expr: adapter.expr(expr), name: alias.as_ref().map(|alias| adapter.ident(alias)) }
        });
        StatementKind::ExecuteImmediate(self.arena.alloc(ExecuteImmediate { sql, into, using }))
    }

    /// `DECLARE a INT DEFAULT 1`; a cursor is a variable that holds a row.
    pub(super) fn declare(&mut self, declarations: &[ast::Declare]) -> StatementKind<'a> {
        let declarations = declarations.iter().map(|declaration| {
            let ast::Declare {
                names,
                data_type,
                assignment,
                declare_type,
                binary: _,
                sensitive: _,
                scroll: _,
                hold: _,
                for_query,
            } = declaration;
            let names = self.idents(names);
            let ty = data_type.as_ref().map(|ty| self.data_type(ty));
            let default = match (for_query, assignment) {
                (Some(query), _) => {
                    let query = self.query(query);
                    Some(self.first_row(query))
                }
                (
                    None,
                    Some(
                        ast::DeclareAssignment::Expr(expr)
                        | ast::DeclareAssignment::Default(expr)
                        | ast::DeclareAssignment::DuckAssignment(expr)
                        | ast::DeclareAssignment::For(expr)
                        | ast::DeclareAssignment::MsSqlAssignment(expr),
                    ),
                ) => Some(self.assigned(expr, declare_type.is_some())),
                (None, None) => None,
            };
            StatementKind::Declare(self.arena.alloc(Declare { names, ty, default }))
        });
        let declarations = declarations.collect();
        self.together(declarations)
    }

    /// `FETCH cursor INTO variable`
    pub(super) fn fetch(&mut self, cursor: &ast::Ident, into: Option<&ast::ObjectName>) -> StatementKind<'a> {
        let Some(into) = into else { return self.utility("FETCH") };
        let targets = self.arena.alloc_slice_copy(&[SetTarget::Variable(self.column_name(into))]);
        let cursor = self.path_expr(&[self.ident(cursor)]);
        StatementKind::Set(self.arena.alloc(Set { targets, tuple: true, value: self.arena.alloc(cursor) }))
    }

    pub(super) fn set(&mut self, set: &ast::Set) -> StatementKind<'a> {
        match set {
            ast::Set::SingleAssignment { scope, hivevar: _, variable, values } => match (&values[..], scope) {
                ([value], None) => self.set_one(variable, value),
                _ if is_search_path(variable) => match values.first() {
                    Some(first) => self.set_one(variable, first),
                    None => self.utility("SET"),
                },
                _ => self.utility("SET"),
            },
            ast::Set::ParenthesizedAssignments { variables, values } => self.set_tuple(variables, values),
            ast::Set::MultipleAssignments { assignments } => {
                let sets = assignments.iter();
                let sets = sets.map(|ast::SetAssignment { scope: _, name, value }| self.set_one(name, value));
                let sets = sets.collect();
                self.together(sets)
            }
            ast::Set::SetSessionAuthorization(_)
            | ast::Set::SetSessionParam(_)
            | ast::Set::SetRole { context_modifier: _, role_name: _ }
            | ast::Set::SetTimeZone { local: _, value: _ }
            | ast::Set::SetNames { charset_name: _, collation_name: _ }
            | ast::Set::SetNamesDefault {}
            | ast::Set::SetTransaction { modes: _, snapshot: _, session: _ } => self.utility("SET"),
        }
    }

    /// A variable, or a setting. The value of a setting is a word or a constant, and nothing reads it as a variable.
    fn set_one(&mut self, variable: &ast::ObjectName, value: &ast::Expr) -> StatementKind<'a> {
        if is_search_path(variable) {
            return match value {
                ast::Expr::Identifier(schema) => {
                    let schema = self.path(&vec![schema.clone()].into());
                    self.set_default(SCHEMA, schema)
                }
                _ => self.utility("SET"),
            };
        }
        let [ast::ObjectNamePart::Identifier(name)] = &variable.0[..] else { return self.utility("SET") };
        match value {
            ast::Expr::Identifier(ast::Ident { value, quote_style: _, span: _ })
                if !value.starts_with('@') && !self.in_script =>
            {
                self.utility("SET")
            }
            _ => {
                let target = match name.value.starts_with("@@") {
                    true => SetTarget::System(self.word_path(name.value.trim_start_matches('@'))),
                    false => SetTarget::Variable(self.ident(name)),
                };
                let targets = self.arena.alloc_slice_copy(&[target]);
                let value = self.expr_ref(value);
                StatementKind::Set(self.arena.alloc(Set { targets, tuple: false, value }))
            }
        }
    }

    /// `SET (a, b) = (1, 2)`, `SET (a, b) = (SELECT …)`
    fn set_tuple(&mut self, variables: &[ast::ObjectName], values: &[ast::Expr]) -> StatementKind<'a> {
        let targets = self.list(variables, |adapter, name| SetTarget::Variable(adapter.column_name(name)));
        let value = match values {
            [ast::Expr::Subquery(query)] => {
                let query = self.query(query);
                self.first_row(query)
            }
            values => {
                let fields = self.list(values, |adapter, value| NamedExpr { expr: adapter.expr(value), name: None });
                self.alloc_expr(ExprKind::Struct { ty: None, fields })
            }
        };
        StatementKind::Set(self.arena.alloc(Set { targets, tuple: true, value }))
    }

    /// USE changes what names without a schema mean.
    pub(super) fn use_scope(&mut self, scope: &ast::Use) -> StatementKind<'a> {
        match scope {
            ast::Use::Schema(name) => {
                let name = self.path(name);
                self.set_default(SCHEMA, name)
            }
            ast::Use::Catalog(name) => {
                let name = self.path(name);
                self.set_default(DATABASE, name)
            }
            ast::Use::Database(name) => self.use_database(name),
            ast::Use::Object(name) => match &name.0[..] {
                [_] => self.use_database(name),
                _ => {
                    let name = self.path(name);
                    self.set_default(SCHEMA, name)
                }
            },
            ast::Use::Warehouse(_) | ast::Use::Role(_) | ast::Use::SecondaryRoles(_) | ast::Use::Default => {
                self.utility("USE")
            }
        }
    }

    /// A database, which is a schema where there is no level above.
    fn use_database(&mut self, name: &ast::ObjectName) -> StatementKind<'a> {
        let name = self.path(name);
        if self.dialect.identifiers().database_is_schema {
            return self.set_default(SCHEMA, name);
        }
        let database = self.set_default(DATABASE, name);
        let schema = self.dialect.identifiers().default_schema.as_deref().map(|schema| self.word_path(schema));
        match schema {
            Some(schema) => {
                let schema = self.set_default(SCHEMA, schema);
                self.together(vec![database, schema])
            }
            None => database,
        }
    }

    /// `db.schema` sets both.
    fn set_default(&mut self, variable: &'static str, name: Path<'a>) -> StatementKind<'a> {
        let one = |variable: &str, name: &'a str| {
            let targets = self.arena.alloc_slice_copy(&[SetTarget::System(self.word_path(variable))]);
            let value = self.alloc_expr(ExprKind::Literal(Literal::String(name)));
            StatementKind::Set(self.arena.alloc(Set { targets, tuple: false, value }))
        };
        match name.parts {
            [database, schema] if variable == SCHEMA => {
                let sets = vec![one(DATABASE, database.name), one(SCHEMA, schema.name)];
                self.together(sets)
            }
            parts => match parts.last() {
                Some(last) => one(variable, last.name),
                None => self.utility("USE"),
            },
        }
    }
}

/// PostgreSQL's list of schemas: the first one is where new tables go.
fn is_search_path(variable: &ast::ObjectName) -> bool {
    let [ast::ObjectNamePart::Identifier(name)] = &variable.0[..] else { return false };
    name.value.eq_ignore_ascii_case("search_path")
}
