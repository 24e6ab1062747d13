//! DROP, UNDROP, RENAME, and the kinds of objects they share with ALTER.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// The kind of a schema object in BigQuery's spelling with underscores, if one is next: all but tables.
    pub(super) fn schema_object(&mut self) -> Parsed<Option<&'static str>> {
        let (words, object) = match (self.kind(), self.nth(1)) {
            (K::External, K::Table) if self.nth(2) == K::Function => {
                return Err(self.fail("EXTERNAL TABLE FUNCTION is not supported"));
            }
            (K::External, K::Table) => (2, "EXTERNAL_TABLE"),
            (K::External, K::Schema) => (2, "EXTERNAL_SCHEMA"),
            (K::Aggregate, K::Function) => (2, "AGGREGATE_FUNCTION"),
            (K::Approx, K::View) => (2, "APPROX_VIEW"),
            (K::Materialized, K::View) => (2, "MATERIALIZED_VIEW"),
            (K::Live, K::Table) => (2, "LIVE_TABLE"),
            (K::Search, K::Index) => (2, "SEARCH_INDEX"),
            (K::Vector, K::Index) => (2, "VECTOR_INDEX"),
            (_, K::Index) if self.at_word("AI") => (2, "AI_INDEX"),
            (K::Property, K::Graph) => (2, "PROPERTY_GRAPH"),
            (K::Connection, _) => (1, "CONNECTION"),
            (K::Constant, _) => (1, "CONSTANT"),
            (K::Database, _) => (1, "DATABASE"),
            (K::Function, _) => (1, "FUNCTION"),
            (K::Index, _) => (1, "INDEX"),
            (K::Model, _) => (1, "MODEL"),
            (K::Procedure, _) => (1, "PROCEDURE"),
            (K::Schema, _) => (1, "SCHEMA"),
            (K::Sequence, _) => (1, "SEQUENCE"),
            (K::View, _) => (1, "VIEW"),
            _ => return Ok(None),
        };
        self.bump_n(words);
        Ok(Some(object))
    }

    /// `DROP …`
    pub(super) fn drop_statement(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Drop)?;
        let (object, if_exists, name) = match self.kind() {
            K::Table => self.drop_table()?,
            K::Snapshot => {
                self.expect_all(&[K::Snapshot, K::Table])?;
                ("SNAPSHOT_TABLE", self.if_exists(), self.table_path()?)
            }
            K::Row => {
                self.expect_all(&[K::Row, K::Access, K::Policy])?;
                let if_exists = self.if_exists();
                self.ident()?;
                self.expect(K::On)?;
                ("ROW_ACCESS_POLICY", if_exists, self.path()?)
            }
            K::All => {
                self.expect_all(&[K::All, K::Row])?;
                self.eat(K::Access);
                self.expect_all(&[K::Policies, K::On])?;
                ("ALL_ROW_ACCESS_POLICIES", false, self.path()?)
            }
            K::Privilege => {
                self.expect_all(&[K::Privilege, K::Restriction])?;
                let if_exists = self.if_exists();
                ("PRIVILEGE_RESTRICTION", if_exists, self.on_privileges()?)
            }
            K::DataPolicy => {
                self.bump();
                ("DATA_POLICY", self.if_exists(), self.path()?)
            }
            _ => match (self.schema_object()?, self.reservation_object()) {
                (Some(object), _) => self.drop_object(object)?,
                (None, Some([_, object])) => {
                    self.bump();
                    (object, self.if_exists(), self.path()?)
                }
                (None, None) => return Err(self.unexpected("the kind of the object")),
            },
        };
        Ok(StatementKind::Drop(self.alloc(Drop { object, if_exists, name: Some(name) })))
    }

    fn drop_table(&mut self) -> Parsed<(&'static str, bool, Path<'a>)> {
        self.expect(K::Table)?;
        let object = if self.eat(K::Function) { "TABLE_FUNCTION" } else { "TABLE" };
        let if_exists = self.if_exists();
        let name = self.table_path()?;
        if object == "TABLE_FUNCTION" && self.at(K::LParen) {
            return Err(self.fail("DROP TABLE FUNCTION takes no parameters: table functions cannot be overloaded"));
        }
        Ok((object, if_exists, name))
    }

    fn drop_object(&mut self, object: &'static str) -> Parsed<(&'static str, bool, Path<'a>)> {
        if object == "AGGREGATE_FUNCTION" {
            return Err(self.fail("DROP AGGREGATE FUNCTION is not supported: use DROP FUNCTION"));
        }
        let if_exists = self.if_exists();
        let name = self.path()?;
        if object == "FUNCTION" && self.at(K::LParen) {
            self.function_params()?;
        }
        if object.ends_with("_INDEX") && self.eat(K::On) {
            self.path()?;
        }
        if object == "SCHEMA" {
            let _mode = self.eat(K::Restrict) || self.eat(K::Cascade);
        }
        Ok((object, if_exists, name))
    }

    /// `UNDROP SCHEMA [IF NOT EXISTS] name [FOR SYSTEM_TIME AS OF …] [OPTIONS (…)]`
    pub(super) fn undrop(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Undrop, K::Schema])?;
        self.if_not_exists();
        let name = self.path()?;
        self.system_time()?;
        self.options()?;
        Ok(self.utility("UNDROP_SCHEMA", Some(name)))
    }

    /// `RENAME kind name TO name`
    pub(super) fn rename(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Rename)?;
        self.ident()?;
        let name = self.path()?;
        self.expect(K::To)?;
        self.path()?;
        Ok(self.utility("RENAME", Some(name)))
    }
}
