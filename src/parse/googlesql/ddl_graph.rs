//! CREATE PROPERTY GRAPH: checked and dropped, it has no columns of its own.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `PROPERTY GRAPH [IF NOT EXISTS] name NODE TABLES (…) [EDGE TABLES (…)] [OPTIONS (…)]`
    pub(super) fn create_property_graph(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Property, K::Graph])?;
        self.if_not_exists();
        let name = self.path()?;
        self.expect_word("NODE")?;
        self.expect(K::Tables)?;
        self.graph_elements()?;
        if self.eat_word("EDGE") {
            self.expect(K::Tables)?;
            self.graph_elements()?;
        }
        self.options()?;
        Ok(self.utility("CREATE_PROPERTY_GRAPH", Some(name)))
    }

    /// `(table [AS name] …, …)`, a comma at the end is allowed
    fn graph_elements(&mut self) -> Parsed<()> {
        self.expect(K::LParen)?;
        self.graph_element()?;
        while self.eat(K::Comma) && !self.at(K::RParen) {
            self.graph_element()?;
        }
        self.expect(K::RParen).map(drop)
    }

    /// `table [AS name] [KEY (…)] [SOURCE KEY …] [DESTINATION KEY …] [OPTIONS (…)] [labels and properties]`
    fn graph_element(&mut self) -> Parsed<()> {
        self.path()?;
        if self.eat(K::As) {
            self.ident()?;
        }
        if self.eat(K::Key) {
            self.column_list()?;
        }
        if self.eat(K::Source) {
            self.graph_end()?;
        }
        if self.eat_word("DESTINATION") {
            self.graph_end()?;
        }
        self.options()?;
        self.graph_properties()?;
        loop {
            if self.eat_word("LABEL") {
                self.ident()?;
            } else if self.at(K::Default) && self.nth_is_word(1, "LABEL") {
                self.bump_n(2);
                self.options()?;
            } else {
                break;
            }
            self.graph_properties()?;
        }
        while self.eat(K::Dynamic) {
            if !self.eat_word("PROPERTIES") {
                self.expect_word("LABEL")?;
            }
            self.parens(Self::expr)?;
        }
        Ok(())
    }

    /// `KEY (…) REFERENCES name [(…)]`
    fn graph_end(&mut self) -> Parsed<()> {
        self.expect(K::Key)?;
        self.column_list()?;
        self.expect(K::References)?;
        self.ident()?;
        if self.at(K::LParen) {
            self.column_list()?;
        }
        Ok(())
    }

    /// `NO PROPERTIES`, `PROPERTIES [ARE] ALL COLUMNS [EXCEPT (…)]`, `PROPERTIES (expr [AS name] [OPTIONS (…)], …)`
    fn graph_properties(&mut self) -> Parsed<()> {
        if self.eat(K::No) {
            return self.expect_word("PROPERTIES");
        }
        if !self.eat_word("PROPERTIES") {
            return Ok(());
        }
        if self.at(K::LParen) {
            return self.parens(|p| {
                p.each(|p| {
                    p.expr()?;
                    if p.eat(K::As) {
                        p.ident()?;
                    }
                    p.options().map(drop)
                })
            });
        }
        self.eat(K::Are);
        self.expect_all(&[K::All, K::Columns])?;
        if self.eat(K::Except) {
            self.column_list()?;
        }
        Ok(())
    }
}
