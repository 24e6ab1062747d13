//! FROM: tables, subqueries, functions, joins.

use super::Adapter;
use crate::syntax::{
    Arg, ArgValue, BinaryOp, Call, Expr, ExprKind, ExprRef, FromClause, Ident, Join, JoinCondition, JoinKind,
    NamedExpr, Offset, SelectItem, Span, StarModifiers, TableExpr, TableKind,
};
use sqlparser::ast::{self, Spanned};

/// A table expression without anything behind it.
pub(super) fn plain(kind: TableKind<'_>, span: Span) -> TableExpr<'_> {
    TableExpr { kind, alias: None, columns: &[], offset: None, system_time: None, operators: &[], span }
}

impl<'a> Adapter<'a, '_> {
    /// Several items are joined by commas; `None` without any.
    pub(super) fn from(&mut self, tables: &[ast::TableWithJoins]) -> Option<FromClause<'a>> {
        let (first, rest) = tables.split_first()?;
        let first = self.table_with_joins(first);
        let rest: Vec<TableExpr<'a>> = rest.iter().map(|table| self.table_of_joins(table)).collect();
        self.joined_by_comma(Some(first), rest)
    }

    fn table_with_joins(&mut self, table: &ast::TableWithJoins) -> FromClause<'a> {
        let ast::TableWithJoins { relation, joins } = table;
        let first = self.table(relation);
        FromClause { first, joins: self.joins(joins), span: self.at }
    }

    /// `a JOIN b …` as one table.
    fn table_of_joins(&mut self, table: &ast::TableWithJoins) -> TableExpr<'a> {
        let from = self.table_with_joins(table);
        if from.joins.is_empty() {
            return from.first;
        }
        plain(TableKind::Joined(self.arena.alloc(from)), self.at)
    }

    pub(super) fn joins(&mut self, joins: &[ast::Join]) -> &'a [Join<'a>] {
        self.list(joins, |adapter, join| adapter.join(join))
    }

    pub(super) fn join(&mut self, join: &ast::Join) -> Join<'a> {
        use ast::JoinOperator as O;
        let ast::Join { relation, global: _, join_operator } = join;
        let mut right = self.table(relation);
        let none = ast::JoinConstraint::None;
        let (kind, constraint) = match join_operator {
            O::Join(on) | O::Inner(on) | O::StraightJoin(on) => (JoinKind::Inner, on),
            O::Left(on) | O::LeftOuter(on) => (JoinKind::Left, on),
            O::Right(on) | O::RightOuter(on) => (JoinKind::Right, on),
            O::FullOuter(on) => (JoinKind::Full, on),
            O::CrossJoin(on) => (JoinKind::Cross, on),
            O::Semi(on) | O::LeftSemi(on) => (JoinKind::Semi, on),
            O::Anti(on) | O::LeftAnti(on) => (JoinKind::Anti, on),
            O::RightSemi(on) | O::RightAnti(on) => {
                self.unsupported(right.span, "RIGHT SEMI or RIGHT ANTI JOIN, which counts as INNER,");
                (JoinKind::Inner, on)
            }
            O::CrossApply | O::OuterApply => {
                if let TableKind::Subquery(query) = right.kind {
                    right.kind = TableKind::Lateral(query);
                }
                (JoinKind::Cross, &none)
            }
            O::AsOf { match_condition, constraint } => {
                let condition = self.expr_ref(match_condition);
                let condition = self.with_match(condition, constraint);
                return Join { kind: JoinKind::Left, natural: false, right, condition, span: right.span };
            }
            O::ArrayJoin | O::LeftArrayJoin | O::InnerArrayJoin => {
                self.unsupported(right.span, "ARRAY JOIN");
                (JoinKind::Cross, &none)
            }
        };
        let (natural, condition) = self.condition(constraint);
        Join { kind, natural, right, condition, span: right.span }
    }

    fn condition(&mut self, constraint: &ast::JoinConstraint) -> (bool, JoinCondition<'a>) {
        match constraint {
            ast::JoinConstraint::On(condition) => (false, JoinCondition::On(self.expr_ref(condition))),
            ast::JoinConstraint::Using(names) => {
                let names = self.list(names, |adapter, name| *adapter.column_object(name).last());
                (false, JoinCondition::Using(names))
            }
            ast::JoinConstraint::Natural => (true, JoinCondition::None),
            ast::JoinConstraint::None => (false, JoinCondition::None),
        }
    }

    /// ASOF JOIN: MATCH_CONDITION and ON together.
    fn with_match(&mut self, first: ExprRef<'a>, constraint: &ast::JoinConstraint) -> JoinCondition<'a> {
        match self.condition(constraint).1 {
            JoinCondition::On(on) => {
                let rest = self.arena.alloc_slice_copy(&[(BinaryOp::And, *on)]);
                let both = Expr { kind: ExprKind::Chain { first, rest }, span: self.at };
                JoinCondition::On(self.arena.alloc(both))
            }
            JoinCondition::Using(names) => {
                self.unsupported(self.at, "MATCH_CONDITION beside USING");
                JoinCondition::Using(names)
            }
            JoinCondition::None => JoinCondition::On(first),
        }
    }

    /// The table with its alias.
    fn aliased(&mut self, table: TableExpr<'a>, alias: &Option<ast::TableAlias>) -> TableExpr<'a> {
        let Some(found) = alias else { return table };
        let (name, columns) = self.alias(found);
        // Redshift's `FROM t.items AS item AT position`.
        let at = found.at.as_ref().map(|at| {
            let at = self.ident(at);
            &*self.arena.alloc(Offset { alias: Some(at), span: at.span })
        });
        TableExpr { alias: Some(name), columns, offset: at.or(table.offset), ..table }
    }

    pub(super) fn table(&mut self, table: &ast::TableFactor) -> TableExpr<'a> {
        let found = self.nested(|adapter| adapter.table_factor(table));
        found.unwrap_or_else(|| plain(TableKind::Path(self.word_path("")), self.at))
    }

    fn table_factor(&mut self, table: &ast::TableFactor) -> TableExpr<'a> {
        use ast::TableFactor as T;
        match table {
            T::Table {
                name,
                alias,
                args,
                with_hints: _,
                version,
                with_ordinality,
                partitions: _,
                json_path,
                sample,
                index_hints: _,
            } => {
                if json_path.is_some() {
                    self.unsupported(self.span(name.span()), "a path into a table's value");
                }
                let name = self.path(name);
                let kind = match args {
                    None => TableKind::Path(name),
                    Some(ast::TableFunctionArgs { args, settings: _ }) => {
                        let args = self.table_args(args);
                        self.function_table(name, args)
                    }
                };
                let mut found = plain(kind, name.span);
                found.offset = self.ordinality(*with_ordinality);
                found.system_time = version.as_ref().map(|version| self.version(version));
                found.operators = self.sample(sample);
                self.aliased(found, alias)
            }
            T::Derived { lateral, subquery, alias, sample } => {
                let query = self.query(subquery);
                let kind = if *lateral { TableKind::Lateral(query) } else { TableKind::Subquery(query) };
                let found = TableExpr { operators: self.sample(sample), ..plain(kind, self.at) };
                self.aliased(found, alias)
            }
            T::TableFunction { expr, alias } => {
                let found = match expr {
                    ast::Expr::Function(function) => {
                        let call = self.call(function);
                        plain(TableKind::Function(call), call.name.span)
                    }
                    expr => {
                        let span = self.span(expr.span());
                        plain(TableKind::ArrayPath(self.expr_ref(expr)), span)
                    }
                };
                self.aliased(found, alias)
            }
            T::Function { lateral: _, name, args, with_ordinality, alias } => {
                let (name, args) = (self.path(name), self.table_args(args));
                let found = plain(self.function_table(name, args), name.span);
                let found = TableExpr { offset: self.ordinality(*with_ordinality), ..found };
                self.aliased(found, alias)
            }
            T::UNNEST { alias, array_exprs, with_offset, with_offset_alias, with_ordinality } => {
                let arrays = self.list(array_exprs, |adapter, expr| NamedExpr { expr: adapter.expr(expr), name: None });
                let named = with_offset_alias.as_ref().map(|alias| self.ident(alias));
                let offset = with_offset.then(|| &*self.arena.alloc(Offset { alias: named, span: self.at }));
                let found = plain(TableKind::Unnest { arrays, mode: None }, self.at);
                let found = TableExpr { offset: offset.or(self.ordinality(*with_ordinality)), ..found };
                self.aliased(found, alias)
            }
            T::NestedJoin { table_with_joins, alias } => {
                let from = self.table_with_joins(table_with_joins);
                let kind = match alias {
                    None => TableKind::Joined(self.arena.alloc(from)),
                    // Its tables cannot be named any more.
                    Some(_) => {
                        let star = SelectItem::Star { modifiers: &StarModifiers::NONE, span: self.at };
                        TableKind::Lateral(self.select_of(&[star], Some(from)))
                    }
                };
                self.aliased(plain(kind, self.at), alias)
            }
            T::JsonTable { json_expr, json_path: _, columns, alias } => {
                let mut names = Vec::new();
                self.json_columns(columns, &mut names);
                let found = self.made_of(&[json_expr], &names);
                self.aliased(found, alias)
            }
            T::OpenJsonTable { json_expr, json_path: _, columns, alias } => {
                let names: Vec<_> = columns
                    .iter()
                    .map(|ast::OpenJsonTableColumn { name, r#type: _, path: _, as_json: _ }| self.ident(name))
                    .collect();
                let found = self.made_of(&[json_expr], &names);
                self.aliased(found, alias)
            }
            T::XmlTable { namespaces: _, row_expression, passing, columns, alias } => {
                let ast::XmlPassingClause { arguments } = passing;
                let passed = arguments.iter().map(|ast::XmlPassingArgument { expr, alias: _, by_value: _ }| expr);
                let sources: Vec<_> = passed.chain([row_expression]).collect();
                let names: Vec<_> =
                    columns.iter().map(|ast::XmlTableColumn { name, option: _ }| self.ident(name)).collect();
                let found = self.made_of(&sources, &names);
                self.aliased(found, alias)
            }
            T::UnpivotExpr { expression, value_alias, attribute_alias } => {
                let names: Vec<_> = [Some(value_alias), attribute_alias.as_ref()].into_iter().flatten().collect();
                let names: Vec<_> = names.into_iter().map(|name| self.ident(name)).collect();
                self.made_of(&[expression], &names)
            }
            T::Pivot { table, aggregate_functions, value_column, value_source, default_on_null, alias } => {
                self.pivot(table, aggregate_functions, value_column, value_source, default_on_null.as_ref(), alias)
            }
            T::Unpivot { table, value, name, columns, null_inclusion: _, alias } => {
                self.unpivot(table, value, name, columns, alias)
            }
            T::MatchRecognize {
                table,
                partition_by,
                order_by,
                measures,
                rows_per_match,
                after_match_skip: _,
                pattern: _,
                symbols,
                alias,
            } => self.match_recognize(table, partition_by, order_by, measures, rows_per_match.as_ref(), symbols, alias),
            T::SemanticView { name, dimensions: _, metrics: _, facts: _, where_clause: _, alias } => {
                let name = self.path(name);
                self.unsupported(name.span, "SEMANTIC_VIEW, whose columns the view defines,");
                self.aliased(plain(TableKind::Path(name), name.span), alias)
            }
        }
    }

    /// Arguments of a call in FROM: a subquery is a table.
    fn table_args(&mut self, args: &[ast::FunctionArg]) -> &'a [Arg<'a>] {
        let args = self.args(args);
        self.list(args, |_, arg| match arg.value {
            ArgValue::Expr(Expr { kind: ExprKind::ScalarSubquery(query), span: _ }) => {
                Arg { value: ArgValue::Query(query), ..*arg }
            }
            _ => *arg,
        })
    }

    /// A call in FROM. UNNEST arrives as one where a grammar does not know it.
    fn function_table(&mut self, name: crate::syntax::Path<'a>, args: &'a [Arg<'a>]) -> TableKind<'a> {
        TableKind::Function(self.arena.alloc(Call { name, chained: false, distinct: false, args, modifiers: None }))
    }

    /// `WITH ORDINALITY`: a last column with the row's number.
    fn ordinality(&self, with: bool) -> Option<&'a Offset<'a>> {
        with.then(|| &*self.arena.alloc(Offset { alias: Some(self.word("ordinality")), span: self.at }))
    }

    pub(super) fn version(&mut self, version: &ast::TableVersion) -> ExprRef<'a> {
        match version {
            ast::TableVersion::ForSystemTimeAsOf(expr)
            | ast::TableVersion::TimestampAsOf(expr)
            | ast::TableVersion::VersionAsOf(expr)
            | ast::TableVersion::Function(expr)
            | ast::TableVersion::Changes { changes: _, at: expr, end: _ } => match expr {
                // `AT (TIMESTAMP => …)`: what it says of time is in its arguments.
                ast::Expr::Function(_) => self.arena.alloc(self.null()),
                expr => self.expr_ref(expr),
            },
        }
    }

    /// A table whose columns are all made of the same values.
    fn made_of(&mut self, sources: &[&ast::Expr], names: &[Ident<'a>]) -> TableExpr<'a> {
        let value = Expr { kind: self.ingredients(sources), span: self.at };
        let null = self.null();
        // A chain of one operand is no operator.
        let value = match value.kind {
            ExprKind::Chain { first, rest: [] } => {
                let rest = self.arena.alloc_slice_copy(&[(BinaryOp::Other, null)]);
                Expr { kind: ExprKind::Chain { first, rest }, span: self.at }
            }
            _ => value,
        };
        let items: Vec<_> =
            names.iter().map(|&name| SelectItem::Expr(NamedExpr { expr: value, name: Some(name) })).collect();
        plain(TableKind::Lateral(self.row_of(&items)), self.at)
    }

    fn json_columns(&mut self, columns: &[ast::JsonTableColumn], names: &mut Vec<Ident<'a>>) {
        for column in columns {
            match column {
                ast::JsonTableColumn::Named(ast::JsonTableNamedColumn {
                    name,
                    r#type: _,
                    path: _,
                    exists: _,
                    on_empty: _,
                    on_error: _,
                })
                | ast::JsonTableColumn::ForOrdinality(name) => names.push(self.ident(name)),
                ast::JsonTableColumn::Nested(ast::JsonTableNestedColumn { path: _, columns }) => {
                    self.json_columns(columns, names);
                }
            }
        }
    }
}
