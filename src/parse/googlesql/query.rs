//! Queries: WITH, set operations, ORDER BY, LIMIT.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// A whole query with WITH, ORDER BY, LIMIT and pipes.
    pub(super) fn query(&mut self) -> Parsed<&'a Query<'a>> {
        self.nested(|p| {
            let start = p.start();
            let with = if p.at(Kind::With) { Some(p.with_clause()?) } else { None };
            if p.eat(Kind::From) {
                let from = p.tables_and_joins()?;
                let body = QueryBody::From(p.alloc(from));
                p.lock_mode()?;
                return p.finish_query(start, with, body, &[], None);
            }
            let first = p.query_primary()?;
            p.query_tail(start, with, first)
        })
    }

    /// The rest of a query that begins with the parenthesized query `body`, which has been read.
    pub(super) fn query_behind(&mut self, start: u32, body: QueryBody<'a>) -> Parsed<&'a Query<'a>> {
        self.query_tail(start, None, body)
    }

    /// Set operations, ORDER BY, LIMIT and pipes behind the first operand.
    fn query_tail(&mut self, start: u32, with: Option<With<'a>>, first: QueryBody<'a>) -> Parsed<&'a Query<'a>> {
        let alias = self.operand_alias(&first)?;
        let set = self.at_set_operation();
        let body = if set { self.set_operation(first)? } else { first };
        let order_by = self.order_by()?;
        let limit = self.limit()?;
        self.lock_mode()?;
        match alias {
            // `(query) AS name |> …` is `(query) |> AS name |> …`; the operand of a set operation needs no name.
            Some(name) if !set => {
                let mut pipes = bumpalo::collections::Vec::new_in(self.arena);
                pipes.push(PipeOp { kind: PipeKind::As(name), span: name.span });
                pipes.extend_from_slice(self.pipes()?);
                let pipes = pipes.into_bump_slice();
                let query = Query { with, body, order_by, limit, pipes, span: self.span_from(start) };
                Ok(self.alloc(query))
            }
            _ => self.finish_query(start, with, body, order_by, limit),
        }
    }

    /// `AS name` behind a query in parentheses.
    fn operand_alias(&mut self, operand: &QueryBody<'a>) -> Parsed<Option<Ident<'a>>> {
        if matches!(operand, QueryBody::Parenthesized(_)) { self.as_alias() } else { Ok(None) }
    }

    fn finish_query(
        &mut self,
        start: u32,
        with: Option<With<'a>>,
        body: QueryBody<'a>,
        order_by: &'a [OrderItem<'a>],
        limit: Option<Limit<'a>>,
    ) -> Parsed<&'a Query<'a>> {
        let pipes = self.pipes()?;
        let query = Query { with, body, order_by, limit, pipes, span: self.span_from(start) };
        Ok(self.alloc(query))
    }

    /// `FOR UPDATE`, which means nothing to lineage.
    fn lock_mode(&mut self) -> Parsed<()> {
        self.eat_all(&[Kind::For, Kind::Update]);
        Ok(())
    }

    /// The current token starts a query, perhaps behind opening parentheses.
    pub(super) fn at_query(&self) -> bool {
        let mut ahead = 0;
        while self.nth(ahead) == Kind::LParen {
            ahead += 1;
        }
        self.at_plain_query_ahead(ahead)
    }

    /// The current token starts a query.
    #[inline]
    pub(super) fn at_plain_query(&self) -> bool {
        match self.kind() {
            Kind::Select | Kind::From => true,
            Kind::With | Kind::Table => self.at_plain_query_ahead(0),
            _ => false,
        }
    }

    /// The token `ahead` places ahead starts a query: SELECT, FROM, WITH (not the expression), TABLE.
    pub(super) fn at_plain_query_ahead(&self, ahead: usize) -> bool {
        match self.nth(ahead) {
            Kind::Select | Kind::From => true,
            Kind::With => {
                !(self.nth(ahead + 1) == Kind::LParen
                    && self.nth(ahead + 2).is_name()
                    && self.nth(ahead + 3) == Kind::As)
            }
            Kind::Table => {
                let name = self.nth(ahead + 1);
                name.is_name()
                    && match self.nth(ahead + 2) {
                        Kind::LParen => !matches!(name, Kind::Pivot | Kind::Unpivot),
                        Kind::Where | Kind::Union | Kind::Intersect | Kind::Except | Kind::Order | Kind::Limit => true,
                        Kind::Dot | Kind::RParen | Kind::Semicolon | Kind::Eof | Kind::Pipe => true,
                        _ => false,
                    }
            }
            _ => false,
        }
    }

    /// Behind a parenthesized query: something that makes it an operand of a larger query.
    pub(super) fn at_query_suffix(&self) -> bool {
        match self.kind() {
            Kind::Order | Kind::Limit | Kind::Pipe | Kind::As => true,
            Kind::For => self.nth(1) == Kind::Update,
            _ => self.at_set_operation(),
        }
    }

    /// `WITH [RECURSIVE] name AS (query), …`
    pub(super) fn with_clause(&mut self) -> Parsed<With<'a>> {
        self.bump();
        let recursive = self.eat(Kind::Recursive);
        let ctes = self.list(Self::cte)?;
        Ok(With { recursive, ctes })
    }

    /// `name AS (query) [WITH DEPTH …]`
    fn cte(&mut self) -> Parsed<Cte<'a>> {
        let name = self.ident()?;
        self.expect(Kind::As)?;
        let query = self.parens(|p| p.query())?;
        let depth = self.recursion_depth()?.map(|given| given.unwrap_or(Ident { name: "depth", ..name }));
        Ok(Cte { name, columns: &[], query, depth })
    }

    /// `WITH DEPTH [AS name] [BETWEEN low AND high | MAX high]` if it is there: the name if it is given.
    pub(super) fn recursion_depth(&mut self) -> Parsed<Option<Option<Ident<'a>>>> {
        if !self.eat_all(&[Kind::With, Kind::Depth]) {
            return Ok(None);
        }
        let name = self.as_alias()?;
        if self.eat(Kind::Between) {
            self.depth_bound()?;
            self.expect(Kind::And)?;
            self.depth_bound()?;
        } else if self.eat(Kind::Max) {
            self.depth_bound()?;
        }
        Ok(Some(name))
    }

    /// An integer, a parameter, or UNBOUNDED.
    fn depth_bound(&mut self) -> Parsed<()> {
        if self.eat(Kind::Unbounded) { Ok(()) } else { self.int_or_parameter_expr().map(drop) }
    }

    /// An integer literal, a parameter or a system variable.
    pub(super) fn int_or_parameter_expr(&mut self) -> Parsed<Expr<'a>> {
        match self.kind() {
            Kind::Int | Kind::At | Kind::AtAt | Kind::Question => Ok(self.primary()?),
            _ => Err(self.unexpected("an integer or a parameter")),
        }
    }

    /// SELECT, TABLE or a query in parentheses.
    fn query_primary(&mut self) -> Parsed<QueryBody<'a>> {
        match self.kind() {
            Kind::Select => Ok(QueryBody::Select(self.select()?)),
            Kind::LParen => Ok(QueryBody::Parenthesized(self.parens(|p| p.query())?)),
            Kind::Table if self.nth(1).is_name() => {
                let start = self.bump().start;
                let path = self.path()?;
                self.table_clause_behind(path, start)
            }
            Kind::From => Err(self.fail("a FROM query as an operand of a set operation must stand in parentheses")),
            _ => Err(self.unexpected("SELECT or another query")),
        }
    }

    /// What may follow `TABLE path` as a query: the arguments of a table function, WHERE.
    pub(super) fn table_clause_behind(&mut self, path: Path<'a>, start: u32) -> Parsed<QueryBody<'a>> {
        if !matches!(self.kind(), Kind::LParen | Kind::Where) {
            return Ok(QueryBody::Table(path));
        }
        // It is short for `SELECT * FROM path(…) WHERE …`, and becomes that.
        let table_start = path.span.start;
        let kind = if self.at(Kind::LParen) { self.table_function(path)? } else { TableKind::Path(path) };
        let first = if matches!(kind, TableKind::Function(_)) {
            self.table_suffix(kind, table_start)?
        } else {
            self.bare_table(kind, table_start)
        };
        let filter = if self.eat(Kind::Where) { Some(self.expr_ref()?) } else { None };
        let star = SelectItem::Star { modifiers: &StarModifiers::NONE, span: path.span };
        let select = Select {
            distinct: false,
            shape: SelectShape::Columns,
            privacy: None,
            items: self.arena.alloc([star]),
            from: Some(FromClause { first, joins: &[], span: first.span }),
            filter,
            group_by: None,
            having: None,
            qualify: None,
            windows: &[],
            span: self.span_from(start),
        };
        Ok(QueryBody::Select(self.alloc(select)))
    }

    /// The current token starts a set operator.
    #[inline]
    pub(super) fn at_set_operation(&self) -> bool {
        match self.kind() {
            Kind::Union | Kind::Intersect => true,
            Kind::Except => matches!(self.nth(1), Kind::All | Kind::Distinct | Kind::At),
            Kind::Full | Kind::Left | Kind::Inner | Kind::Outer => self.at_outer_set_operation(),
            _ => false,
        }
    }

    /// FULL, LEFT, INNER or OUTER that belongs to a set operator and not to a join.
    pub(super) fn at_outer_set_operation(&self) -> bool {
        let next = if self.nth(1) == Kind::Outer { self.nth(2) } else { self.nth(1) };
        matches!(next, Kind::Union | Kind::Intersect | Kind::Except)
    }

    /// `first op₁ q₁ op₂ q₂ …`
    fn set_operation(&mut self, first: QueryBody<'a>) -> Parsed<QueryBody<'a>> {
        let rest = self.repeat(|p, _| {
            if !p.at_set_operation() {
                return Ok(None);
            }
            let start = p.start();
            let op = p.set_operator()?;
            let span = p.span_from(start);
            let body = p.query_primary()?;
            p.operand_alias(&body)?;
            Ok(Some(SetOperand { op, body, span }))
        })?;
        Ok(QueryBody::Set(self.alloc(SetOperation { first, rest })))
    }

    /// `[FULL | LEFT | INNER] [OUTER] UNION ALL [STRICT] [CORRESPONDING [BY (…)] | BY NAME [ON (…)]]`
    pub(super) fn set_operator(&mut self) -> Parsed<SetOp<'a>> {
        let mut mode = match self.kind() {
            Kind::Full | Kind::Outer => SetOpMode::Full,
            Kind::Left => SetOpMode::Left,
            Kind::Inner => SetOpMode::Inner,
            _ => SetOpMode::Default,
        };
        if mode != SetOpMode::Default && self.bump().kind != Kind::Outer && mode != SetOpMode::Inner {
            self.eat(Kind::Outer);
        }
        let kind = match self.kind() {
            Kind::Union => SetOpKind::Union,
            Kind::Intersect => SetOpKind::Intersect,
            Kind::Except => SetOpKind::Except,
            _ => return Err(self.unexpected("UNION, INTERSECT or EXCEPT")),
        };
        self.bump();
        self.hint()?;
        let distinct = self.eat(Kind::Distinct);
        if !distinct && !self.eat(Kind::All) {
            return Err(self.unexpected("ALL or DISTINCT"));
        }
        let strict = self.at(Kind::Strict);
        if strict {
            if mode != SetOpMode::Default {
                return Err(self.fail("STRICT cannot be combined with FULL, LEFT or INNER"));
            }
            self.bump();
        }
        let matching = if self.eat(Kind::Corresponding) {
            let columns = if self.eat(Kind::By) { self.column_list()? } else { &[] };
            if strict { ColumnMatching::ByName(columns) } else { ColumnMatching::Corresponding(columns) }
        } else if self.eat_all(&[Kind::By, Kind::Name]) {
            if strict {
                return Err(self.fail("STRICT cannot be combined with BY NAME"));
            }
            ColumnMatching::ByName(if self.eat(Kind::On) { self.column_list()? } else { &[] })
        } else {
            if strict {
                mode = SetOpMode::Default;
            }
            ColumnMatching::ByPosition
        };
        Ok(SetOp { kind, distinct, matching, mode })
    }

    /// `ORDER BY` if it is there.
    pub(super) fn order_by(&mut self) -> Parsed<&'a [OrderItem<'a>]> {
        if !self.eat(Kind::Order) {
            return Ok(&[]);
        }
        self.hint()?;
        self.expect(Kind::By)?;
        self.list(Self::order_item)
    }

    /// `expr [COLLATE …] [ASC | DESC] [NULLS FIRST | LAST]`
    pub(super) fn order_item(&mut self) -> Parsed<OrderItem<'a>> {
        let expr = self.expr()?;
        let collate = if self.eat(Kind::Collate) { Some(self.string_or_parameter_expr()?) } else { None };
        let (descending, _) = self.order_direction()?;
        Ok(OrderItem { expr, descending, collate })
    }

    /// `[ASC | DESC] [NULLS FIRST | LAST]`: whether it descends, and whether anything was there.
    pub(super) fn order_direction(&mut self) -> Parsed<(bool, bool)> {
        let descending = self.eat(Kind::Desc);
        let mut given = descending || self.eat(Kind::Asc);
        if self.eat(Kind::Nulls) {
            if !self.eat_word("FIRST") && !self.eat_word("LAST") {
                return Err(self.unexpected("FIRST or LAST"));
            }
            given = true;
        }
        Ok((descending, given))
    }

    /// `LIMIT count [OFFSET offset]` if it is there.
    pub(super) fn limit(&mut self) -> Parsed<Option<Limit<'a>>> {
        if !self.at(Kind::Limit) {
            return Ok(None);
        }
        let word = self.bump();
        let count = if self.at(Kind::All) {
            self.bump();
            self.alloc(Expr { kind: ExprKind::Literal(Literal::Null), span: self.span_from(word.start) })
        } else {
            self.expr_ref()?
        };
        let offset = if self.eat(Kind::Offset) { Some(self.expr_ref()?) } else { None };
        Ok(Some(Limit { count, offset }))
    }
}
