//! Operators behind a table: PIVOT, UNPIVOT, FOR SYSTEM_TIME, TABLESAMPLE, MATCH_RECOGNIZE.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// PIVOT or UNPIVOT as operators, not as names.
    pub(super) fn at_pivot(&self) -> bool {
        match self.kind() {
            Kind::Pivot => self.nth(1) == Kind::LParen,
            Kind::Unpivot => matches!(self.nth(1), Kind::LParen | Kind::Exclude | Kind::Include),
            _ => false,
        }
    }

    /// All operators behind a table and its alias.
    pub(super) fn table_operators(&mut self, mut table: TableExpr<'a>) -> Parsed<TableExpr<'a>> {
        let start = table.span.start;
        let joined = matches!(table.kind, TableKind::Joined(_));
        let timed = matches!(table.kind, TableKind::Path(_) | TableKind::Unnest { .. });
        let mut pivoted = false;
        let mut system_time = None;
        table.operators = self.repeat(|p, first| {
            if first && p.at_pivot() && !joined {
                pivoted = true;
                return p.pivot_or_unpivot().map(Some);
            }
            if timed && p.at(Kind::For) && system_time.is_none() {
                let at = p.start();
                system_time = p.system_time()?;
                if pivoted && system_time.is_some() {
                    return Err(p.fail_span(p.span_from(at), "PIVOT and FOR SYSTEM_TIME cannot be combined"));
                }
            }
            match p.kind() {
                Kind::Tablesample => p.sample().map(Some),
                Kind::MatchRecognize => p.match_recognize().map(Some),
                _ => Ok(None),
            }
        })?;
        table.system_time = system_time;
        table.span = self.span_from(start);
        Ok(table)
    }

    /// `PIVOT (…) [AS name]` or `UNPIVOT (…) [AS name]`
    pub(super) fn pivot_or_unpivot(&mut self) -> Parsed<TableOperator<'a>> {
        if self.at(Kind::Pivot) { self.pivot() } else { self.unpivot() }
    }

    /// `PIVOT (aggregates FOR input IN (values)) [[AS] name]`
    fn pivot(&mut self) -> Parsed<TableOperator<'a>> {
        let start = self.bump().start;
        self.expect(Kind::LParen)?;
        let aggregates = self.list(Self::named_expr)?;
        self.expect(Kind::For)?;
        let input = self.operand_ref()?;
        self.expect(Kind::In)?;
        let values = self.parens(|p| p.list(Self::named_expr))?;
        self.expect(Kind::RParen)?;
        let alias = self.alias()?;
        let span = self.span_from(start);
        Ok(TableOperator::Pivot(self.alloc(Pivot { aggregates, input, values, alias, span })))
    }

    /// `expr [[AS] name]`
    fn named_expr(&mut self) -> Parsed<NamedExpr<'a>> {
        let expr = self.expr()?;
        Ok(NamedExpr { expr, name: self.alias()? })
    }

    /// `UNPIVOT [INCLUDE NULLS | EXCLUDE NULLS] (values FOR name IN (columns)) [[AS] name]`
    fn unpivot(&mut self) -> Parsed<TableOperator<'a>> {
        let start = self.bump().start;
        if self.eat(Kind::Include) || self.eat(Kind::Exclude) {
            self.expect(Kind::Nulls)?;
        }
        self.expect(Kind::LParen)?;
        let values = self.path_or_paths()?;
        self.expect(Kind::For)?;
        let name = self.path()?;
        self.expect(Kind::In)?;
        let columns = self.parens(|p| {
            p.list(|p| {
                let columns = p.path_or_paths()?;
                let label = if p.eat(Kind::As) || matches!(p.kind(), Kind::String | Kind::Int) {
                    Some(p.unpivot_label()?)
                } else {
                    None
                };
                Ok(UnpivotColumns { columns, label })
            })
        })?;
        self.expect(Kind::RParen)?;
        let alias = self.alias()?;
        let span = self.span_from(start);
        Ok(TableOperator::Unpivot(self.alloc(Unpivot { values, name, columns, alias, span })))
    }

    /// `path` or `(path, path)`
    fn path_or_paths(&mut self) -> Parsed<&'a [Path<'a>]> {
        if self.at(Kind::LParen) {
            return self.parens(|p| p.list(Self::path));
        }
        let path = self.path()?;
        Ok(self.arena.alloc([path]))
    }

    /// The string or number that names a row of UNPIVOT.
    fn unpivot_label(&mut self) -> Parsed<ExprRef<'a>> {
        if !matches!(self.kind(), Kind::String | Kind::Int) {
            return Err(self.unexpected("a string or an integer"));
        }
        let label = self.primary()?;
        Ok(self.alloc(label))
    }

    /// `TABLESAMPLE method (size unit [PARTITION BY …]) [REPEATABLE (seed)] [WITH WEIGHT [[AS] name]]`
    pub(super) fn sample(&mut self) -> Parsed<TableOperator<'a>> {
        let start = self.bump().start;
        self.ident()?;
        self.parens(|p| {
            if !p.eat(Kind::Float) {
                p.sample_number()?;
            }
            if !p.eat(Kind::Rows) && !p.eat(Kind::Percent) {
                return Err(p.unexpected("ROWS or PERCENT"));
            }
            p.window_partition().map(drop)
        })?;
        let weight = if self.eat(Kind::With) {
            self.expect(Kind::Weight)?;
            let named = self.at(Kind::As) || (self.kind().is_name() && !self.at_all(&[Kind::Repeatable, Kind::LParen]));
            Some(if named { self.alias()? } else { None })
        } else {
            None
        };
        if self.eat(Kind::Repeatable) {
            self.parens(Self::sample_number)?;
        }
        Ok(TableOperator::Sample { weight, span: self.span_from(start) })
    }

    /// An integer or a parameter, perhaps in a CAST.
    fn sample_number(&mut self) -> Parsed<()> {
        if !self.eat(Kind::Cast) {
            return self.int_or_parameter_expr().map(drop);
        }
        self.parens(|p| {
            p.int_or_parameter_expr()?;
            p.expect(Kind::As)?;
            p.type_()?;
            if p.eat(Kind::Format) {
                p.expr()?;
            }
            Ok(())
        })
    }

    /// `MATCH_RECOGNIZE (… PATTERN (…) DEFINE …) [[AS] name]`
    pub(super) fn match_recognize(&mut self) -> Parsed<TableOperator<'a>> {
        let start = self.bump().start;
        self.expect(Kind::LParen)?;
        let partition_by = self.window_partition()?;
        if !self.at(Kind::Order) {
            return Err(self.unexpected("keyword ORDER"));
        }
        let order_by = self.order_by()?;
        self.expect(Kind::Measures)?;
        let measures = self.list(|p| {
            let expr = p.expr()?;
            p.expect(Kind::As)?;
            Ok(SelectItem::Expr(NamedExpr { expr, name: Some(p.ident()?) }))
        })?;
        if self.eat(Kind::After) {
            self.expect_all(&[Kind::Match, Kind::Skip])?;
            if self.eat(Kind::Past) {
                self.expect_all(&[Kind::Last, Kind::Row])?;
            } else {
                self.expect(Kind::To)?;
                self.expect_word("NEXT")?;
                self.expect(Kind::Row)?;
            }
        }
        self.expect(Kind::Pattern)?;
        self.parens(Self::row_pattern)?;
        self.expect(Kind::Define)?;
        let define = self.list(|p| {
            let name = p.ident()?;
            p.expect(Kind::As)?;
            Ok(NamedExpr { expr: p.expr()?, name: Some(name) })
        })?;
        self.options()?;
        self.expect(Kind::RParen)?;
        let alias = self.alias()?;
        let span = self.span_from(start);
        let node = MatchRecognize { partition_by, order_by, measures, define, alias, span };
        Ok(TableOperator::MatchRecognize(self.alloc(node)))
    }

    /// Alternatives of concatenations; any of them may be empty. Only checked: which rows a pattern takes is no lineage.
    fn row_pattern(&mut self) -> Parsed<()> {
        self.nested(|p| {
            loop {
                match p.kind() {
                    Kind::BitOr | Kind::Or2 | Kind::BitXor => drop(p.bump()),
                    Kind::Invalid if p.token_text(p.token()) == "$" => drop(p.bump()),
                    Kind::LParen => {
                        p.parens(Self::row_pattern)?;
                        p.quantifier()?;
                    }
                    kind if kind.is_name() => {
                        p.bump();
                        p.quantifier()?;
                    }
                    _ => return Ok(()),
                }
            }
        })
    }

    /// `?`, `*`, `+`, `{2}`, `{1,}`, each but `{2}` perhaps with `?` behind it.
    fn quantifier(&mut self) -> Parsed<()> {
        match self.kind() {
            Kind::Question | Kind::Star | Kind::Plus => drop(self.bump()),
            Kind::LBrace => {
                self.bump();
                let low = !self.at(Kind::Comma);
                if low {
                    self.int_or_parameter_expr()?;
                }
                if !self.eat(Kind::Comma) {
                    return self.expect(Kind::RBrace).map(drop);
                }
                if !self.at(Kind::RBrace) {
                    self.int_or_parameter_expr()?;
                }
                self.expect(Kind::RBrace)?;
            }
            _ => return Ok(()),
        }
        self.eat(Kind::Question);
        Ok(())
    }
}
