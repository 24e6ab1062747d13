//! Clauses that several statements share.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `WHERE condition` if it is there.
    pub(super) fn where_clause(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if self.eat(K::Where) { self.expr_ref().map(Some) } else { Ok(None) }
    }

    /// `PARTITION BY expr, …` of a table, view or index if it is there: unlike a window's, it takes no hint.
    pub(super) fn storage_partition_by(&mut self) -> Parsed<&'a [Expr<'a>]> {
        if !self.eat(K::Partition) {
            return Ok(&[]);
        }
        self.expect(K::By)?;
        self.list(Self::expr)
    }

    /// `CLUSTER BY expr, …` if it is there; no hint behind CLUSTER.
    pub(super) fn cluster_by(&mut self) -> Parsed<&'a [Expr<'a>]> {
        if !self.eat(K::Cluster) {
            return Ok(&[]);
        }
        self.expect(K::By)?;
        self.list(Self::expr)
    }

    /// `WITH CONNECTION path | DEFAULT` if it is there.
    pub(super) fn with_connection(&mut self) -> Parsed<bool> {
        if !self.eat_all(&[K::With, K::Connection]) {
            return Ok(false);
        }
        self.path_or_default()?;
        Ok(true)
    }

    /// `COLLATE name` if it is there.
    pub(super) fn collate(&mut self) -> Parsed<()> {
        if self.eat(K::Collate) { self.string_or_parameter_expr().map(drop) } else { Ok(()) }
    }

    /// `DEFAULT COLLATE name` if it is there.
    pub(super) fn default_collate(&mut self) -> Parsed<()> {
        if self.eat(K::Default) {
            self.expect(K::Collate)?;
            self.string_or_parameter_expr()?;
        }
        Ok(())
    }

    /// `SQL SECURITY INVOKER | DEFINER` if it is there.
    pub(super) fn sql_security(&mut self) -> Parsed<()> {
        if self.eat(K::Sql) {
            self.expect(K::Security)?;
            self.security_mode()?;
        }
        Ok(())
    }

    /// `INVOKER | DEFINER`
    pub(super) fn security_mode(&mut self) -> Parsed<()> {
        if self.eat(K::Invoker) || self.eat(K::Definer) { Ok(()) } else { Err(self.unexpected("DEFINER or INVOKER")) }
    }

    /// `LANGUAGE name` if it is there.
    pub(super) fn language(&mut self) -> Parsed<Option<Ident<'a>>> {
        if self.eat(K::Language) { self.ident().map(Some) } else { Ok(None) }
    }

    /// A string literal, or an error.
    pub(super) fn string(&mut self) -> Parsed<&'a str> {
        if self.at(K::String) { self.string_literal() } else { Err(self.unexpected("string literal")) }
    }

    /// An integer, a parameter or a system variable, plain or in a CAST: the count of ASSERT_ROWS_MODIFIED.
    pub(super) fn row_count(&mut self) -> Parsed<()> {
        if self.eat(K::Cast) {
            return self.parens(|p| {
                p.int_or_parameter_expr()?;
                p.expect(K::As)?;
                p.type_().map(drop)
            });
        }
        self.int_or_parameter_expr().map(drop)
    }

    /// `('a@b', @who, …)` without the parentheses: who a policy or a privilege is for.
    pub(super) fn grantees(&mut self) -> Parsed<()> {
        self.string_or_parameter_expr()?;
        while self.eat(K::Comma) {
            self.string_or_parameter_expr()?;
        }
        Ok(())
    }

    /// `(grantee, …)`, possibly empty.
    pub(super) fn grantees_in_parens(&mut self) -> Parsed<()> {
        self.parens(|p| if p.at(K::RParen) { Ok(()) } else { p.grantees() })
    }

    /// The query that a view, table or routine is made of: it cannot lock rows (`FOR UPDATE`).
    pub(super) fn stored_query(&mut self) -> Parsed<&'a Query<'a>> {
        self.without_lock(Self::query)
    }

    /// Runs a rule that must not meet `FOR UPDATE`.
    pub(super) fn without_lock<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        let mark = self.mark();
        let node = rule(self)?;
        match self.find_since(mark, &[K::For, K::Update]) {
            None => Ok(node),
            Some(lock) => Err(self.fail_span(lock, "a stored query cannot lock rows with FOR UPDATE")),
        }
    }

    /// `item, item, …` of a rule without a result.
    pub(super) fn each(&mut self, mut item: impl FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        item(self)?;
        while self.eat(K::Comma) {
            item(self)?;
        }
        Ok(())
    }

    /// A statement that is checked and carries no lineage.
    pub(super) fn utility(&self, statement_type: &'static str, name: Option<Path<'a>>) -> StatementKind<'a> {
        self.utility_with(statement_type, name, &[])
    }

    /// See [`Parser::utility`]; with the expressions that it evaluates.
    pub(super) fn utility_with(
        &self,
        statement_type: &'static str,
        name: Option<Path<'a>>,
        exprs: &'a [NamedExpr<'a>],
    ) -> StatementKind<'a> {
        StatementKind::Utility(self.alloc(Utility { statement_type, name, exprs }))
    }
}
