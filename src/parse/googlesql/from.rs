//! FROM: tables, what may follow them, and joins.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// What follows the word FROM: tables and joins.
    pub(super) fn tables_and_joins(&mut self) -> Parsed<FromClause<'a>> {
        let start = self.start();
        let first = self.table_expr()?;
        self.joins(start, first, true)
    }

    /// Joins behind the first table; commas only where they are allowed.
    fn joins(&mut self, start: u32, first: TableExpr<'a>, commas: bool) -> Parsed<FromClause<'a>> {
        // ON and USING beyond the first of a join belong to earlier joins.
        let mut deferred = Vec::new();
        let mut comma = false;
        let mark = self.pools.joins.len();
        let joins = self.repeat(|p, _| {
            let start = p.start();
            if p.at(Kind::Comma) {
                if !commas {
                    return Ok(None);
                }
                p.bump();
                comma = true;
                if !deferred.is_empty() {
                    return Err(p.fail("a comma is not allowed behind consecutive ON or USING clauses"));
                }
                let right = p.table_expr()?;
                let span = p.span_from(start);
                let condition = JoinCondition::None;
                return Ok(Some(Join { kind: JoinKind::Comma, natural: false, right, condition, span }));
            }
            let Some((kind, natural)) = p.join_operator()? else { return Ok(None) };
            if comma && matches!(kind, JoinKind::Right | JoinKind::Full) {
                return Err(p.fail("RIGHT and FULL JOIN behind a comma need parentheses around the join"));
            }
            let right = p.table_expr()?;
            let condition = p.join_condition()?;
            while matches!(p.kind(), Kind::On | Kind::Using) {
                if comma {
                    return Err(p.unexpected("the end of the join"));
                }
                let at = p.start();
                deferred.push((p.pools.joins.len() - mark, p.join_condition()?, at));
            }
            Ok(Some(Join { kind, natural, right, condition, span: p.span_from(start) }))
        })?;
        let span = self.span_from(start);
        let flat = FromClause { first, joins, span };
        if deferred.is_empty() { Ok(flat) } else { self.defer(flat, &deferred) }
    }

    /// `[NATURAL] [CROSS | INNER | LEFT …] [HASH] JOIN [hint]` if it is there.
    pub(super) fn join_operator(&mut self) -> Parsed<Option<(JoinKind, bool)>> {
        match self.kind() {
            Kind::Join => {
                self.bump();
                self.hint()?;
                return Ok(Some((JoinKind::Inner, false)));
            }
            Kind::Full | Kind::Left | Kind::Inner if self.at_outer_set_operation() => return Ok(None),
            Kind::Natural | Kind::Cross | Kind::Full | Kind::Left | Kind::Right | Kind::Inner | Kind::Hash => {}
            Kind::Lookup if self.nth(1) == Kind::Join => {}
            _ => return Ok(None),
        }
        let natural = self.eat(Kind::Natural);
        let kind = match self.kind() {
            Kind::Cross => JoinKind::Cross,
            Kind::Left => JoinKind::Left,
            Kind::Right => JoinKind::Right,
            Kind::Full => JoinKind::Full,
            _ => JoinKind::Inner,
        };
        if kind != JoinKind::Inner || self.at(Kind::Inner) {
            self.bump();
        }
        if matches!(kind, JoinKind::Left | JoinKind::Right | JoinKind::Full) {
            self.eat(Kind::Outer);
        }
        if !self.eat(Kind::Hash) {
            self.eat(Kind::Lookup);
        }
        self.expect(Kind::Join)?;
        self.hint()?;
        Ok(Some((kind, natural)))
    }

    /// `ON …` or `USING (…)` if it is there.
    pub(super) fn join_condition(&mut self) -> Parsed<JoinCondition<'a>> {
        match self.kind() {
            Kind::On => {
                self.bump();
                Ok(JoinCondition::On(self.expr_ref()?))
            }
            Kind::Using => {
                self.bump();
                Ok(JoinCondition::Using(self.column_list()?))
            }
            _ => Ok(JoinCondition::None),
        }
    }

    /// Rebuilds `a JOIN b JOIN c ON x ON y` as `a JOIN (b JOIN c ON x) ON y`. Each entry of `deferred` is a condition
    /// behind the join of that index, and where it stands.
    #[cold]
    fn defer(&mut self, flat: FromClause<'a>, deferred: &[(usize, JoinCondition<'a>, u32)]) -> Parsed<FromClause<'a>> {
        // Open joins, outermost first: what is on their left, and the join that waits for its condition.
        let mut open: Vec<(FromClause<'a>, Join<'a>)> = Vec::new();
        let mut left = flat;
        left.joins = &[];
        let mut deferred = deferred.iter().peekable();
        for (index, join) in flat.joins.iter().enumerate() {
            if join.natural || join.kind == JoinKind::Cross {
                left = self.with_join(left, Join { condition: JoinCondition::None, ..*join });
            } else {
                open.push((left, *join));
                self.check_depth(open.len() as u32)?;
                left = FromClause { first: join.right, joins: &[], span: join.right.span };
            }
            if matches!(join.condition, JoinCondition::None) {
                continue;
            }
            let mut next = Some((join.condition, join.span.start));
            while let Some((condition, at)) = next {
                let Some((outer, mut join)) = open.pop() else {
                    let span = Span::new(at, at);
                    return Err(self.fail_span(span, "there are more ON and USING clauses than joins before them"));
                };
                join.condition = condition;
                join.right = match left.joins {
                    [] => left.first,
                    _ => self.bare_table(TableKind::Joined(self.alloc(left)), left.first.span.start),
                };
                left = self.with_join(outer, join);
                next = deferred.next_if(|entry| entry.0 == index).map(|entry| (entry.1, entry.2));
            }
        }
        match open.last() {
            None => Ok(FromClause { span: flat.span, ..left }),
            Some((_, join)) => Err(self.fail_span(join.span, "this join has no ON or USING clause")),
        }
    }

    /// The clause with one more join.
    fn with_join(&self, mut clause: FromClause<'a>, join: Join<'a>) -> FromClause<'a> {
        let mut joins = bumpalo::collections::Vec::from_iter_in(clause.joins.iter().copied(), self.arena);
        joins.push(join);
        clause.joins = joins.into_bump_slice();
        clause.span = clause.span.to(join.span);
        clause
    }

    /// One table expression with alias and postfix operators (FROM, joins, MERGE … USING).
    pub(super) fn table_expr(&mut self) -> Parsed<TableExpr<'a>> {
        let start = self.start();
        match self.kind() {
            Kind::Unnest => {
                let kind = self.unnest()?;
                self.table_suffix(kind, start)
            }
            Kind::LParen => self.nested(|p| p.paren_table(start)),
            Kind::Lateral => {
                self.bump();
                if self.at(Kind::Lateral) {
                    return Err(self.unexpected("a subquery or a table function"));
                }
                let table = self.nested(Self::table_expr)?;
                match table.kind {
                    TableKind::Subquery(query) => Ok(TableExpr { kind: TableKind::Lateral(query), ..table }),
                    TableKind::Function(_) => Ok(table),
                    _ => Err(self.fail_span(table.span, "LATERAL needs a subquery or a table function")),
                }
            }
            Kind::If if self.nth(1) == Kind::LParen => {
                let word = self.bump();
                let name = Path { parts: self.arena.alloc([self.word_ident(word)]), span: self.span_from(word.start) };
                let kind = self.table_function(name)?;
                self.table_suffix(kind, start)
            }
            kind if kind.is_name() => {
                let path = self.table_path()?;
                let kind = match self.kind() {
                    Kind::LParen => self.table_function(path)?,
                    Kind::LBracket => {
                        return Err(self.fail("an element of an array is no table here: use UNNEST(…)"));
                    }
                    Kind::Dot => return Err(self.unexpected("the end of the table's name")),
                    _ => TableKind::Path(path),
                };
                self.table_suffix(kind, start)
            }
            Kind::At | Kind::AtAt | Kind::Question => {
                Err(self.fail("a query parameter or system variable cannot stand for a table's name"))
            }
            _ => Err(self.unexpected("a table")),
        }
    }

    /// `(query)`, `(a JOIN b)`: the first token that is no `(` tells, except that `((query) …` may still be a join.
    fn paren_table(&mut self, start: u32) -> Parsed<TableExpr<'a>> {
        self.bump();
        let query = if self.at_plain_query() {
            self.query()?
        } else {
            let first = self.table_expr()?;
            match first.kind {
                TableKind::Subquery(query)
                    if first.bare() && (self.at(Kind::RParen) || self.at_table_query_suffix()) =>
                {
                    let body = QueryBody::Parenthesized(query);
                    self.query_behind(first.span.start, body)?
                }
                _ => return self.paren_join(start, first),
            }
        };
        self.expect(Kind::RParen)?;
        self.table_suffix(TableKind::Subquery(query), start)
    }

    /// Behind `((query)`: an operator that makes it part of a query. AS gives an alias to a table instead.
    fn at_table_query_suffix(&self) -> bool {
        !self.at(Kind::As) && self.at_query_suffix()
    }

    /// The joins behind `(a`, up to the closing parenthesis.
    fn paren_join(&mut self, start: u32, first: TableExpr<'a>) -> Parsed<TableExpr<'a>> {
        let clause = self.joins(first.span.start, first, false)?;
        if clause.joins.is_empty() {
            return Err(self.unexpected("a join"));
        }
        self.expect(Kind::RParen)?;
        let table = self.bare_table(TableKind::Joined(self.alloc(clause)), start);
        self.table_operators(table)
    }

    /// A table without anything behind it.
    pub(super) fn bare_table(&self, kind: TableKind<'a>, start: u32) -> TableExpr<'a> {
        let span = self.span_from(start);
        TableExpr { kind, alias: None, columns: &[], offset: None, system_time: None, operators: &[], span }
    }

    /// `name(args) [hint]`
    pub(super) fn table_function(&mut self, name: Path<'a>) -> Parsed<TableKind<'a>> {
        let args = self.nested(Self::table_function_args)?;
        let call = Call { name, chained: false, distinct: false, args, modifiers: None };
        Ok(TableKind::Function(self.alloc(call)))
    }

    /// `UNNEST(array [AS name], … [, mode => expr])`
    pub(super) fn unnest(&mut self) -> Parsed<TableKind<'a>> {
        self.bump();
        let mut mode = None;
        let arrays = self.parens(|p| {
            p.repeat(|p, first| {
                if !first {
                    if !p.eat(Kind::Comma) {
                        return Ok(None);
                    }
                    if p.kind().is_name() && p.nth(1) == Kind::FatArrow {
                        p.bump_n(2);
                        if let ArgValue::Expr(value) = p.named_arg_value()? {
                            mode = Some(p.alloc(value));
                        }
                        return Ok(None);
                    }
                }
                let expr = p.argument_expr()?;
                Ok(Some(NamedExpr { expr, name: p.as_alias()? }))
            })
        })?;
        Ok(TableKind::Unnest { arrays, mode })
    }

    /// Alias, WITH OFFSET, PIVOT, FOR SYSTEM_TIME and the other operators behind a table.
    pub(super) fn table_suffix(&mut self, kind: TableKind<'a>, start: u32) -> Parsed<TableExpr<'a>> {
        let mut table = self.bare_table(kind, start);
        if matches!(self.kind(), Kind::At) {
            self.hint()?;
        }
        if self.at(Kind::As) || (self.kind().is_name() && !self.at_pivot()) {
            table.alias = self.alias()?;
        }
        if matches!(kind, TableKind::Path(_) | TableKind::Unnest { .. }) && self.at(Kind::With) {
            table.offset = self.with_offset()?;
        }
        let operators = if matches!(
            self.kind(),
            Kind::Pivot | Kind::Unpivot | Kind::For | Kind::Tablesample | Kind::MatchRecognize
        ) {
            self.table_operators(table)?
        } else {
            table
        };
        table = operators;
        table.span = self.span_from(start);
        Ok(table)
    }

    /// `WITH OFFSET [AS name]` if it is there.
    pub(super) fn with_offset(&mut self) -> Parsed<Option<&'a Offset<'a>>> {
        let start = self.start();
        if !self.eat_all(&[Kind::With, Kind::Offset]) {
            return Ok(None);
        }
        let alias = if self.at_pivot() { None } else { self.alias()? };
        Ok(Some(self.alloc(Offset { alias, span: self.span_from(start) })))
    }

    /// `FOR SYSTEM_TIME AS OF expr` if it is there.
    pub(super) fn system_time(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if !self.at(Kind::For) {
            return Ok(None);
        }
        match (self.nth(1), self.nth(2)) {
            (Kind::SystemTime, _) => self.bump_n(2),
            (Kind::System, Kind::Time) => self.bump_n(3),
            _ => return Ok(None),
        }
        self.expect_all(&[Kind::As, Kind::Of])?;
        self.expr_ref().map(Some)
    }
}

impl TableExpr<'_> {
    /// Nothing follows the table itself.
    fn bare(&self) -> bool {
        self.alias.is_none() && self.offset.is_none() && self.system_time.is_none() && self.operators.is_empty()
    }
}
