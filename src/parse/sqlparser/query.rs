//! Queries: WITH, set operations, ORDER BY, LIMIT.

use super::Adapter;
use crate::syntax::{
    ColumnMatching, Cte, Expr, ExprKind, ExprRef, Limit, Literal, OrderItem, Path, Query, QueryBody, SetOp, SetOpKind,
    SetOpMode, SetOperand, SetOperation, Span, Statement, With,
};
use sqlparser::ast::{self, Spanned};

/// Output columns that `ORDER BY ALL` reaches where a star hides their number.
const ALL_COLUMNS: u32 = 1_000;

impl<'a> Adapter<'a, '_> {
    pub(super) fn query(&mut self, query: &ast::Query) -> &'a Query<'a> {
        let ast::Query {
            with,
            body,
            order_by,
            limit_clause,
            fetch,
            locks: _,
            for_clause,
            settings: _,
            format_clause: _,
            pipe_operators,
        } = query;
        if for_clause.is_some() {
            self.unsupported(self.at, "FOR XML or FOR JSON");
        }
        let with = with.as_ref().map(|with| self.with(with));
        let parsed = match &**body {
            // `FROM t |> …`: the pipe names the tables.
            ast::SetExpr::Select(select)
                if !pipe_operators.is_empty() && select.flavor == ast::SelectFlavor::FromFirstNoSelect =>
            {
                match self.from(&select.from) {
                    Some(from) => QueryBody::From(self.arena.alloc(from)),
                    None => self.set_expr(body),
                }
            }
            body => self.set_expr(body),
        };
        let order_by = match (order_by, &**body) {
            (Some(order_by), body) => self.order_by(order_by, body),
            (None, ast::SetExpr::Select(select)) => self.order_items(&select.sort_by),
            (None, _) => &[],
        };
        let limit = self.limit(limit_clause.as_ref(), fetch.as_ref());
        let pipes = self.pipes(pipe_operators);
        self.arena.alloc(Query { with, body: parsed, order_by, limit, pipes, span: self.at })
    }

    fn with(&mut self, with: &ast::With) -> With<'a> {
        let ast::With { with_token: _, recursive, cte_tables } = with;
        let ctes = self.list(cte_tables, |adapter, cte| {
            let ast::Cte { alias, query, from: _, materialized: _, closing_paren_token: _ } = cte;
            let (name, columns) = adapter.alias(alias);
            Cte { name, columns, query: adapter.query(query), depth: None }
        });
        With { recursive: *recursive, ctes }
    }

    /// An alias with its list of columns.
    pub(super) fn alias(
        &mut self,
        alias: &ast::TableAlias,
    ) -> (crate::syntax::Ident<'a>, &'a [crate::syntax::Ident<'a>]) {
        let ast::TableAlias { explicit: _, name, columns, at: _ } = alias;
        let columns = self.list(columns, |adapter, column| {
            let ast::TableAliasColumnDef { name, data_type: _ } = column;
            adapter.ident(name)
        });
        (self.ident(name), columns)
    }

    pub(super) fn set_expr(&mut self, body: &ast::SetExpr) -> QueryBody<'a> {
        match body {
            ast::SetExpr::Select(select) => self.select_body(select),
            ast::SetExpr::Query(query) => QueryBody::Parenthesized(self.query(query)),
            ast::SetExpr::SetOperation { left: _, op: _, set_quantifier: _, right: _ } => self.set_operation(body),
            ast::SetExpr::Values(ast::Values { explicit_row: _, value_keyword: _, rows }) => {
                QueryBody::Values(self.list(rows, |adapter, row| {
                    let ast::Parens { opening_token: _, content, closing_token: _ } = row;
                    adapter.exprs(content)
                }))
            }
            ast::SetExpr::Insert(statement)
            | ast::SetExpr::Update(statement)
            | ast::SetExpr::Delete(statement)
            | ast::SetExpr::Merge(statement) => {
                let kind = self.statement(statement);
                QueryBody::Dml(self.arena.alloc(Statement { kind, span: self.at }))
            }
            ast::SetExpr::Table(table) => {
                let ast::Table { table_name, schema_name } = &**table;
                let names = [schema_name, table_name].into_iter().flatten();
                let fold = self.dialect.identifiers().relations.unquoted;
                let parts: Vec<_> = names.map(|name| self.word(&fold.apply(name))).collect();
                QueryBody::Table(Path { parts: self.arena.alloc_slice_copy(&parts), span: self.at })
            }
        }
    }

    /// A left-associative tree of set operations as one flat chain.
    fn set_operation(&mut self, body: &ast::SetExpr) -> QueryBody<'a> {
        let mut links = Vec::new();
        let mut first = body;
        while let ast::SetExpr::SetOperation { left, op, set_quantifier, right } = first {
            links.push((op, set_quantifier, right));
            first = left;
        }
        let first = self.set_expr(first);
        links.reverse();
        let rest = self.list(&links, |adapter, (op, quantifier, right)| SetOperand {
            op: set_op(**op, **quantifier),
            body: adapter.set_expr(right),
            span: adapter.at,
        });
        QueryBody::Set(self.arena.alloc(SetOperation { first, rest }))
    }

    fn order_by(&mut self, order_by: &ast::OrderBy, body: &ast::SetExpr) -> &'a [OrderItem<'a>] {
        let ast::OrderBy { kind, interpolate } = order_by;
        if interpolate.is_some() {
            self.unsupported(self.at, "INTERPOLATE");
        }
        match kind {
            ast::OrderByKind::Expressions(items) => self.order_items(items),
            ast::OrderByKind::All(_) => {
                // All output columns, by position; there is nothing behind the last.
                let plain = |item: &ast::SelectItem| {
                    matches!(
                        item,
                        ast::SelectItem::UnnamedExpr(_) | ast::SelectItem::ExprWithAlias { expr: _, alias: _ }
                    )
                };
                let count = match body {
                    ast::SetExpr::Select(select) if select.projection.iter().all(plain) => {
                        select.projection.len() as u32
                    }
                    _ => ALL_COLUMNS,
                };
                let positions: Vec<u32> = (1..=count).collect();
                self.list(&positions, |adapter, position| OrderItem {
                    expr: adapter.number(*position),
                    descending: false,
                    collate: None,
                })
            }
        }
    }

    fn number(&self, number: u32) -> Expr<'a> {
        let digits = self.arena.alloc_str(&number.to_string());
        Expr { kind: ExprKind::Literal(Literal::Int(digits)), span: Span::default() }
    }

    pub(super) fn order_items(&mut self, items: &[ast::OrderByExpr]) -> &'a [OrderItem<'a>] {
        self.list(items, |adapter, item| adapter.order_item(item))
    }

    fn limit(&mut self, clause: Option<&ast::LimitClause>, fetch: Option<&ast::Fetch>) -> Option<Limit<'a>> {
        let quantity = fetch.and_then(|fetch| {
            let ast::Fetch { with_ties: _, percent: _, quantity } = fetch;
            quantity.as_ref()
        });
        let (count, offset) = match clause {
            None => (quantity, None),
            Some(ast::LimitClause::LimitOffset { limit, offset, limit_by }) => {
                if let Some(first) = limit_by.first() {
                    self.unsupported(self.span(first.span()), "LIMIT BY");
                }
                let offset = offset.as_ref().map(|offset| {
                    let ast::Offset { value, rows: _ } = offset;
                    value
                });
                (limit.as_ref().or(quantity), offset)
            }
            Some(ast::LimitClause::OffsetCommaLimit { offset, limit }) => (Some(limit), Some(offset)),
        };
        self.limit_of(count, offset)
    }

    pub(super) fn limit_of(&mut self, count: Option<&ast::Expr>, offset: Option<&ast::Expr>) -> Option<Limit<'a>> {
        if count.is_none() && offset.is_none() {
            return None;
        }
        let count: ExprRef<'a> = match count {
            Some(count) => self.expr_ref(count),
            None => self.arena.alloc(self.null()),
        };
        Some(Limit { count, offset: offset.map(|offset| self.expr_ref(offset)) })
    }
}

/// A set operator; without a word, `UNION` is DISTINCT.
pub(super) fn set_op<'a>(op: ast::SetOperator, quantifier: ast::SetQuantifier) -> SetOp<'a> {
    use ast::SetQuantifier as Q;
    let kind = match op {
        ast::SetOperator::Union => SetOpKind::Union,
        ast::SetOperator::Except | ast::SetOperator::Minus => SetOpKind::Except,
        ast::SetOperator::Intersect => SetOpKind::Intersect,
    };
    let (distinct, by_name) = match quantifier {
        Q::All => (false, false),
        Q::AllByName => (false, true),
        Q::Distinct | Q::None => (true, false),
        Q::ByName | Q::DistinctByName => (true, true),
    };
    let matching = if by_name { ColumnMatching::ByName(&[]) } else { ColumnMatching::ByPosition };
    // By name, a column that one side lacks is there all the same (DuckDB, Snowflake).
    let mode = if by_name { SetOpMode::Full } else { SetOpMode::Default };
    SetOp { kind, distinct, matching, mode }
}
