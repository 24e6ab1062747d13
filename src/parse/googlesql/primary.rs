//! Operands: names, literals, parentheses, and the postfix forms behind them.

use super::cursor::{Parsed, Parser};
use super::expr::Enclosed;
use super::keyword::Kind;
use super::lexer::Token;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// An operand without prefix or postfix.
    #[inline]
    pub(super) fn primary(&mut self) -> Parsed<Expr<'a>> {
        let kind = self.kind();
        if kind == Kind::Ident || kind == Kind::Quoted {
            return self.name_expr();
        }
        if kind.is_name() {
            return self.soft_word_expr(kind);
        }
        if kind == Kind::LParen {
            return self.paren_expr();
        }
        self.other_primary(kind)
    }

    /// A path, or a call of a function with this path.
    #[inline]
    fn name_expr(&mut self) -> Parsed<Expr<'a>> {
        let path = self.path()?;
        if self.at(Kind::LParen) {
            return self.call(path, None, path.span.start);
        }
        Ok(Expr { kind: ExprKind::Path(path), span: path.span })
    }

    /// A word that may be a name or begin a literal or a special form.
    fn soft_word_expr(&mut self, kind: Kind) -> Parsed<Expr<'a>> {
        match (kind, self.nth(1)) {
            (
                Kind::Date
                | Kind::Datetime
                | Kind::Time
                | Kind::Timestamp
                | Kind::Numeric
                | Kind::Decimal
                | Kind::Bignumeric
                | Kind::Bigdecimal
                | Kind::Json,
                Kind::String,
            ) => self.typed_literal(),
            (Kind::SafeCast, Kind::LParen) => self.cast(),
            (Kind::ReplaceFields, Kind::LParen) => self.replace_fields(),
            _ => self.name_expr(),
        }
    }

    /// `DATE '…'`
    fn typed_literal(&mut self) -> Parsed<Expr<'a>> {
        let word = self.bump();
        Ok(Expr { kind: self.typed(word)?, span: self.span_from(word.start) })
    }

    /// The string behind the name of its type, which begins with `word`.
    pub(super) fn typed(&mut self, word: Token) -> Parsed<ExprKind<'a>> {
        let text = self.string_literal()?;
        let typed = TypedLiteral { word: self.token_text(word), text };
        Ok(ExprKind::Literal(Literal::Typed(self.alloc(typed))))
    }

    /// Everything that starts with a literal, a mark or a reserved word.
    fn other_primary(&mut self, kind: Kind) -> Parsed<Expr<'a>> {
        let token = self.token();
        let kind = match kind {
            Kind::Int | Kind::Float | Kind::Null | Kind::True | Kind::False => {
                self.bump();
                let text = self.token_text(token);
                ExprKind::Literal(match kind {
                    Kind::Int => Literal::Int(text),
                    Kind::Float => Literal::Float(text),
                    Kind::Null => Literal::Null,
                    _ => Literal::Bool(kind == Kind::True),
                })
            }
            Kind::String => ExprKind::Literal(Literal::String(self.string_literal()?)),
            Kind::Bytes => ExprKind::Literal(Literal::Bytes(self.bytes_literal()?)),
            Kind::Question => {
                self.bump();
                self.questions += 1;
                ExprKind::PositionalParameter(self.questions - 1)
            }
            Kind::At | Kind::AtAt => self.variable()?,
            Kind::LBracket => self.array(None)?,
            Kind::LBrace => ExprKind::New { ty: None, fields: self.braced()? },
            Kind::Array => self.array_word()?,
            Kind::Struct => self.struct_word()?,
            Kind::Range if self.nth(1) == Kind::Less => self.range_literal()?,
            Kind::New => self.new_constructor()?,
            Kind::Case => self.case()?,
            Kind::Cast => return self.cast(),
            Kind::Extract => self.extract()?,
            Kind::Interval => self.interval()?,
            Kind::Exists => {
                self.bump();
                self.hint()?;
                ExprKind::Exists(self.parens(|p| p.query())?)
            }
            Kind::With => self.with_expr()?,
            // Reserved words that name functions.
            Kind::If | Kind::Grouping | Kind::Left | Kind::Right | Kind::Collate | Kind::Range
                if self.nth(1) == Kind::LParen =>
            {
                let name = self.bump();
                let path = Path { parts: self.arena.alloc([self.word_ident(name)]), span: self.span_from(name.start) };
                return self.call(path, None, name.start);
            }
            _ => return Err(self.unexpected("an expression")),
        };
        Ok(Expr { kind, span: self.span_from(token.start) })
    }

    /// `@name`, `@@a.b`
    fn variable(&mut self) -> Parsed<ExprKind<'a>> {
        if self.bump().kind == Kind::AtAt {
            return Ok(ExprKind::SystemVariable(self.path()?));
        }
        Ok(ExprKind::Parameter(self.ident_ref()?))
    }

    /// `(expr)`, `(SELECT …)`, `(a, b)`
    fn paren_expr(&mut self) -> Parsed<Expr<'a>> {
        let start = self.bump().start;
        match self.paren_content(start)? {
            Enclosed::Query(query) => {
                self.expect(Kind::RParen)?;
                Ok(Expr { kind: ExprKind::ScalarSubquery(query), span: self.span_from(start) })
            }
            Enclosed::Expr(first) if self.at(Kind::Comma) => {
                let mut first = Some(NamedExpr { expr: first, name: None });
                let fields = self.repeat(|p, _| match first.take() {
                    Some(first) => Ok(Some(first)),
                    None if p.eat(Kind::Comma) => Ok(Some(NamedExpr { expr: p.expr()?, name: None })),
                    None => Ok(None),
                })?;
                self.expect(Kind::RParen)?;
                Ok(Expr { kind: ExprKind::Struct { ty: None, fields }, span: self.span_from(start) })
            }
            Enclosed::Expr(expr) => {
                self.expect(Kind::RParen)?;
                Ok(expr)
            }
        }
    }

    /// What stands behind a `(`: a query, or the first expression. A `(` inside may begin either; the first token that
    /// decides settles it for all levels, so that nothing is read twice.
    pub(super) fn paren_content(&mut self, start: u32) -> Parsed<Enclosed<'a>> {
        if self.at(Kind::LParen) {
            return self.nested(|p| p.paren_in_paren(start));
        }
        if self.at_plain_query() {
            return Ok(Enclosed::Query(self.query()?));
        }
        Ok(Enclosed::Expr(self.expr()?))
    }

    /// [`Parser::paren_content`] where the content itself begins with `(`.
    fn paren_in_paren(&mut self, outer: u32) -> Parsed<Enclosed<'a>> {
        let start = self.start();
        let mut ahead = 1;
        while self.nth(ahead) == Kind::LParen {
            ahead += 1;
        }
        if !self.at_plain_query_ahead(ahead) {
            return Ok(Enclosed::Expr(self.expr()?));
        }
        self.bump();
        let inner = match self.paren_content(start)? {
            Enclosed::Query(query) => query,
            Enclosed::Expr(first) => {
                let expr = self.finish_paren(first, start)?;
                return Ok(Enclosed::Expr(self.continue_expr(expr, start)?));
            }
        };
        self.expect(Kind::RParen)?;
        if self.at(Kind::RParen) {
            return Ok(Enclosed::Query(inner));
        }
        if self.at_query_suffix() {
            let body = QueryBody::Parenthesized(inner);
            return Ok(Enclosed::Query(self.query_behind(outer, body)?));
        }
        let subquery = Expr { kind: ExprKind::ScalarSubquery(inner), span: self.span_from(start) };
        Ok(Enclosed::Expr(self.continue_expr(subquery, start)?))
    }

    /// `first)` or `first, …)` behind a `(` at `start`.
    fn finish_paren(&mut self, first: Expr<'a>, start: u32) -> Parsed<Expr<'a>> {
        if !self.at(Kind::Comma) {
            self.expect(Kind::RParen)?;
            return Ok(first);
        }
        let list = self.list_after(first)?;
        self.expect(Kind::RParen)?;
        let fields = self.arena.alloc_slice_fill_iter(list.iter().map(|expr| NamedExpr { expr: *expr, name: None }));
        Ok(Expr { kind: ExprKind::Struct { ty: None, fields }, span: self.span_from(start) })
    }

    /// `.field`, `.method(…)`, `.(path)`, `[index]`, `{…}` behind an operand that begins at `start`.
    pub(super) fn postfix(&mut self, mut base: Expr<'a>, start: u32) -> Parsed<Expr<'a>> {
        let mut links = 0;
        loop {
            let kind = match self.kind() {
                Kind::Dot => match self.nth(1) {
                    Kind::LParen => self.extension_field(base, start)?,
                    Kind::Star => return Ok(base),
                    _ => self.field(base, start)?,
                },
                Kind::LBracket => {
                    self.bump();
                    let index = self.expr_ref()?;
                    self.expect(Kind::RBracket)?;
                    ExprKind::Subscript { base: self.alloc(base), index }
                }
                // `UPDATE(message) {field: value}`
                Kind::LBrace if matches!(base.kind, ExprKind::Call(_)) => {
                    ExprKind::New { ty: None, fields: self.braced()? }
                }
                Kind::LParen => {
                    return Err(self.fail("a call needs the path of a function before its \"(\", such as a.b.c()"));
                }
                _ => return Ok(base),
            };
            base = Expr { kind, span: self.span_from(start) };
            links += 1;
            self.check_depth(links)?;
        }
    }

    /// `.name` or `.name(…)` behind something that is no path.
    fn field(&mut self, base: Expr<'a>, start: u32) -> Parsed<ExprKind<'a>> {
        let number = matches!(self.previous_kind(), Kind::Int | Kind::Float);
        self.bump();
        let field = match self.kind() {
            Kind::If | Kind::Grouping | Kind::Left | Kind::Right | Kind::Collate | Kind::Range => {
                let word = self.bump();
                self.word_ident(word)
            }
            _ => self.ident()?,
        };
        if self.at(Kind::LParen) {
            if number {
                return Err(self.fail("a number takes a chained call only in parentheses"));
            }
            let path = Path { parts: self.arena.alloc([field]), span: field.span };
            return Ok(self.call(path, Some(base), start)?.kind);
        }
        Ok(ExprKind::Field { base: self.alloc(base), field: self.alloc(field) })
    }

    /// `.(path)` or `.(path)(…)`
    fn extension_field(&mut self, base: Expr<'a>, start: u32) -> Parsed<ExprKind<'a>> {
        self.bump();
        let path = self.parens(|p| p.path())?;
        if self.at(Kind::LParen) {
            return Ok(self.call(path, Some(base), start)?.kind);
        }
        Ok(ExprKind::ExtensionField { base: self.alloc(base), path: self.alloc(path) })
    }

    /// The target of UPDATE … SET: a name with fields, subscripts, `.(extension)`.
    pub(super) fn generalized_path(&mut self) -> Parsed<ExprRef<'a>> {
        let path = self.path()?;
        let mut base = Expr { kind: ExprKind::Path(path), span: path.span };
        let mut links = 0;
        loop {
            let kind = match self.kind() {
                Kind::Dot if self.nth(1) == Kind::LParen => {
                    self.bump();
                    let path = self.parens(|p| p.path())?;
                    ExprKind::ExtensionField { base: self.alloc(base), path: self.alloc(path) }
                }
                Kind::Dot => {
                    self.bump();
                    let field = self.ident_ref()?;
                    ExprKind::Field { base: self.alloc(base), field }
                }
                Kind::LBracket => {
                    self.bump();
                    let index = self.expr_ref()?;
                    self.expect(Kind::RBracket)?;
                    ExprKind::Subscript { base: self.alloc(base), index }
                }
                _ => return Ok(self.alloc(base)),
            };
            base = Expr { kind, span: self.span_from(path.span.start) };
            links += 1;
            self.check_depth(links)?;
        }
    }
}
