//! CREATE MODEL ("The CREATE MODEL statement" of BigQuery ML).

use super::cursor::{Parsed, Parser};
use super::ddl_create::Head;
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `MODEL name [INPUT … OUTPUT …] [TRANSFORM (…)] [REMOTE] [WITH CONNECTION …] [OPTIONS (…)] [AS …]`
    pub(super) fn create_model(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect(K::Model)?;
        let if_not_exists = self.if_not_exists();
        let name = self.path()?;
        if self.eat(K::Input) {
            self.unconstrained_elements()?;
            self.expect(K::Output)?;
            self.unconstrained_elements()?;
        }
        let transform = if self.eat(K::Transform) { self.parens(Self::select_list)? } else { &[] };
        self.remote()?;
        let options = self.options()?;
        let queries = if !self.eat(K::As) {
            &[]
        } else if self.at(K::LParen) && self.nth(1).is_name() && self.nth(2) == K::As {
            self.parens(|p| p.list(Self::aliased_query))?
        } else {
            let query = self.stored_query()?;
            self.alloc([(None, query)])
        };
        Ok(StatementKind::CreateModel(self.alloc(CreateModel {
            or_replace: head.or_replace,
            if_not_exists,
            name,
            transform,
            options,
            queries,
        })))
    }

    fn unconstrained_elements(&mut self) -> Parsed<()> {
        let start = self.start();
        if self.table_element_list()?.has_constraints {
            let span = self.span_from(start);
            return Err(self.fail_span(span, "the columns of INPUT and OUTPUT cannot have constraints"));
        }
        Ok(())
    }

    /// `name AS (query)`
    fn aliased_query(&mut self) -> Parsed<(Option<Ident<'a>>, &'a Query<'a>)> {
        let name = self.ident()?;
        self.expect(K::As)?;
        let query = self.parens(Self::query)?;
        Ok((Some(name), query))
    }
}
