//! INSERT, TRUNCATE, and what the statements that write have in common.

use super::Adapter;
use crate::syntax::{
    BinaryOp, Expr, ExprKind, ExprRef, FromClause, Ident, Insert, InsertSource, OnConflict, Path, Query, QueryBody,
    Select, SelectItem, SelectShape, StarModifiers, StatementKind, TableExpr, TableKind, Truncate, UpdateItem,
};
use sqlparser::ast;

/// What `VALUES(column)` reads of behind ON DUPLICATE KEY UPDATE, as an alias would say it.
pub(super) const VALUES: &str = "values";

impl<'a> Adapter<'a, '_> {
    pub(super) fn insert(&mut self, insert: &ast::Insert) -> StatementKind<'a> {
        let ast::Insert {
            insert_token: _,
            optimizer_hints: _,
            or: _,
            ignore: _,
            into: _,
            table,
            table_alias,
            columns,
            overwrite: _,
            source,
            assignments,
            partitioned,
            after_columns,
            has_table_keyword: _,
            on,
            returning,
            output,
            replace_into: _,
            priority: _,
            insert_alias,
            settings: _,
            format_clause: _,
            multi_table_insert_type,
            multi_table_into_clauses,
            multi_table_when_clauses,
            multi_table_else_clause,
        } = insert;
        if let (Some(kind), Some(source)) = (multi_table_insert_type, source) {
            let otherwise = multi_table_else_clause.as_deref().unwrap_or_default();
            return self.multi_insert(kind, multi_table_into_clauses, multi_table_when_clauses, otherwise, source);
        }
        let target = match table {
            ast::TableObject::TableName(name) => self.path(name),
            ast::TableObject::TableFunction(_) => return self.untold("INSERT", "a function that is written to"),
            ast::TableObject::TableQuery(_) => return self.untold("INSERT", "a query that is written to"),
        };
        let mut names = self.list(columns, |adapter, name| adapter.column_name(name));
        if names.is_empty() {
            names = self.idents(after_columns);
        }
        let (source, names) = match (source, &assignments[..]) {
            (Some(source), _) => (self.insert_source(source), names),
            (None, []) => (InsertSource::Values(&[]), names),
            (None, assignments) => self.assigned_row(assignments),
        };
        if names.is_empty() {
            self.partition(partitioned.as_deref().unwrap_or_default());
        }
        let alias = table_alias.as_ref().map(|ast::TableAliasWithoutColumns { explicit: _, alias }| self.ident(alias));
        let conflict = self.conflict(on.as_ref(), insert_alias.as_ref());
        let returning = self.returning(returning.as_deref(), output.as_ref());
        StatementKind::Insert(self.arena.alloc(Insert { target, alias, columns: names, source, conflict, returning }))
    }

    /// The last part of `t.column`.
    pub(super) fn column_name(&mut self, name: &ast::ObjectName) -> Ident<'a> {
        *self.column_object(name).last()
    }

    /// `VALUES …` alone, or any query.
    fn insert_source(&mut self, query: &ast::Query) -> InsertSource<'a> {
        let ast::Query {
            with,
            body,
            order_by,
            limit_clause,
            fetch,
            locks: _,
            for_clause: _,
            settings: _,
            format_clause: _,
            pipe_operators,
        } = query;
        let bare = with.is_none()
            && order_by.is_none()
            && limit_clause.is_none()
            && fetch.is_none()
            && pipe_operators.is_empty();
        match &**body {
            ast::SetExpr::Values(values) if bare => InsertSource::Values(self.value_rows(values)),
            _ => InsertSource::Query(self.query(query)),
        }
    }

    pub(super) fn value_rows(&mut self, values: &ast::Values) -> &'a [&'a [Expr<'a>]] {
        let ast::Values { explicit_row: _, value_keyword: _, rows } = values;
        self.list(rows, |adapter, row| {
            let ast::Parens { opening_token: _, content, closing_token: _ } = row;
            adapter.exprs(content)
        })
    }

    /// `SET a = 1, b = 2` of an INSERT: one row.
    fn assigned_row(&mut self, assignments: &[ast::Assignment]) -> (InsertSource<'a>, &'a [Ident<'a>]) {
        let (mut names, mut row) = (Vec::new(), Vec::new());
        for ast::Assignment { target, value } in assignments {
            match target {
                ast::AssignmentTarget::ColumnName(name) => {
                    names.push(self.column_name(name));
                    row.push(self.expr(value));
                }
                ast::AssignmentTarget::Tuple(_) => self.unsupported(self.at, "a tuple in INSERT … SET"),
            }
        }
        let row = &*self.arena.alloc_slice_fill_iter(row);
        (InsertSource::Values(self.arena.alloc_slice_copy(&[row])), self.arena.alloc_slice_copy(&names))
    }

    /// `PARTITION (a = 1, b)` without a column list: the rows are those of the other columns, in order. Partition columns
    /// are the last ones, so that this is right unless given ones stand before those that the rows have.
    fn partition(&mut self, exprs: &[ast::Expr]) {
        let given = |expr: &ast::Expr| !matches!(expr, ast::Expr::Identifier(_));
        if exprs.iter().any(given) && !exprs.iter().all(given) {
            self.unsupported(self.at, "the column of a partition beside partitions that are given");
        }
    }

    /// ON CONFLICT, ON DUPLICATE KEY.
    fn conflict(
        &mut self,
        on: Option<&ast::OnInsert>,
        alias: Option<&ast::InsertAliases>,
    ) -> Option<&'a OnConflict<'a>> {
        let (row, columns, items, filter) = match on? {
            ast::OnInsert::OnConflict(ast::OnConflict { conflict_target: _, action }) => match action {
                ast::OnConflictAction::DoNothing => return None,
                ast::OnConflictAction::DoUpdate(ast::DoUpdate { assignments, selection }) => {
                    (self.ident(&ast::Ident::new("excluded")), &[][..], assignments, selection.as_ref())
                }
            },
            ast::OnInsert::DuplicateKeyUpdate(assignments) => match alias {
                Some(ast::InsertAliases { row_alias, col_aliases }) => {
                    let columns = self.idents(col_aliases.as_deref().unwrap_or_default());
                    (self.column_name(row_alias), columns, assignments, None)
                }
                None => (self.word(VALUES), &[][..], assignments, None),
            },
            // The crate keeps this list open.
            _ => {
                self.unsupported(self.at, "this ON clause");
                return None;
            }
        };
        let items = self.assignments(items);
        let filter = filter.map(|filter| self.expr_ref(filter));
        Some(self.arena.alloc(OnConflict { row, columns, items, filter }))
    }

    /// RETURNING, OUTPUT.
    pub(super) fn returning(
        &mut self,
        items: Option<&[ast::SelectItem]>,
        output: Option<&ast::OutputClause>,
    ) -> &'a [SelectItem<'a>] {
        match (items, output) {
            (Some(items), _) => self.select_items(items),
            (None, Some(ast::OutputClause::Returning { returning_token: _, select_items })) => {
                self.select_items(select_items)
            }
            (None, Some(ast::OutputClause::Output { output_token: _, select_items, into_table })) => {
                if into_table.is_some() {
                    self.unsupported(self.at, "OUTPUT … INTO");
                }
                self.select_items(select_items)
            }
            (None, None) => &[],
        }
    }

    /// SET items. A tuple that takes a query's row becomes one item for each column.
    pub(super) fn assignments(&mut self, assignments: &[ast::Assignment]) -> &'a [UpdateItem<'a>] {
        let mut items = Vec::with_capacity(assignments.len());
        for assignment in assignments {
            self.assignment(assignment, &mut items);
        }
        self.arena.alloc_slice_copy(&items)
    }

    pub(super) fn assignment(&mut self, assignment: &ast::Assignment, items: &mut Vec<UpdateItem<'a>>) {
        let ast::Assignment { target, value } = assignment;
        let names = match target {
            ast::AssignmentTarget::ColumnName(name) => {
                let value = self.expr_ref(value);
                items.push(UpdateItem::Assign { target: self.column_expr(name), value });
                return;
            }
            ast::AssignmentTarget::Tuple(names) => names,
        };
        let targets: Vec<_> = names.iter().map(|name| self.column_expr(name)).collect();
        let values: Vec<ExprRef<'a>> = match value {
            ast::Expr::Tuple(values) => values.iter().map(|value| self.expr_ref(value)).collect(),
            ast::Expr::Subquery(query) => {
                let query = self.query(query);
                self.columns_of(query, targets.len())
            }
            // `(a) = (1)`, `(a, b) = ROW(1, 2)`
            _ => match (self.expr_ref(value), &targets[..]) {
                (value, [_]) => vec![value],
                (value, _) => match value.kind {
                    ExprKind::Struct { ty: None, fields } => fields.iter().map(|field| &field.expr).collect(),
                    ExprKind::Call(call) => call.args.iter().filter_map(argument).collect(),
                    _ => Vec::new(),
                },
            },
        };
        if values.len() < targets.len() {
            self.unsupported(self.at, "the value of a tuple");
        }
        items.extend(targets.into_iter().zip(values).map(|(target, value)| UpdateItem::Assign { target, value }));
    }

    fn column_expr(&mut self, name: &ast::ObjectName) -> ExprRef<'a> {
        let path = self.column_object(name);
        self.arena.alloc(Expr { kind: ExprKind::Path(path), span: path.span })
    }

    /// Each column of a query's only row: `(SELECT row.c1 FROM (query) AS row (c1, c2))`.
    fn columns_of(&mut self, query: &'a Query<'a>, count: usize) -> Vec<ExprRef<'a>> {
        let names: Vec<_> = (1..=count).map(|number| self.word(&format!("c{number}"))).collect();
        let columns = &*self.arena.alloc_slice_copy(&names);
        let row = self.word("row");
        let table = TableExpr { alias: Some(row), columns, ..self.derived(query) };
        let one = |name: &Ident<'a>| {
            let item = SelectItem::Expr(crate::syntax::NamedExpr { expr: self.path_expr(&[row, *name]), name: None });
            self.subquery(self.select_from(&[item], table, None))
        };
        columns.iter().map(one).collect()
    }

    /// `(query)` in FROM.
    pub(super) fn derived(&self, query: &'a Query<'a>) -> TableExpr<'a> {
        self.table_kind(TableKind::Subquery(query))
    }

    pub(super) fn table_kind(&self, kind: TableKind<'a>) -> TableExpr<'a> {
        TableExpr { kind, alias: None, columns: &[], offset: None, system_time: None, operators: &[], span: self.at }
    }

    /// `SELECT items FROM table [WHERE filter]`; all columns without items.
    pub(super) fn select_from(
        &self,
        items: &[SelectItem<'a>],
        table: TableExpr<'a>,
        filter: Option<ExprRef<'a>>,
    ) -> &'a Query<'a> {
        let span = self.at;
        let star = [SelectItem::Star { modifiers: &StarModifiers::NONE, span }];
        let select = Select {
            distinct: false,
            shape: SelectShape::Columns,
            privacy: None,
            items: self.arena.alloc_slice_copy(if items.is_empty() { &star } else { items }),
            from: Some(FromClause { first: table, joins: &[], span }),
            filter,
            group_by: None,
            having: None,
            qualify: None,
            windows: &[],
            span,
        };
        let body = QueryBody::Select(self.arena.alloc(select));
        self.arena.alloc(Query { with: None, body, order_by: &[], limit: None, pipes: &[], span })
    }

    /// `a AND b`
    pub(super) fn both(&self, a: Option<ExprRef<'a>>, b: Option<ExprRef<'a>>) -> Option<ExprRef<'a>> {
        match (a, b) {
            (Some(first), Some(second)) => {
                let rest = self.arena.alloc_slice_copy(&[(BinaryOp::And, *second)]);
                Some(self.arena.alloc(Expr { kind: ExprKind::Chain { first, rest }, span: first.span }))
            }
            (a, b) => a.or(b),
        }
    }

    /// What UPDATE, DELETE and MERGE write, if it is a table.
    pub(super) fn written(&mut self, table: &ast::TableFactor) -> Option<(Path<'a>, Option<Ident<'a>>)> {
        let ast::TableFactor::Table {
            name,
            alias,
            args: None,
            with_hints: _,
            version: _,
            with_ordinality: _,
            partitions: _,
            json_path: _,
            sample: _,
            index_hints: _,
        } = table
        else {
            return None;
        };
        let alias = alias.as_ref().map(|ast::TableAlias { explicit: _, name, columns: _, at: _ }| self.ident(name));
        Some((self.path(name), alias))
    }

    pub(super) fn truncate(&mut self, truncate: &ast::Truncate) -> StatementKind<'a> {
        let ast::Truncate { table_names, partitions, table: _, if_exists: _, identity: _, cascade: _, on_cluster: _ } =
            truncate;
        // One that empties a part of the table leaves the rest.
        let filter = partitions.as_deref().and_then(<[_]>::first).map(|_| self.alloc_expr(ExprKind::Default));
        let truncates = table_names.iter().map(|ast::TruncateTableTarget { name, only: _, has_asterisk: _ }| {
            StatementKind::Truncate(self.arena.alloc(Truncate { target: self.path(name), filter }))
        });
        let truncates = truncates.collect();
        self.together(truncates)
    }
}

fn argument<'a>(arg: &'a crate::syntax::Arg<'a>) -> Option<ExprRef<'a>> {
    match &arg.value {
        crate::syntax::ArgValue::Expr(expr) => Some(expr),
        _ => None,
    }
}
