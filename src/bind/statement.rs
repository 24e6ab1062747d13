//! Statements: dispatch, and what every leaf statement has in common.

use super::context::{Bound, BoundColumn, TempTable};
use super::{Binder, Column, Rows, Scope, Table, Value};
use crate::diagnostic::Code;
use crate::dialect::{Unnamed, counted};
use crate::syntax::{Insert, InsertSource, PipeKind, Query, QueryBody, Span, Statement, StatementKind};
use std::borrow::Cow;

/// What a leaf statement writes.
#[derive(Debug, Default)]
pub(super) struct Outcome<'a> {
    pub target: Option<&'a str>,
    pub temporary: bool,
    pub columns: Vec<BoundColumn<'a>>,
    /// What RETURNING gives, for a statement that stands in a query.
    pub returned: &'a [Column<'a>],
    pub error: Option<String>,
}

impl<'a> Outcome<'a> {
    /// Something without columns.
    pub fn object(target: &'a str) -> Self {
        Outcome { target: Some(target), ..Outcome::default() }
    }
}

impl<'a> Binder<'a> {
    pub(super) fn bind_statements(&mut self, statements: &'a [Statement<'a>]) {
        for statement in statements {
            self.bind_statement(statement);
        }
    }

    pub(super) fn bind_statement(&mut self, statement: &'a Statement<'a>) {
        match &statement.kind {
            // `WITH … INSERT …`: what is written is the statement.
            StatementKind::Query(Query { with, body: QueryBody::Dml(inner), .. }) => {
                let ctes = self.ctes.len();
                if let Some(with) = with {
                    self.bind_with(with, None);
                }
                self.bind_statement(inner);
                self.ctes.truncate(ctes);
            }
            StatementKind::Query(query) => self.leaf(statement, |b| b.query_statement(query)),
            StatementKind::Insert(insert) => self.leaf(statement, |b| b.insert(insert)),
            StatementKind::Update(update) => self.leaf(statement, |b| b.update(update)),
            StatementKind::Delete(delete) => self.leaf(statement, |b| b.delete(delete)),
            StatementKind::Merge(merge) => self.leaf(statement, |b| b.merge_statement(merge)),
            StatementKind::Truncate(truncate) => self.leaf(statement, |b| b.truncate(truncate)),
            StatementKind::CreateTable(create) => self.leaf(statement, |b| b.create_table(create)),
            StatementKind::CreateView(create) => self.leaf(statement, |b| b.create_view(create)),
            StatementKind::CreateFunction(create) => {
                self.leaf(statement, |b| b.create_routine(statement, create.name, create.temporary));
            }
            StatementKind::CreateTableFunction(create) => {
                self.leaf(statement, |b| b.create_table_function(statement, create));
            }
            StatementKind::CreateProcedure(create) => {
                self.leaf(statement, |b| b.create_routine(statement, create.name, false));
            }
            StatementKind::CreateModel(create) => self.leaf(statement, |b| b.create_model(create)),
            StatementKind::Alter(alter) => self.leaf(statement, |b| b.alter(alter)),
            StatementKind::Drop(drop) => self.leaf(statement, |b| b.drop_object(drop)),
            StatementKind::ExportData(export) => self.leaf(statement, |b| b.export(export)),
            StatementKind::LoadData(load) => self.leaf(statement, |b| b.load(load)),
            StatementKind::Declare(declare) => self.leaf(statement, |b| b.declare(declare)),
            StatementKind::Set(set) => self.leaf(statement, |b| b.set_variables(set)),
            StatementKind::Call(call) => self.leaf(statement, |b| b.call_procedure(call)),
            StatementKind::ExecuteImmediate(execute) => self.leaf(statement, |b| b.execute_immediate(execute)),
            StatementKind::Assert(condition) => self.leaf(statement, |b| {
                let scope = Scope::default();
                b.row_sources(condition, &scope, |rows| &mut rows.filter);
                Outcome::default()
            }),
            StatementKind::Raise(_) | StatementKind::Jump(_) => self.leaf(statement, |_| Outcome::default()),
            StatementKind::Utility(utility) => self.leaf(statement, |b| Outcome {
                target: utility.name.map(|name| match utility.statement_type.ends_with("SCHEMA") {
                    true => b.schema_name(name),
                    false => b.full_name(name),
                }),
                ..Outcome::default()
            }),
            StatementKind::Invalid(_) => self.leaf(statement, |_| Outcome {
                error: Some("the statement has a syntax error".to_string()),
                ..Outcome::default()
            }),
            StatementKind::Block(block) => self.block(block),
            StatementKind::If(branch) => self.branches(branch.branches, branch.otherwise),
            StatementKind::Case(case) => self.branches(case.branches, case.otherwise),
            StatementKind::Loop(repeat) => self.repeated(repeat.body),
            StatementKind::For(each) => self.for_each(each),
        }
    }

    /// Binds a leaf statement apart and keeps its outcome.
    fn leaf(&mut self, statement: &Statement<'a>, bind: impl FnOnce(&mut Self) -> Outcome<'a>) {
        if self.quiet == 0 {
            let before = self.semicolons.partition_point(|&at| at < statement.span.start);
            self.index = self.index.max(before as u32);
        }
        self.bodies.clear();
        let (outcome, rows) = self.apart(bind);
        if outcome.temporary
            && let Some(name) = outcome.target
            && !outcome.columns.is_empty()
        {
            self.write_temp(name, &outcome.columns, rows);
        }
        self.returned = (outcome.returned, rows);
        self.keep(statement.kind.statement_type(), outcome, rows);
    }

    /// Keeps the outcome of a leaf statement.
    pub(super) fn keep(&mut self, statement_type: Cow<'static, str>, outcome: Outcome<'a>, rows: Rows<'a>) {
        let called = self.calls > 0;
        if called && outcome.target.is_none() {
            return;
        }
        self.out.push(Bound {
            index: self.index,
            statement_type,
            target: outcome.target,
            temporary_target: outcome.temporary,
            called,
            columns: outcome.columns,
            rows,
            error: outcome.error,
        });
        if !called {
            self.index += 1;
        }
    }

    /// What is written to a temp table adds to what it holds.
    pub(super) fn write_temp(&mut self, name: &str, columns: &[BoundColumn<'a>], rows: Rows<'a>) {
        let key = name.to_ascii_lowercase();
        let old = self.temp_tables.get(&key).copied();
        let mut merged = old.map_or(Vec::new(), |old| old.table.columns.to_vec());
        for new in columns {
            match merged.iter_mut().find(|c| c.name.eq_ignore_ascii_case(new.name)) {
                Some(column) => column.value = self.either(column.value, new.value),
                None => merged.push(Column::new(new.name, new.value)),
            }
        }
        let (_, rows) = self.apart(|b| {
            b.rows.extend(&rows);
            if let Some(old) = old {
                b.rows.extend(&old.rows);
            }
        });
        let table = Table { columns: self.names(merged), value_table: false };
        self.temp_tables.insert(key, TempTable { table, rows });
    }

    /// The columns that a query writes, named as BigQuery names them.
    pub(super) fn output(&mut self, table: Table<'a>) -> Vec<BoundColumn<'a>> {
        let fields: Vec<_>;
        let columns = match (table.value_table, table.columns) {
            (true, [row]) => match self.fields(row.value) {
                Some(found) => {
                    fields = found.iter().map(|f| Column::new(f.name, f.value)).collect();
                    &*fields
                }
                None => table.columns,
            },
            (_, columns) => columns,
        };
        let (dialect, mut anonymous) = (self.dialect, 0);
        let mut output = Vec::with_capacity(columns.len());
        for (ordinal, column) in columns.iter().enumerate() {
            let name = if column.name.is_empty() {
                anonymous += 1;
                let name = match &dialect.select().unnamed {
                    Unnamed::Counted(first) => counted(first, anonymous - 1),
                    Unnamed::Position(first) => counted(first, ordinal),
                    Unnamed::Call(name) => name.clone(),
                    Unnamed::Text => format!("column{}", ordinal + 1),
                };
                &*self.arena.alloc_str(&name)
            } else {
                column.name
            };
            output.push(BoundColumn { name, ordinal: ordinal as u32, value: column.value });
        }
        output
    }

    /// A query as a statement; a pipe may end in a statement that writes its rows.
    fn query_statement(&mut self, query: &'a Query<'a>) -> Outcome<'a> {
        let table = self.bind_query(query, None);
        match query.pipes.last().map(|p| (&p.kind, p.span)) {
            Some((PipeKind::Insert { target, columns }, _)) => {
                let source = InsertSource::Input;
                let insert = Insert { target: *target, alias: None, columns, source, conflict: None, returning: &[] };
                self.insert_into(&insert, table)
            }
            Some((PipeKind::Statement(statement), span)) => self.pipe_statement(statement, table, span),
            _ => {
                let columns = self.output(table);
                let destination = self.destination.filter(|_| self.calls == 0 && self.quiet == 0);
                if let Some(destination) = destination {
                    self.define_part(destination, &columns);
                }
                Outcome { target: destination, columns, ..Outcome::default() }
            }
        }
    }

    fn pipe_statement(&mut self, statement: &'a Statement<'a>, table: Table<'a>, span: Span) -> Outcome<'a> {
        match &statement.kind {
            StatementKind::CreateTable(create) => self.create_table_from(create, table),
            StatementKind::ExportData(export) => self.export_table(export, table),
            other => {
                let kind = other.statement_type();
                self.report(Code::Unsupported, span, || format!("{kind} at the end of a pipe has no lineage yet"));
                Outcome { columns: self.output(table), ..Outcome::default() }
            }
        }
    }

    /// Full name of what a statement writes, and whether it is a temp table of this script.
    pub(super) fn write_target(&mut self, path: crate::syntax::Path<'a>) -> (&'a str, bool) {
        match Self::temp_name(path) {
            Some(name) if self.temp_tables.contains_key(&name.to_ascii_lowercase()) => (name, true),
            _ => (self.full_name(path), false),
        }
    }

    /// A column with its position.
    pub(super) fn bound(name: &'a str, ordinal: usize, value: Value<'a>) -> BoundColumn<'a> {
        BoundColumn { name, ordinal: ordinal as u32, value }
    }
}
