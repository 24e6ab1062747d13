//! CREATE [SEARCH | VECTOR] INDEX.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `[UNIQUE] [SEARCH | VECTOR | AI] INDEX [IF NOT EXISTS] name ON table [alias] [UNNEST …] (columns) …`
    pub(super) fn create_index(&mut self) -> Parsed<StatementKind<'a>> {
        self.eat(K::Unique);
        let statement_type = if self.eat(K::Search) {
            "CREATE_SEARCH_INDEX"
        } else if self.eat(K::Vector) {
            "CREATE_VECTOR_INDEX"
        } else {
            self.eat_word("AI");
            "CREATE_INDEX"
        };
        self.expect(K::Index)?;
        self.if_not_exists();
        self.path()?;
        self.expect(K::On)?;
        let table = self.path()?;
        self.alias()?;
        while self.at(K::Unnest) {
            self.table_expr()?;
        }
        let columns = self.index_columns()?;
        if self.eat(K::Storing) {
            self.parens(|p| p.list(Self::expr))?;
        }
        self.storage_partition_by()?;
        self.with_connection()?;
        self.options()?;
        Ok(self.utility_with(statement_type, Some(table), columns))
    }

    /// `(ALL COLUMNS [WITH COLUMN OPTIONS (…)])`, `(AUTO COLUMNS)`, or `(expr …, …)`
    fn index_columns(&mut self) -> Parsed<&'a [NamedExpr<'a>]> {
        self.parens(|p| {
            if p.eat(K::All) {
                p.expect(K::Columns)?;
                if p.eat(K::With) {
                    p.expect_all(&[K::Column, K::Options])?;
                    p.parens(|p| p.list(Self::index_column))?;
                }
                return Ok(&[][..]);
            }
            if p.eat_all(&[K::Auto, K::Columns]) {
                return Ok(&[][..]);
            }
            p.list(Self::index_column)
        })
    }

    /// `expr [COLLATE …] [ASC | DESC] [NULLS FIRST | LAST] [OPTIONS (…)]`
    fn index_column(&mut self) -> Parsed<NamedExpr<'a>> {
        let item = self.order_item()?;
        self.options()?;
        Ok(NamedExpr { expr: item.expr, name: None })
    }
}
