//! Statements that move whole files: COPY, COPY INTO, UNLOAD, EXPORT DATA, LOAD DATA.

use super::Adapter;
use crate::syntax::{ExportData, LoadData, Path, Query, StatementKind, TableKind};
use sqlparser::ast;

impl<'a> Adapter<'a, '_> {
    /// `COPY table FROM file`, `COPY table TO file`, `COPY (query) TO file`
    pub(super) fn copy(&mut self, source: &ast::CopySource, to: bool, target: &ast::CopyTarget) -> StatementKind<'a> {
        let files = match target {
            ast::CopyTarget::File { filename } => vec![&**filename],
            // What the client or a program sends has no name that lasts.
            ast::CopyTarget::Stdin | ast::CopyTarget::Stdout | ast::CopyTarget::Program { command: _ } => Vec::new(),
        };
        match (source, to) {
            (ast::CopySource::Query(query), _) => self.export_to(&files, query),
            (ast::CopySource::Table { table_name, columns: _ }, false) => self.load_from(&files, table_name, false),
            (ast::CopySource::Table { table_name, columns }, true) => {
                let (table, columns) = (self.path(table_name), self.idents(columns));
                let items = columns.iter().map(|column| {
                    let expr = self.path_expr(&[*column]);
                    crate::syntax::SelectItem::Expr(crate::syntax::NamedExpr { expr, name: None })
                });
                let items: Vec<_> = items.collect();
                let query = self.select_from(&items, self.table_kind(TableKind::Path(table)), None);
                self.export(&files, query)
            }
        }
    }

    /// `COPY INTO table FROM stage`, `COPY INTO stage FROM table`, `COPY INTO stage FROM (query)`
    pub(super) fn copy_into(
        &mut self,
        kind: ast::CopyIntoSnowflakeKind,
        into: &ast::ObjectName,
        from: Option<&ast::ObjectName>,
        query: Option<&ast::Query>,
    ) -> StatementKind<'a> {
        match (kind, query, from) {
            (ast::CopyIntoSnowflakeKind::Table, _, from) => {
                let stage = from.map(stage);
                let files: Vec<_> = stage.as_deref().into_iter().collect();
                self.load_from(&files, into, false)
            }
            (ast::CopyIntoSnowflakeKind::Location, Some(query), _) => self.export_to(&[&stage(into)], query),
            (ast::CopyIntoSnowflakeKind::Location, None, Some(table)) => self.export_table(&[&stage(into)], table),
            (ast::CopyIntoSnowflakeKind::Location, None, None) => {
                self.untold("EXPORT_DATA", "COPY INTO without a source")
            }
        }
    }

    /// `UNLOAD ('query') TO 'file'`
    pub(super) fn unload(
        &mut self,
        query: Option<&ast::Query>,
        text: Option<&str>,
        to: &ast::Ident,
    ) -> StatementKind<'a> {
        let ast::Ident { value: file, quote_style: _, span: _ } = to;
        match (query, text) {
            (Some(query), _) => self.export_to(&[file], query),
            (None, Some(text)) => match self.query_within(text) {
                Some(query) => self.export(&[file], query),
                None => self.utility("EXPORT_DATA"),
            },
            (None, None) => self.untold("EXPORT_DATA", "UNLOAD without a query"),
        }
    }

    pub(super) fn export_data(&mut self, options: &[ast::SqlOption], query: &ast::Query) -> StatementKind<'a> {
        let files: Vec<_> = options.iter().filter_map(|option| text_of(option, &["uri"])).collect();
        self.export_to(&files, query)
    }

    pub(super) fn export_to(&mut self, files: &[&str], query: &ast::Query) -> StatementKind<'a> {
        let query = self.query(query);
        self.export(files, query)
    }

    pub(super) fn export_table(&mut self, files: &[&str], table: &ast::ObjectName) -> StatementKind<'a> {
        let table = self.path(table);
        let query = self.select_from(&[], self.table_kind(TableKind::Path(table)), None);
        self.export(files, query)
    }

    fn export(&mut self, files: &[&str], query: &'a Query<'a>) -> StatementKind<'a> {
        let options = self.uris(files);
        StatementKind::ExportData(self.arena.alloc(ExportData { options, query: Some(query) }))
    }

    pub(super) fn load_from(&mut self, files: &[&str], table: &ast::ObjectName, overwrite: bool) -> StatementKind<'a> {
        let target: Path<'a> = self.path(table);
        let files = self.uris(files);
        let load = LoadData { overwrite, temporary: false, target, columns: None, options: &[], files };
        StatementKind::LoadData(self.arena.alloc(load))
    }
}

/// `@stage/path` as it is written, without quotes.
fn stage(name: &ast::ObjectName) -> String {
    let ast::ObjectName(parts) = name;
    let parts: Vec<_> =
        parts.iter().map(|part| part.as_ident().map_or_else(|| part.to_string(), |i| i.value.clone())).collect();
    parts.join(".")
}

/// The text of an option of one of these names, in any case.
pub(super) fn text_of<'o>(option: &'o ast::SqlOption, names: &[&str]) -> Option<&'o str> {
    let ast::SqlOption::KeyValue { key, value: ast::Expr::Value(value) } = option else { return None };
    let ast::ValueWithSpan { value: ast::Value::SingleQuotedString(text), span: _ } = value else { return None };
    names.iter().any(|name| key.value.eq_ignore_ascii_case(name)).then_some(text)
}
