//! The procedural languages, made into ours.

use super::Adapter;
use super::body::Body;
use super::grammar::{Block, Kind, Parsed, Rows};
use crate::syntax::{
    self, Block as OurBlock, CaseStatement, ExecuteImmediate, Expr, For, If, Insert, InsertSource, Loop, LoopKind,
    NamedExpr, Set, SetTarget, Span, Statement, StatementKind,
};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn parsed(&mut self, parsed: &Parsed) -> StatementKind<'a> {
        let Parsed { kind, place } = parsed;
        match kind {
            Kind::Sql(statement) => self.statement(statement),
            Kind::SqlInto(statement, into) => {
                if let Some(first) = into.first() {
                    let span = self.span(first.span);
                    self.unsupported(span, "what the variable gets from a statement that writes");
                }
                self.statement(statement)
            }
            Kind::Block(block) => self.block_of(block),
            Kind::If { branches, otherwise } => {
                let branches = self.branches(branches);
                let otherwise = otherwise.as_ref().map(|body| self.row(body));
                StatementKind::If(self.arena.alloc(If { branches, otherwise }))
            }
            Kind::Case { operand, branches, otherwise } => {
                let operand = self.optional(operand);
                let branches = self.branches(branches);
                let otherwise = otherwise.as_ref().map(|body| self.row(body));
                StatementKind::Case(self.arena.alloc(CaseStatement { operand, branches, otherwise }))
            }
            Kind::Loop { kind, condition, body } => {
                let (kind, condition, body) = (*kind, self.optional(condition), self.row(body));
                StatementKind::Loop(self.arena.alloc(Loop { kind, condition, body }))
            }
            Kind::For { variable, rows, body } => self.for_each(variable.as_ref(), rows, body),
            Kind::Declare(declarations) => self.declare(declarations),
            Kind::Assign { target, value } => {
                let value = self.assigned(value, false);
                let targets = self.arena.alloc_slice_copy(&[SetTarget::Variable(self.ident(target))]);
                StatementKind::Set(self.arena.alloc(Set { targets, tuple: false, value }))
            }
            Kind::Fetch { cursor, into } => {
                let targets = self.list(into, |adapter, name| SetTarget::Variable(adapter.ident(name)));
                let row = self.path_expr(&[self.ident(cursor)]);
                let value = self.arena.alloc(row);
                StatementKind::Set(self.arena.alloc(Set { targets, tuple: true, value }))
            }
            Kind::Execute { sql, into, using } => {
                let (sql, into) = (self.expr_ref(sql), self.idents(into));
                let using = self.list(using, |adapter, expr| NamedExpr { expr: adapter.expr(expr), name: None });
                StatementKind::ExecuteImmediate(self.arena.alloc(ExecuteImmediate { sql, into, using }))
            }
            Kind::Jump(keyword) => self.jump(keyword),
            Kind::Raise => StatementKind::Raise(None),
            Kind::Routine(routine) => self.routine(routine),
            Kind::Do(text, place) => match self.body_of(text, *place, &[]) {
                Some(Body::Statements(statements)) => match self.inside(|adapter| adapter.scripted(&statements)) {
                    Some(body) => StatementKind::Block(self.arena.alloc(OurBlock { body, exception: None })),
                    None => self.utility("DO"),
                },
                Some(Body::Expr(_)) | None => self.utility("DO"),
            },
            Kind::InsertByName(target, query) => {
                let (target, query) = (self.path(target), self.query(query));
                let source = InsertSource::ByName(query);
                let insert = Insert { target, alias: None, columns: &[], source, conflict: None, returning: &[] };
                StatementKind::Insert(self.arena.alloc(insert))
            }
            Kind::Load { target, files } => {
                let files: Vec<_> = files.iter().map(|file| &**file).collect();
                self.load_from(&files, target, false)
            }
            Kind::Unload { file, query } => self.export_to(&[file], query),
            Kind::UnloadTable { file, table } => self.export_table(&[file], table),
            Kind::Utility(statement_type) => self.utility(statement_type),
            Kind::Invalid(error, at) => {
                let (at, span) = (self.span(*at), self.span(*place));
                self.syntax_error(error.clone(), at, span);
                StatementKind::Invalid(self.first_word(span.start))
            }
        }
    }

    /// Statements in a row.
    pub(super) fn row(&mut self, statements: &[Parsed]) -> &'a [Statement<'a>] {
        self.list(statements, |adapter, parsed| {
            let span = adapter.span(parsed.place);
            let outer = adapter.at;
            if span != Span::default() {
                adapter.at = span;
            }
            let statement = Statement { kind: adapter.parsed(parsed), span: adapter.at };
            adapter.at = outer;
            statement
        })
    }

    /// Statements of a script or a routine: a name behind INTO is a variable there.
    pub(super) fn scripted(&mut self, statements: &[Parsed]) -> &'a [Statement<'a>] {
        let outer = std::mem::replace(&mut self.in_script, true);
        let body = self.row(statements);
        self.in_script = outer;
        body
    }

    fn block_of(&mut self, block: &Block) -> StatementKind<'a> {
        let Block { declared, body, exception } = block;
        let outer = std::mem::replace(&mut self.in_script, true);
        let mut all = Vec::new();
        if !declared.is_empty() {
            let kind = self.declare(declared);
            all.push(Statement { kind, span: self.at });
        }
        all.extend_from_slice(self.row(body));
        let body = self.arena.alloc_slice_copy(&all);
        let exception = exception.as_ref().map(|arms| self.row(arms));
        self.in_script = outer;
        StatementKind::Block(self.arena.alloc(OurBlock { body, exception }))
    }

    fn branches(&mut self, branches: &[(ast::Expr, Vec<Parsed>)]) -> &'a [(Expr<'a>, &'a [Statement<'a>])] {
        self.list(branches, |adapter, (condition, body)| (adapter.expr(condition), adapter.row(body)))
    }

    fn for_each(&mut self, variable: Option<&ast::Ident>, rows: &Rows, body: &[Parsed]) -> StatementKind<'a> {
        let variable = variable.map_or_else(|| self.word(""), |variable| self.ident(variable));
        let (query, value) = match rows {
            Rows::Query(query) => (Some(self.query(query)), None),
            Rows::Variable(name) => (None, Some(self.path_expr(&[self.ident(name)]))),
            Rows::Unknown => (None, None),
        };
        let body = self.row(body);
        if let Some(query) = query {
            return StatementKind::For(self.arena.alloc(For { variable, query, body }));
        }
        let repeat = StatementKind::Loop(self.arena.alloc(Loop { kind: LoopKind::Loop, condition: None, body }));
        match value {
            // A cursor holds a row.
            Some(value) => {
                let targets = self.arena.alloc_slice_copy(&[SetTarget::Variable(variable)]);
                let value: syntax::ExprRef<'a> = self.arena.alloc(value);
                let set = StatementKind::Set(self.arena.alloc(Set { targets, tuple: false, value }));
                self.together(vec![set, repeat])
            }
            None => repeat,
        }
    }

    /// The value of a variable; that of a cursor is a row.
    pub(super) fn assigned(&mut self, value: &ast::Expr, is_row: bool) -> syntax::ExprRef<'a> {
        match value {
            ast::Expr::Subquery(query) if is_row || columns(query) > 1 => {
                let query = self.query(query);
                self.first_row(query)
            }
            value => self.expr_ref(value),
        }
    }
}

/// Columns of a query, a star counted as one.
fn columns(query: &ast::Query) -> usize {
    match &*query.body {
        ast::SetExpr::Select(select) => select.projection.len(),
        _ => 1,
    }
}
