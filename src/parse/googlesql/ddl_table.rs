//! CREATE TABLE, EXTERNAL TABLE, SNAPSHOT TABLE, LIVE TABLE.

use super::cursor::{Parsed, Parser};
use super::ddl_create::Head;
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `TABLE [IF NOT EXISTS] name … [AS query]`, behind CREATE's modifiers.
    pub(super) fn create_table(&mut self, head: Head) -> Parsed<CreateTable<'a>> {
        let mut table = self.create_table_without_query(head)?;
        if self.eat(K::As) {
            table.query = Some(self.stored_query()?);
        }
        Ok(table)
    }

    /// The pipe operator `CREATE … TABLE …`, at CREATE; its query is the input.
    pub(super) fn pipe_create_table(&mut self) -> Parsed<CreateTable<'a>> {
        let head = self.create_head()?;
        self.create_table_without_query(head)
    }

    fn create_table_without_query(&mut self, head: Head) -> Parsed<CreateTable<'a>> {
        let mut table = self.table_start(head, TableDdlKind::Table)?;
        table.columns = self.table_elements()?;
        if self.at(K::Primary) {
            return Err(self.fail("PRIMARY KEY belongs in the list of columns, as an attribute or a constraint"));
        }
        table.like = self.like()?;
        if self.eat(K::Clone) {
            table.clone = Some(self.data_source()?);
        }
        if self.eat(K::Copy) {
            table.copy = Some(self.data_source()?);
        }
        self.default_collate()?;
        table.partition_by = self.storage_partition_by()?;
        table.cluster_by = self.cluster_by()?;
        self.with_connection()?;
        table.options = self.options()?;
        Ok(table)
    }

    /// `TABLE [IF NOT EXISTS] name`
    fn table_start(&mut self, head: Head, kind: TableDdlKind) -> Parsed<CreateTable<'a>> {
        self.expect(K::Table)?;
        let if_not_exists = self.if_not_exists();
        let name = self.table_path()?;
        Ok(CreateTable {
            kind,
            or_replace: head.or_replace,
            if_not_exists,
            temporary: head.temporary,
            ..CreateTable::new(name)
        })
    }

    fn like(&mut self) -> Parsed<Option<Path<'a>>> {
        if self.eat(K::Like) { self.table_path().map(Some) } else { Ok(None) }
    }

    /// `name [FOR SYSTEM_TIME AS OF …] [WHERE …]` behind CLONE, COPY and CLONE DATA … FROM.
    pub(super) fn data_source(&mut self) -> Parsed<DataSource<'a>> {
        let path = self.table_path()?;
        let system_time = self.system_time()?;
        let filter = self.where_clause()?;
        Ok(DataSource { path, system_time, filter })
    }

    /// `WITH PARTITION COLUMNS [(…)]` if it is there.
    pub(super) fn with_partition_columns(&mut self) -> Parsed<&'a [ColumnDef<'a>]> {
        if !self.at_all(&[K::With, K::Partition]) {
            return Ok(&[]);
        }
        self.bump_n(2);
        self.expect(K::Columns)?;
        Ok(self.table_elements()?.unwrap_or_default())
    }

    /// `EXTERNAL TABLE …`, behind CREATE's modifiers.
    pub(super) fn create_external_table(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect(K::External)?;
        if self.at_all(&[K::Table, K::Function]) {
            return Err(self.fail("CREATE EXTERNAL TABLE FUNCTION is not supported"));
        }
        let mut table = self.table_start(head, TableDdlKind::External)?;
        table.columns = self.table_elements()?;
        table.like = self.like()?;
        self.default_collate()?;
        table.partition_columns = self.with_partition_columns()?;
        self.with_connection()?;
        self.expect(K::Options)?;
        table.options = self.options_list()?;
        Ok(StatementKind::CreateTable(self.alloc(table)))
    }

    /// `SNAPSHOT TABLE | SCHEMA [IF NOT EXISTS] name CLONE source [OPTIONS (…)]`
    pub(super) fn create_snapshot(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect(K::Snapshot)?;
        if self.eat(K::Schema) {
            self.if_not_exists();
            let name = self.table_path()?;
            self.expect(K::Clone)?;
            self.data_source()?;
            self.options()?;
            return Ok(self.utility("CREATE_SNAPSHOT_SCHEMA", Some(name)));
        }
        let mut table = self.table_start(head, TableDdlKind::Snapshot)?;
        self.expect(K::Clone)?;
        table.clone = Some(self.data_source()?);
        table.options = self.options()?;
        Ok(StatementKind::CreateTable(self.alloc(table)))
    }

    /// `LIVE TABLE … AS query`: another engine's table that keeps itself up to date.
    pub(super) fn create_live_table(&mut self, head: Head) -> Parsed<StatementKind<'a>> {
        self.expect(K::Live)?;
        let mut table = self.table_start(head, TableDdlKind::Table)?;
        table.columns = self.table_elements()?;
        self.default_collate()?;
        table.partition_by = self.storage_partition_by()?;
        table.cluster_by = self.cluster_by()?;
        self.with_connection()?;
        table.options = self.options()?;
        self.expect(K::As)?;
        table.query = Some(self.stored_query()?);
        Ok(StatementKind::CreateTable(self.alloc(table)))
    }
}
