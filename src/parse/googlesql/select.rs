//! SELECT and its clauses.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `SELECT … [FROM …] [WHERE …] [GROUP BY …] [HAVING …] [QUALIFY …] [WINDOW …]`
    pub(super) fn select(&mut self) -> Parsed<&'a Select<'a>> {
        let mut select = self.select_head()?;
        if self.eat(Kind::From) {
            select.from = Some(self.tables_and_joins()?);
        }
        if self.eat(Kind::Where) {
            select.filter = Some(self.expr_ref()?);
        }
        if self.at(Kind::Group) {
            select.group_by = Some(self.group_by()?);
        }
        if self.eat(Kind::Having) {
            select.having = Some(self.expr_ref()?);
        }
        if self.eat(Kind::Qualify) {
            select.qualify = Some(self.expr_ref()?);
        }
        if self.at(Kind::Window) {
            select.windows = self.window_clause(false)?;
        }
        select.span = self.span_from(select.span.start);
        Ok(self.alloc(select))
    }

    /// `SELECT [hint] [WITH privacy] [ALL | DISTINCT] [AS shape] items`, without FROM and what follows.
    pub(super) fn select_head(&mut self) -> Parsed<Select<'a>> {
        let start = self.expect(Kind::Select)?.start;
        self.hint()?;
        let privacy = self.privacy()?;
        let distinct = self.eat(Kind::Distinct);
        if !distinct {
            self.eat(Kind::All);
        }
        let shape = if self.eat(Kind::As) { self.select_shape()? } else { SelectShape::Columns };
        if self.at(Kind::From) {
            return Err(self.fail("the SELECT list must not be empty"));
        }
        let items = self.select_list()?;
        Ok(Select {
            distinct,
            shape,
            privacy,
            items,
            from: None,
            filter: None,
            group_by: None,
            having: None,
            qualify: None,
            windows: &[],
            span: self.span_from(start),
        })
    }

    /// `WITH DIFFERENTIAL_PRIVACY [OPTIONS (…)]` behind SELECT and AGGREGATE
    pub(super) fn privacy(&mut self) -> Parsed<Option<&'a [OptionEntry<'a>]>> {
        if !(self.at(Kind::With) && self.nth(1).is_name()) {
            return Ok(None);
        }
        self.bump_n(2);
        if self.at_all(&[Kind::Options, Kind::LParen]) { self.options().map(Some) } else { Ok(Some(&[])) }
    }

    /// What follows SELECT AS.
    fn select_shape(&mut self) -> Parsed<SelectShape<'a>> {
        if self.eat(Kind::Struct) {
            return Ok(SelectShape::Struct);
        }
        let path = self.path()?;
        match path.single() {
            Some(only) if !only.quoted && only.name.eq_ignore_ascii_case("value") => Ok(SelectShape::Value),
            _ => Ok(SelectShape::Named(path)),
        }
    }

    /// `expr [AS name], *, t.*, …` with a comma at the end allowed (SELECT, THEN RETURN, TRANSFORM).
    pub(super) fn select_list(&mut self) -> Parsed<&'a [SelectItem<'a>]> {
        self.trailing_list(Self::at_list_end, Self::select_item)
    }

    /// A token that cannot begin an item of a SELECT list or of a pipe operator.
    pub(super) fn at_list_end(&self) -> bool {
        matches!(
            self.kind(),
            Kind::From
                | Kind::Where
                | Kind::Group
                | Kind::Having
                | Kind::Qualify
                | Kind::Window
                | Kind::Order
                | Kind::Limit
                | Kind::Union
                | Kind::Intersect
                | Kind::Except
                | Kind::Pipe
                | Kind::RParen
                | Kind::Semicolon
                | Kind::Eof
                | Kind::For
        ) || self.at_set_operation()
    }

    /// One item of a SELECT list.
    #[inline]
    fn select_item(&mut self) -> Parsed<SelectItem<'a>> {
        if self.at(Kind::Star) {
            let start = self.bump().start;
            let modifiers = self.star_modifiers()?;
            return Ok(SelectItem::Star { modifiers, span: self.span_from(start) });
        }
        self.expr_item()
    }

    /// `expr [[AS] name]` or `expr.*`
    #[inline]
    pub(super) fn expr_item(&mut self) -> Parsed<SelectItem<'a>> {
        let start = self.start();
        let expr = self.expr()?;
        match self.kind() {
            Kind::Dot if self.nth(1) == Kind::Star => {
                self.bump();
                if expr.span.start == start && expr.kind.is_operation() {
                    return Err(self.unexpected("identifier"));
                }
                self.bump();
                let modifiers = self.star_modifiers()?;
                Ok(SelectItem::DotStar { base: self.alloc(expr), modifiers, span: self.span_from(start) })
            }
            Kind::Attached => Err(self.fail("a space is missing between a literal and an alias")),
            _ => Ok(SelectItem::Expr(NamedExpr { expr, name: self.alias()? })),
        }
    }

    /// `[EXCEPT (…)] [REPLACE (…)]`
    fn star_modifiers(&mut self) -> Parsed<&'a StarModifiers<'a>> {
        if !matches!(self.kind(), Kind::Except | Kind::Replace) {
            return Ok(&StarModifiers::NONE);
        }
        let mut modifiers = StarModifiers::NONE;
        if self.at(Kind::Except) && self.nth(1) == Kind::LParen {
            self.bump();
            modifiers.except = self.column_list()?;
        }
        if self.at(Kind::Replace) && self.nth(1) == Kind::LParen {
            self.bump();
            modifiers.replace = self.parens(|p| {
                p.list(|p| {
                    let expr = p.expr()?;
                    p.expect(Kind::As)?;
                    Ok(NamedExpr { expr, name: Some(p.ident()?) })
                })
            })?;
        }
        Ok(self.alloc(modifiers))
    }

    /// `GROUP BY …` of a SELECT
    pub(super) fn group_by(&mut self) -> Parsed<GroupBy<'a>> {
        self.bump();
        self.hint()?;
        self.expect(Kind::By)?;
        if self.eat(Kind::All) {
            return Ok(GroupBy { all: true, and_order: false, items: &[] });
        }
        let items = self.list(|p| match p.grouping_sets()? {
            Some(sets) => Ok(sets),
            None => Ok(GroupItem::Expr { expr: p.expr()?, name: None, ordered: false }),
        })?;
        Ok(GroupBy { all: false, and_order: false, items })
    }

    /// `()`, `ROLLUP (…)`, `CUBE (…)`, `GROUPING SETS (…)` if one of them is here.
    pub(super) fn grouping_sets(&mut self) -> Parsed<Option<GroupItem<'a>>> {
        match (self.kind(), self.nth(1)) {
            (Kind::LParen, Kind::RParen) => {
                self.bump_n(2);
                Ok(Some(GroupItem::Sets(&[])))
            }
            (Kind::Rollup | Kind::Cube, _) | (Kind::Grouping, Kind::Sets) => {
                Ok(Some(GroupItem::Sets(self.flat(Self::grouping_set)?)))
            }
            _ => Ok(None),
        }
    }

    /// The grouping items inside an aggregate's parentheses, sets taken apart.
    pub(super) fn flat_grouping_items(&mut self) -> Parsed<&'a [Expr<'a>]> {
        self.flat(|p| {
            p.grouping_set()?;
            while p.eat(Kind::Comma) {
                p.grouping_set()?;
            }
            Ok(())
        })
    }

    /// The expressions that a rule pushes.
    fn flat(&mut self, rule: impl FnOnce(&mut Self) -> Parsed<()>) -> Parsed<&'a [Expr<'a>]> {
        let mark = self.pools.exprs.len();
        if let Err(failed) = rule(self) {
            self.pools.exprs.truncate(mark);
            return Err(failed);
        }
        Ok(self.take(mark))
    }

    /// Pushes the expressions of a grouping set, tuples and inner sets taken apart.
    fn grouping_set(&mut self) -> Parsed<()> {
        match self.kind() {
            Kind::LParen if self.nth(1) == Kind::RParen => {
                self.bump_n(2);
                return Ok(());
            }
            Kind::Rollup | Kind::Cube => drop(self.bump()),
            Kind::Grouping if self.nth(1) == Kind::Sets => self.bump_n(2),
            start => {
                let expr = self.expr()?;
                match expr.kind {
                    ExprKind::Struct { ty: None, fields } if start == Kind::LParen => {
                        self.pools.exprs.extend(fields.iter().map(|field| field.expr));
                    }
                    _ => self.pools.exprs.push(expr),
                }
                return Ok(());
            }
        }
        self.nested(|p| {
            p.parens(|p| {
                p.grouping_set()?;
                while p.eat(Kind::Comma) {
                    p.grouping_set()?;
                }
                Ok(())
            })
        })
    }

    /// `WINDOW name AS (…), …`
    pub(super) fn window_clause(&mut self, trailing: bool) -> Parsed<&'a [NamedWindow<'a>]> {
        self.bump();
        let item = |p: &mut Self| {
            let name = p.ident()?;
            p.expect(Kind::As)?;
            Ok(NamedWindow { name, spec: p.window_spec()? })
        };
        if trailing { self.trailing_list(Self::at_list_end, item) } else { self.list(item) }
    }
}

impl ExprKind<'_> {
    /// An operator with its operands.
    fn is_operation(&self) -> bool {
        matches!(
            self,
            ExprKind::Unary { .. }
                | ExprKind::Chain { .. }
                | ExprKind::Like { .. }
                | ExprKind::Between { .. }
                | ExprKind::In { .. }
                | ExprKind::Is { .. }
                | ExprKind::IsDistinctFrom { .. }
        )
    }
}
