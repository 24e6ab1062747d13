//! Statements that move data as a whole (EXPORT, LOAD DATA, CLONE DATA), and those of GoogleSQL's command line and
//! module system (DESCRIBE, SHOW, ANALYZE, IMPORT …), which BigQuery's parser knows too.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `EXPORT DATA | MODEL | TABLE METADATA …`
    pub(super) fn export(&mut self) -> Parsed<StatementKind<'a>> {
        match self.nth(1) {
            K::Model => {
                self.bump_n(2);
                let name = self.path()?;
                self.with_connection()?;
                self.options()?;
                Ok(self.utility("EXPORT_MODEL", Some(name)))
            }
            K::Table => {
                self.bump_n(2);
                if self.at(K::Function) {
                    return Err(self.fail("EXPORT TABLE FUNCTION METADATA is not supported"));
                }
                self.expect_word("METADATA")?;
                self.expect(K::From)?;
                let name = self.table_path()?;
                self.with_connection()?;
                self.options()?;
                Ok(self.utility("EXPORT_METADATA", Some(name)))
            }
            _ => {
                let mut export = self.export_data_without_query()?;
                self.expect(K::As)?;
                export.query = Some(self.stored_query()?);
                Ok(StatementKind::ExportData(self.alloc(export)))
            }
        }
    }

    /// `EXPORT DATA [WITH CONNECTION …] [OPTIONS (…)]`: the whole pipe operator, and the start of the statement.
    pub(super) fn export_data_without_query(&mut self) -> Parsed<ExportData<'a>> {
        self.expect_all(&[K::Export, K::Data])?;
        self.with_connection()?;
        Ok(ExportData { options: self.options()?, query: None })
    }

    /// `LOAD DATA INTO | OVERWRITE [TEMP TABLE] name [(columns)] … FROM FILES (…) …`
    pub(super) fn load_data(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Load, K::Data])?;
        let overwrite = self.eat(K::Overwrite);
        if !overwrite {
            self.expect(K::Into)?;
        }
        let temporary = self.eat_all(&[K::Temp, K::Table]) || self.eat_all(&[K::Temporary, K::Table]);
        let target = self.table_path()?;
        let columns = self.table_elements()?;
        if self.at(K::Partitions) || self.at_all(&[K::Overwrite, K::Partitions]) {
            self.eat(K::Overwrite);
            self.bump();
            self.parens(Self::expr)?;
        }
        self.collate()?;
        self.storage_partition_by()?;
        self.cluster_by()?;
        let options = self.options()?;
        self.expect_all(&[K::From, K::Files])?;
        let files = self.options_list()?;
        self.with_partition_columns()?;
        self.with_connection()?;
        Ok(StatementKind::LoadData(self.alloc(LoadData { overwrite, temporary, target, columns, options, files })))
    }

    /// `CLONE DATA INTO name FROM source [UNION ALL source]…`
    pub(super) fn clone_data(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Clone, K::Data, K::Into])?;
        let name = self.table_path()?;
        self.expect(K::From)?;
        self.data_source()?;
        while self.eat(K::Union) {
            self.expect(K::All)?;
            self.data_source()?;
        }
        Ok(self.utility("CLONE_DATA", Some(name)))
    }

    /// `IMPORT MODULE | PROTO name [AS | INTO alias] [OPTIONS (…)]`
    pub(super) fn import(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Import)?;
        if !(self.eat(K::Module) || self.eat(K::Proto)) {
            return Err(self.unexpected("MODULE or PROTO"));
        }
        if self.at(K::String) {
            self.string_literal()?;
        } else {
            self.path()?;
        }
        if self.eat(K::As) || self.eat(K::Into) {
            self.ident()?;
        }
        self.options()?;
        Ok(self.utility("IMPORT", None))
    }

    /// `MODULE name [OPTIONS (…)]`
    pub(super) fn module(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Module)?;
        let name = self.path()?;
        self.options()?;
        Ok(self.utility("MODULE", Some(name)))
    }

    /// `DEFINE TABLE name (…)`
    pub(super) fn define_table(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Define, K::Table])?;
        let name = self.path()?;
        self.options_list()?;
        Ok(self.utility("DEFINE_TABLE", Some(name)))
    }

    /// `ANALYZE [OPTIONS (…)] [name [(columns)], …]`
    pub(super) fn analyze(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Analyze)?;
        if self.eat(K::Options) {
            self.options_list()?;
        }
        if self.kind().is_name() {
            self.each(|p| {
                p.table_path()?;
                if p.at(K::LParen) {
                    p.column_list()?;
                }
                Ok(())
            })?;
        }
        Ok(self.utility("ANALYZE", None))
    }

    /// `DESCRIBE | DESC [kind] name [FROM name]`
    pub(super) fn describe(&mut self) -> Parsed<StatementKind<'a>> {
        self.bump();
        if self.kind().is_name() && (self.nth(1).is_name() || self.nth(1) == K::Slash) {
            self.ident()?;
        }
        self.object_path()?;
        if self.eat(K::From) {
            self.object_path()?;
        }
        Ok(self.utility("DESCRIBE", None))
    }

    /// `SHOW kind [FROM name] [LIKE 'pattern']`
    pub(super) fn show(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Show)?;
        if !self.eat_all(&[K::Materialized, K::Views]) {
            self.ident()?;
        }
        if self.eat(K::From) {
            self.object_path()?;
        }
        if self.eat(K::Like) {
            self.string()?;
        }
        Ok(self.utility("SHOW", None))
    }

    /// A path that may start with a slash: `/span/db/group:table`. Everything that touches belongs to it.
    fn object_path(&mut self) -> Parsed<()> {
        if !self.at(K::Slash) {
            return self.table_path().map(drop);
        }
        while self.touches_next()
            && matches!(self.nth(1), kind if kind.is_word() || matches!(kind, K::Slash | K::Minus | K::Colon | K::Dot | K::Int | K::Quoted))
        {
            self.bump();
        }
        if !(self.kind().is_word() || matches!(self.kind(), K::Int | K::Quoted)) {
            return Err(self.unexpected("a path"));
        }
        self.bump();
        Ok(())
    }

    /// `EXPLAIN statement`: nothing runs, so the statement is only checked.
    pub(super) fn explain(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Explain)?;
        self.nested(|p| {
            p.hint()?;
            p.sql_statement()
        })?;
        Ok(self.utility("EXPLAIN", None))
    }

    /// `ASSERT condition [AS 'description']`
    pub(super) fn assert(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Assert)?;
        let condition = self.expr_ref()?;
        if self.eat(K::As) {
            self.string()?;
        }
        Ok(StatementKind::Assert(condition))
    }
}
