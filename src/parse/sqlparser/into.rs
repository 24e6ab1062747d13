//! SELECT … INTO: a new table, or variables.

use super::Adapter;
use crate::syntax::{ExprKind, Ident, Query, QueryBody, Select, SelectShape, Set, SetTarget, StatementKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    /// A query as a statement. INTO stands in its first SELECT.
    pub(super) fn query_statement(&mut self, query: &ast::Query) -> StatementKind<'a> {
        let into = first_into(&query.body);
        let query = self.query(query);
        let Some(into) = into else { return StatementKind::Query(query) };
        let ast::SelectInto { temporary, unlogged: _, table: _, targets } = into;
        if let ([ast::Expr::Identifier(_) | ast::Expr::CompoundIdentifier(_)], false) = (&targets[..], self.in_script) {
            let parts = match &targets[0] {
                ast::Expr::CompoundIdentifier(parts) => parts.clone(),
                ast::Expr::Identifier(name) => vec![name.clone()],
                _ => Vec::new(),
            };
            if !parts.iter().any(|part| part.value.starts_with('@')) {
                let name = self.path(&parts.into());
                return self.table_of(name, query, *temporary);
            }
        }
        let targets = targets.iter().filter_map(|target| self.variable(target)).collect::<Vec<_>>();
        if targets.is_empty() {
            self.unsupported(self.at, "INTO");
            return StatementKind::Query(query);
        }
        let targets = self.arena.alloc_slice_fill_iter(targets.into_iter().map(SetTarget::Variable));
        let value = self.first_row(query);
        StatementKind::Set(self.arena.alloc(Set { targets, tuple: true, value }))
    }

    /// `name`, `:name`, `@name`
    pub(super) fn variable(&mut self, target: &ast::Expr) -> Option<Ident<'a>> {
        match target {
            ast::Expr::Identifier(name) => Some(self.ident(name)),
            ast::Expr::Value(ast::ValueWithSpan { value: ast::Value::Placeholder(name), span }) => {
                let name = ast::Ident {
                    value: name.trim_start_matches([':', '$']).to_owned(),
                    quote_style: None,
                    span: *span,
                };
                Some(self.ident(&name))
            }
            _ => None,
        }
    }

    /// The first row of a query, with a field for each column.
    pub(super) fn first_row(&self, query: &'a Query<'a>) -> crate::syntax::ExprRef<'a> {
        let query = match query.body {
            QueryBody::Select(select) => {
                let select = Select { shape: SelectShape::Struct, ..*select };
                let body = QueryBody::Select(self.arena.alloc(select));
                self.arena.alloc(Query { body, ..*query })
            }
            _ => query,
        };
        self.alloc_expr(ExprKind::ScalarSubquery(query))
    }
}

fn first_into(body: &ast::SetExpr) -> Option<&ast::SelectInto> {
    let mut body = body;
    loop {
        match body {
            ast::SetExpr::Select(select) => return select.into.as_ref(),
            ast::SetExpr::SetOperation { left, op: _, set_quantifier: _, right: _ } => body = left,
            ast::SetExpr::Query(query) => body = &query.body,
            ast::SetExpr::Values(_)
            | ast::SetExpr::Insert(_)
            | ast::SetExpr::Update(_)
            | ast::SetExpr::Delete(_)
            | ast::SetExpr::Merge(_)
            | ast::SetExpr::Table(_) => return None,
        }
    }
}
