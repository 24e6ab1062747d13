//! CREATE: which object it makes, and the objects that are little more than a name.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

/// What stands between CREATE and the kind of the object.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub or_replace: bool,
    /// TEMP or TEMPORARY
    pub temporary: bool,
    /// Any of TEMP, TEMPORARY, PUBLIC, PRIVATE
    pub scoped: bool,
}

impl<'a> Parser<'a> {
    /// `CREATE [OR REPLACE] [TEMP | TEMPORARY | PUBLIC | PRIVATE]`
    pub(super) fn create_head(&mut self) -> Parsed<Head> {
        self.expect(K::Create)?;
        let or_replace = self.eat(K::Or);
        if or_replace {
            self.expect(K::Replace)?;
        }
        let temporary = self.eat(K::Temp) || self.eat(K::Temporary);
        let scoped = temporary || self.eat(K::Public) || self.eat(K::Private);
        Ok(Head { or_replace, temporary, scoped })
    }

    /// `CREATE …`
    pub(super) fn create(&mut self) -> Parsed<StatementKind<'a>> {
        let head = self.create_head()?;
        match (self.kind(), self.nth(1)) {
            (K::Table, K::Function) => self.create_table_function(head),
            (K::Table, _) => {
                let table = self.create_table(head)?;
                Ok(StatementKind::CreateTable(self.alloc(table)))
            }
            (K::External, K::Schema) => self.create_external_schema(),
            (K::External, _) => self.create_external_table(head),
            (K::Live, K::Table) if !head.scoped => self.create_live_table(head),
            (K::View, _) | (K::Recursive, K::View) => self.create_view(head, ViewKind::View),
            (K::Aggregate, K::Function) | (K::Function, _) => self.create_function(head),
            (K::Procedure, _) => self.create_procedure(head),
            (K::Model, _) => self.create_model(head),
            (K::Constant, _) => self.create_constant(),
            (K::Property, K::Graph) => self.create_property_graph(),
            _ if head.scoped => Err(self.unexpected("FUNCTION, TABLE, VIEW or another object that may be temporary")),
            (K::Snapshot, _) => self.create_snapshot(head),
            (K::Materialized, _) => self.create_view(head, ViewKind::Materialized),
            (K::Approx, _) => self.create_view(head, ViewKind::Approx),
            (K::Schema, _) => self.create_schema(),
            (K::Connection, _) => self.create_named("CREATE_CONNECTION"),
            (K::Sequence, _) => self.create_named("CREATE_SEQUENCE"),
            (K::DataPolicy, _) => self.create_data_policy(),
            (K::Row, _) => self.create_row_access_policy(),
            (K::Privilege, _) => self.create_privilege_restriction(),
            (K::Unique | K::Index | K::Search | K::Vector, _) => self.create_index(),
            (_, K::Index) if self.at_word("AI") => self.create_index(),
            (K::Database, _) if !head.or_replace => {
                self.bump();
                let name = self.path()?;
                self.options()?;
                Ok(self.utility("CREATE_DATABASE", Some(name)))
            }
            _ => match self.reservation_object() {
                Some([create, _]) => self.create_reservation(create),
                None => Err(self.unexpected("the kind of the object")),
            },
        }
    }

    /// The kind word, `[IF NOT EXISTS] name [OPTIONS (…)]`
    fn create_named(&mut self, statement_type: &'static str) -> Parsed<StatementKind<'a>> {
        self.bump();
        self.if_not_exists();
        let name = self.path()?;
        self.options()?;
        Ok(self.utility(statement_type, Some(name)))
    }

    /// `SCHEMA [IF NOT EXISTS] name [DEFAULT COLLATE …] [OPTIONS (…)]`
    fn create_schema(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Schema)?;
        self.if_not_exists();
        let name = self.path()?;
        self.default_collate()?;
        self.options()?;
        Ok(self.utility("CREATE_SCHEMA", Some(name)))
    }

    /// `EXTERNAL SCHEMA [IF NOT EXISTS] name [WITH CONNECTION …] OPTIONS (…)`
    fn create_external_schema(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::External, K::Schema])?;
        self.if_not_exists();
        let name = self.path()?;
        self.with_connection()?;
        self.expect(K::Options)?;
        self.options_list()?;
        Ok(self.utility("CREATE_EXTERNAL_SCHEMA", Some(name)))
    }

    /// `CONSTANT [IF NOT EXISTS] name = expr`
    fn create_constant(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Constant)?;
        self.if_not_exists();
        let name = self.path()?;
        self.expect(K::Eq)?;
        let expr = self.expr()?;
        Ok(self.utility_with("CREATE_CONSTANT", Some(name), self.alloc([NamedExpr { expr, name: None }])))
    }

    /// `DATA_POLICY [IF NOT EXISTS] name [OPTIONS (…)] [WITH CONDITION (expr)]`
    fn create_data_policy(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::DataPolicy)?;
        self.if_not_exists();
        let name = self.path()?;
        self.options()?;
        if self.eat(K::With) {
            self.expect(K::Condition)?;
            self.parens(Self::expr)?;
        }
        Ok(self.utility("CREATE_DATA_POLICY", Some(name)))
    }

    /// The reservation object that is named here: its statement type under CREATE, and its name.
    pub(super) fn reservation_object(&self) -> Option<[&'static str; 2]> {
        const OBJECTS: [[&str; 2]; 3] = [
            ["CREATE_CAPACITY", "CAPACITY"],
            ["CREATE_RESERVATION", "RESERVATION"],
            ["CREATE_ASSIGNMENT", "ASSIGNMENT"],
        ];
        OBJECTS.into_iter().find(|[_, word]| self.at_word(word))
    }

    /// `CAPACITY | RESERVATION | ASSIGNMENT name OPTIONS (…)` ("Reservation DDL" of BigQuery's reference).
    fn create_reservation(&mut self, statement_type: &'static str) -> Parsed<StatementKind<'a>> {
        self.bump();
        let name = self.path()?;
        self.expect(K::Options)?;
        self.options_list()?;
        Ok(self.utility(statement_type, Some(name)))
    }
}
