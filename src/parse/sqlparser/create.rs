//! CREATE TABLE, CREATE VIEW, and policies.

use super::Adapter;
use crate::syntax::{
    ColumnDef, CreateTable, CreateView, DataSource, Ident, NamedExpr, OptionEntry, Path, Query, StatementKind,
    TableDdlKind, ViewKind, ViewSource,
};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    pub(super) fn create_table(&mut self, create: &ast::CreateTable) -> StatementKind<'a> {
        let ast::CreateTable {
            or_replace,
            temporary,
            unlogged: _,
            external,
            dynamic,
            global: _,
            if_not_exists,
            transient: _,
            volatile,
            iceberg: _,
            snapshot,
            name,
            columns,
            constraints: _,
            hive_distribution,
            hive_formats,
            table_options,
            file_format: _,
            location,
            query,
            without_rowid: _,
            like,
            clone,
            version,
            comment: _,
            on_commit: _,
            on_cluster: _,
            primary_key: _,
            order_by: _,
            partition_by: _,
            cluster_by: _,
            clustered_by: _,
            inherits,
            partition_of,
            for_values: _,
            strict: _,
            copy_grants: _,
            enable_schema_evolution: _,
            change_tracking: _,
            data_retention_time_in_days: _,
            max_data_extension_time_in_days: _,
            default_ddl_collation: _,
            with_aggregation_policy: _,
            with_row_access_policy: _,
            with_storage_lifecycle_policy: _,
            with_tags: _,
            external_volume: _,
            with_connection: _,
            base_location: _,
            catalog: _,
            catalog_sync: _,
            storage_serialization_policy: _,
            target_lag: _,
            warehouse: _,
            refresh_mode: _,
            initialize: _,
            require_user: _,
            diststyle: _,
            distkey: _,
            sortkey: _,
            backup: _,
            multiset: _,
            fallback: _,
            with_data: _,
        } = create;
        let name = self.path(name);
        let query = query.as_deref().map(|query| self.query(query));
        let columns = self.columns(columns);
        // A dynamic table is its query, kept up to date.
        if let (true, Some(query)) = (dynamic, query) {
            let names = columns.unwrap_or_default().iter().map(|column| column.name).collect::<Vec<_>>();
            let names = self.arena.alloc_slice_copy(&names);
            return self.view(ViewKind::Materialized, [*or_replace, *if_not_exists, false], name, names, query);
        }
        let like = self.modelled_on(like.as_ref(), partition_of.as_ref(), inherits.as_deref(), columns.is_none());
        let clone = clone.as_ref().map(|clone| {
            let system_time = version.as_ref().map(|version| self.version(version));
            DataSource { path: self.path(clone), system_time, filter: None }
        });
        let kind = match (external, snapshot) {
            (true, _) => TableDdlKind::External,
            (false, true) => TableDdlKind::Snapshot,
            (false, false) => TableDdlKind::Table,
        };
        StatementKind::CreateTable(self.arena.alloc(CreateTable {
            kind,
            or_replace: *or_replace,
            if_not_exists: *if_not_exists,
            temporary: *temporary || *volatile || is_temporary(name),
            name,
            columns,
            like,
            clone,
            copy: None,
            partition_by: &[],
            cluster_by: &[],
            partition_columns: self.partition_columns(hive_distribution),
            options: self.files_of(hive_formats.as_ref(), location.as_deref(), table_options),
            query,
        }))
    }

    /// Partitions and heirs have the columns of their parents.
    fn modelled_on(
        &mut self,
        like: Option<&ast::CreateTableLikeKind>,
        partition_of: Option<&ast::ObjectName>,
        inherits: Option<&[ast::ObjectName]>,
        no_columns: bool,
    ) -> Option<Path<'a>> {
        if let Some(ast::CreateTableLikeKind::Parenthesized(like) | ast::CreateTableLikeKind::Plain(like)) = like {
            let ast::CreateTableLike { name, defaults: _ } = like;
            return Some(self.path(name));
        }
        match (partition_of, inherits) {
            (Some(parent), _) | (None, Some([parent])) if no_columns => Some(self.path(parent)),
            (None, None | Some([])) => None,
            (Some(_), _) | (None, Some(_)) => {
                self.unsupported(self.at, "what the table inherits beside its own columns");
                None
            }
        }
    }

    /// `PARTITIONED BY (day DATE)` makes columns; `PARTITIONED BY (day)` names one that is there.
    fn partition_columns(&mut self, style: &ast::HiveDistributionStyle) -> &'a [ColumnDef<'a>] {
        match style {
            ast::HiveDistributionStyle::PARTITIONED { columns } => {
                let own: Vec<_> = columns.iter().map(|column| self.column(column)).collect();
                let own: Vec<_> = own.into_iter().filter(|column| column.ty.is_some()).collect();
                self.arena.alloc_slice_copy(&own)
            }
            ast::HiveDistributionStyle::SKEWED { columns: _, on: _, stored_as_directories: _ }
            | ast::HiveDistributionStyle::NONE => &[],
        }
    }

    /// The files behind a table.
    fn files_of(
        &mut self,
        hive: Option<&ast::HiveFormat>,
        location: Option<&str>,
        options: &ast::CreateTableOptions,
    ) -> &'a [OptionEntry<'a>] {
        let hive = hive.and_then(|format| {
            let ast::HiveFormat { row_format: _, serde_properties: _, storage: _, location } = format;
            location.as_deref()
        });
        let mut found: Vec<&str> = location.into_iter().chain(hive).collect();
        match options {
            ast::CreateTableOptions::None | ast::CreateTableOptions::TableProperties(_) => {}
            ast::CreateTableOptions::With(options)
            | ast::CreateTableOptions::Options(options)
            | ast::CreateTableOptions::Plain(options) => {
                found.extend(options.iter().filter_map(|option| super::copy::text_of(option, &["path", "location"])));
            }
        }
        found.dedup();
        self.uris(&found)
    }

    pub(super) fn create_view(&mut self, create: &ast::CreateView) -> StatementKind<'a> {
        let ast::CreateView {
            or_alter,
            or_replace,
            materialized,
            secure: _,
            name,
            name_before_not_exists: _,
            columns,
            query,
            options: _,
            cluster_by: _,
            comment: _,
            with_no_schema_binding: _,
            if_not_exists,
            temporary,
            copy_grants: _,
            to,
            params: _,
        } = create;
        if to.is_some() {
            self.unsupported(self.at, "a materialized view that writes to another table");
        }
        let kind = if *materialized { ViewKind::Materialized } else { ViewKind::View };
        let (name, query) = (self.path(name), self.query(query));
        let columns = self.list(columns, |adapter, column| {
            let ast::ViewColumnDef { name, data_type: _, options: _ } = column;
            adapter.ident(name)
        });
        self.view(kind, [*or_replace || *or_alter, *if_not_exists, *temporary], name, columns, query)
    }

    /// `ALTER VIEW name [(columns)] AS query`
    pub(super) fn alter_view(
        &mut self,
        name: &ast::ObjectName,
        columns: &[ast::Ident],
        query: &ast::Query,
    ) -> StatementKind<'a> {
        let (name, columns, query) = (self.path(name), self.idents(columns), self.query(query));
        self.view(ViewKind::View, [true, false, false], name, columns, query)
    }

    fn view(
        &mut self,
        kind: ViewKind,
        [or_replace, if_not_exists, temporary]: [bool; 3],
        name: Path<'a>,
        columns: &'a [Ident<'a>],
        query: &'a Query<'a>,
    ) -> StatementKind<'a> {
        StatementKind::CreateView(self.arena.alloc(CreateView {
            kind,
            or_replace,
            if_not_exists,
            recursive: false,
            temporary,
            name,
            columns,
            options: &[],
            source: ViewSource::Query(query),
        }))
    }

    /// `CACHE TABLE name [AS query]`: with a query, a name for this session.
    pub(super) fn cache_table(&mut self, name: &ast::ObjectName, query: Option<&ast::Query>) -> StatementKind<'a> {
        match query {
            Some(query) => {
                let (name, query) = (self.path(name), self.query(query));
                self.table_of(name, query, true)
            }
            None => self.utility_on("CACHE_TABLE", name),
        }
    }

    /// `CREATE [TEMP] TABLE name AS query`
    pub(super) fn table_of(&mut self, name: Path<'a>, query: &'a Query<'a>, temporary: bool) -> StatementKind<'a> {
        StatementKind::CreateTable(self.arena.alloc(CreateTable {
            temporary: temporary || is_temporary(name),
            query: Some(query),
            ..CreateTable::new(name)
        }))
    }

    /// Row-level security.
    pub(super) fn create_policy(&mut self, policy: &ast::CreatePolicy) -> StatementKind<'a> {
        let ast::CreatePolicy { name: _, table_name, policy_type: _, command: _, to: _, using, with_check } = policy;
        let table = self.path(table_name);
        let conditions = using.iter().chain(with_check);
        let exprs: Vec<_> = conditions.map(|expr| NamedExpr { expr: self.expr(expr), name: None }).collect();
        let exprs = self.arena.alloc_slice_copy(&exprs);
        self.utility_of("CREATE_ROW_ACCESS_POLICY", Some(table), exprs)
    }
}

/// `#name` is a temporary table.
fn is_temporary(name: Path<'_>) -> bool {
    name.single().is_some_and(|name| !name.quoted && name.name.starts_with('#'))
}
