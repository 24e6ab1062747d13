//! CREATE VIEW, MATERIALIZED VIEW, APPROX VIEW.

use super::cursor::{Parsed, Parser};
use super::ddl_create::Head;
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `[MATERIALIZED | APPROX] [RECURSIVE] VIEW …`, behind CREATE's modifiers.
    pub(super) fn create_view(&mut self, head: Head, kind: ViewKind) -> Parsed<StatementKind<'a>> {
        if kind != ViewKind::View {
            self.bump();
        }
        let recursive = self.eat(K::Recursive);
        self.expect(K::View)?;
        let if_not_exists = self.if_not_exists();
        let name = self.table_path()?;
        let columns = self.view_columns()?;
        self.sql_security()?;
        if kind == ViewKind::Materialized {
            self.storage_partition_by()?;
            self.cluster_by()?;
        }
        let options = self.options()?;
        self.expect(K::As)?;
        let source = if kind == ViewKind::Materialized && self.eat_all(&[K::Replica, K::Of]) {
            ViewSource::ReplicaOf(self.table_path()?)
        } else {
            ViewSource::Query(self.stored_query()?)
        };
        Ok(StatementKind::CreateView(self.alloc(CreateView {
            kind,
            or_replace: head.or_replace,
            if_not_exists,
            recursive,
            temporary: head.temporary,
            name,
            columns,
            options,
            source,
        })))
    }

    /// `(name [OPTIONS (…)], …)` if it is there.
    fn view_columns(&mut self) -> Parsed<&'a [Ident<'a>]> {
        if !self.at(K::LParen) {
            return Ok(&[]);
        }
        self.parens(|p| {
            p.list(|p| {
                let name = p.ident()?;
                p.options()?;
                Ok(name)
            })
        })
    }
}
