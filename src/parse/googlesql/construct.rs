//! Expressions with a syntax of their own: CASE, CAST, EXTRACT, INTERVAL, arrays, structs, NEW, WITH, RANGE.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `CASE [operand] WHEN … THEN … [ELSE …] END`
    pub(super) fn case(&mut self) -> Parsed<ExprKind<'a>> {
        self.bump();
        let operand = if self.at(Kind::When) { None } else { Some(self.expr_ref()?) };
        let branches = self.repeat(|p, first| {
            if !first && !p.at(Kind::When) {
                return Ok(None);
            }
            p.expect(Kind::When)?;
            let when = p.expr()?;
            p.expect(Kind::Then)?;
            Ok(Some(CaseBranch { when, then: p.expr()? }))
        })?;
        let otherwise = if self.eat(Kind::Else) { Some(self.expr_ref()?) } else { None };
        self.expect(Kind::End)?;
        Ok(ExprKind::Case(self.alloc(Case { operand, branches, otherwise })))
    }

    /// `CAST(expr AS type [FORMAT format [AT TIME ZONE zone]])` and SAFE_CAST
    pub(super) fn cast(&mut self) -> Parsed<Expr<'a>> {
        let word = self.bump();
        self.expect(Kind::LParen)?;
        let expr = self.argument_expr()?;
        self.expect(Kind::As)?;
        let ty = self.type_()?;
        let format = if self.eat(Kind::Format) { Some(self.expr_ref()?) } else { None };
        let time_zone = if format.is_some() { self.at_time_zone()? } else { None };
        self.expect(Kind::RParen)?;
        let safe = word.kind == Kind::SafeCast;
        let kind = ExprKind::Cast(self.alloc(Cast { safe, expr, ty, format, time_zone }));
        Ok(Expr { kind, span: self.span_from(word.start) })
    }

    /// `AT TIME ZONE zone` if it is there
    fn at_time_zone(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if !self.eat(Kind::AtWord) {
            return Ok(None);
        }
        self.expect_all(&[Kind::Time, Kind::Zone])?;
        self.expr_ref().map(Some)
    }

    /// `EXTRACT(part FROM expr [AT TIME ZONE zone])`
    pub(super) fn extract(&mut self) -> Parsed<ExprKind<'a>> {
        self.bump();
        self.parens(|p| {
            let part = p.expr_ref()?;
            p.expect(Kind::From)?;
            let expr = p.expr_ref()?;
            Ok(ExprKind::Extract { part, expr, time_zone: p.at_time_zone()? })
        })
    }

    /// `INTERVAL value unit [TO unit]`
    pub(super) fn interval(&mut self) -> Parsed<ExprKind<'a>> {
        self.bump();
        let value = self.expr_ref()?;
        let unit = self.ident_ref()?;
        let to = if self.eat(Kind::To) { Some(self.ident_ref()?) } else { None };
        Ok(ExprKind::Interval { value, unit, to })
    }

    /// `[a, b]`
    pub(super) fn array(&mut self, element: Option<&'a Type<'a>>) -> Parsed<ExprKind<'a>> {
        self.expect(Kind::LBracket)?;
        let elements = if self.at(Kind::RBracket) { &[] } else { self.list(Self::expr)? };
        self.expect(Kind::RBracket)?;
        Ok(ExprKind::Array { element, elements })
    }

    /// `ARRAY(SELECT …)`, `ARRAY[…]`, `ARRAY<T>[…]`
    pub(super) fn array_word(&mut self) -> Parsed<ExprKind<'a>> {
        match self.nth(1) {
            Kind::LParen => {
                self.bump();
                Ok(ExprKind::ArraySubquery(self.parens(|p| p.query())?))
            }
            Kind::LBracket => {
                self.bump();
                self.array(None)
            }
            _ => {
                let element = match self.type_shape()? {
                    TypeKind::Array(element) => Some(element),
                    _ => None,
                };
                self.array(element)
            }
        }
    }

    /// `STRUCT(…)`, `STRUCT<…>(…)`, `STRUCT {…}`
    pub(super) fn struct_word(&mut self) -> Parsed<ExprKind<'a>> {
        let start = self.start();
        let ty = match self.nth(1) {
            Kind::Less | Kind::NotEq => {
                let kind = self.type_shape()?;
                Some(self.alloc(Type { kind, span: self.span_from(start) }))
            }
            _ => {
                self.bump();
                None
            }
        };
        if self.at(Kind::LBrace) {
            return Ok(ExprKind::Struct { ty, fields: self.braced()? });
        }
        let fields = self.parens(|p| {
            if p.at(Kind::RParen) {
                return Ok(&[][..]);
            }
            p.list(|p| {
                let expr = p.expr()?;
                let name = if p.eat(Kind::As) { Some(p.ident()?) } else { None };
                Ok(NamedExpr { expr, name })
            })
        })?;
        Ok(ExprKind::Struct { ty, fields })
    }

    /// `RANGE<T> '…'`
    pub(super) fn range_literal(&mut self) -> Parsed<ExprKind<'a>> {
        let word = self.token();
        self.type_shape()?;
        if !self.at(Kind::String) {
            return Err(self.unexpected("string literal"));
        }
        self.typed(word)
    }

    /// `NEW type(expr [AS name | AS (path)], …)`, `NEW type {…}`
    pub(super) fn new_constructor(&mut self) -> Parsed<ExprKind<'a>> {
        self.bump();
        let ty = if self.at(Kind::Map) && self.nth(1) == Kind::Less {
            self.type_shape()?;
            None
        } else {
            let name = self.type_name()?;
            Some(self.alloc(name))
        };
        if self.at(Kind::LBrace) {
            return Ok(ExprKind::New { ty, fields: self.braced()? });
        }
        let fields = self.parens(|p| {
            if p.at(Kind::RParen) {
                return Ok(&[][..]);
            }
            p.list(|p| {
                let expr = p.expr()?;
                let name = match (p.eat(Kind::As), p.at(Kind::LParen)) {
                    (false, _) => None,
                    (true, false) => Some(p.ident()?),
                    (true, true) => Some(*p.parens(|p| p.path())?.last()),
                };
                Ok(NamedExpr { expr, name })
            })
        })?;
        Ok(ExprKind::New { ty, fields })
    }

    /// `{name: value, name {…}, (extension): value, …}`; a comma may be missing or end the list.
    pub(super) fn braced(&mut self) -> Parsed<&'a [NamedExpr<'a>]> {
        self.nested(|p| {
            p.expect(Kind::LBrace)?;
            let fields = p.repeat(|p, first| {
                let comma = !first && p.eat(Kind::Comma);
                if p.at(Kind::RBrace) {
                    return Ok(None);
                }
                p.braced_field(first || comma).map(Some)
            })?;
            p.expect(Kind::RBrace)?;
            Ok(fields)
        })
    }

    /// One entry of a braced constructor: keys may be paths, or, behind a comma, extensions in parentheses.
    fn braced_field(&mut self, any_key: bool) -> Parsed<NamedExpr<'a>> {
        let name = if self.kind().is_name() {
            match self.generalized_path()?.kind {
                ExprKind::Path(path) => Some(*path.last()),
                _ => None,
            }
        } else if !any_key {
            return Err(self.unexpected("\",\" or \"}\""));
        } else if self.at(Kind::LParen) {
            Some(*self.parens(|p| p.path())?.last())
        } else {
            return Err(self.unexpected("the name of a field"));
        };
        if self.at(Kind::LBrace) {
            let start = self.start();
            let kind = ExprKind::New { ty: None, fields: self.braced()? };
            return Ok(NamedExpr { expr: Expr { kind, span: self.span_from(start) }, name });
        }
        if matches!(self.kind(), Kind::Question | Kind::Star) && self.nth(1) == Kind::Colon {
            self.bump();
        }
        self.expect(Kind::Colon)?;
        Ok(NamedExpr { expr: self.expr()?, name })
    }

    /// `WITH(a AS expr, …, result)`
    pub(super) fn with_expr(&mut self) -> Parsed<ExprKind<'a>> {
        self.bump();
        self.parens(|p| {
            let variables = p.repeat(|p, first| {
                if !(first || p.kind().is_name() && p.nth(1) == Kind::As) {
                    return Ok(None);
                }
                let name = p.ident()?;
                p.expect(Kind::As)?;
                let expr = p.expr()?;
                p.expect(Kind::Comma)?;
                Ok(Some(NamedExpr { expr, name: Some(name) }))
            })?;
            Ok(ExprKind::With { variables, result: p.expr_ref()? })
        })
    }

    /// `REPLACE_FIELDS(expr, value AS path, …)`: a call whose further arguments have paths as aliases.
    pub(super) fn replace_fields(&mut self) -> Parsed<Expr<'a>> {
        let word = self.bump();
        let name = Path { parts: self.arena.alloc([self.word_ident(word)]), span: self.span_from(word.start) };
        let args = self.parens(|p| {
            p.repeat(|p, first| {
                if first {
                    return Ok(Some(Arg { name: None, value: ArgValue::Expr(p.expr()?) }));
                }
                if !p.eat(Kind::Comma) {
                    return Ok(None);
                }
                let expr = p.expr_ref()?;
                p.expect(Kind::As)?;
                let alias = p.field_path()?;
                Ok(Some(Arg { name: None, value: ArgValue::Aliased { expr, alias: p.alloc(alias) } }))
            })
        })?;
        if args.len() < 2 {
            return Err(self.fail("REPLACE_FIELDS needs at least one \"value AS field\""));
        }
        let call = Call { name, chained: false, distinct: false, args, modifiers: None };
        Ok(Expr { kind: ExprKind::Call(self.alloc(call)), span: self.span_from(word.start) })
    }

    /// `a.b`, `(ext).b`, `a[0].b`: the names of a field path, subscripts and parentheses left out.
    fn field_path(&mut self) -> Parsed<Path<'a>> {
        let start = self.start();
        let parts = self.repeat(|p, first| {
            while !first && p.at(Kind::LBracket) {
                p.bump();
                p.expr()?;
                p.expect(Kind::RBracket)?;
            }
            if !first && !p.eat(Kind::Dot) {
                return Ok(None);
            }
            if p.at(Kind::LParen) {
                return Ok(Some(*p.parens(|p| p.path())?.last()));
            }
            p.ident().map(Some)
        })?;
        Ok(Path { parts, span: self.span_from(start) })
    }
}
